import { router } from './engine/rpc/trpc.ts';
import { createJobsRouter } from './features/jobs/jobs.router.ts';
import type { JobsService } from './features/jobs/jobs.service.ts';
import type { ReportsService } from './features/reports/reports.service.ts';
import { createScreeningRouter } from './features/screening/screening.router.ts';
import type { ScreeningService } from './features/screening/screening.service.ts';
import { createWorkspaceRouter, type WorkspaceView } from './features/workspace/workspace.router.ts';

/** What the rest of the program may use. */
export interface Services {
  readonly screening: ScreeningService;
  readonly jobs: JobsService;
  readonly reports: ReportsService;
  readonly workspace: WorkspaceView;
}

/** All that a window may ask, by area. */
export function createAppRouter(services: Services) {
  return router({
    workspace: createWorkspaceRouter(services.workspace),
    jobs: createJobsRouter(services.jobs),
    screening: createScreeningRouter(services.screening),
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;
