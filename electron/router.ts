import type { Services } from './app.ts';
import { router } from './engine/rpc/trpc.ts';
import { createJobsRouter } from './features/jobs/jobs.router.ts';
import { createScreeningRouter } from './features/screening/screening.router.ts';
import { createWorkspaceRouter } from './features/workspace/workspace.router.ts';

/** All that a window may ask, by area. */
export function createAppRouter(services: Services) {
  return router({
    workspace: createWorkspaceRouter(services.workspace),
    jobs: createJobsRouter(services.jobs),
    screening: createScreeningRouter(services.screening),
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;
