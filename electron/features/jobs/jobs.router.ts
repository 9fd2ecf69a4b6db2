import { z } from 'zod';
import { Rubric } from '../../../core/contract/rubric.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { JobsService } from './jobs.service.ts';

/** What the window may ask of jobs and rubrics. */
export function createJobsRouter(jobs: JobsService) {
  return router({
    list: procedure.query(() => jobs.list()),
    openFile: procedure.input(z.object({ path: z.string().min(1) })).mutation(({ input }) => jobs.openJobFile(input.path)),
    rubric: procedure
      .input(z.object({ jobId: z.string(), version: z.union([z.number().int().positive(), z.literal('latest')]) }))
      .query(({ input }) => jobs.getRubric(input.jobId, input.version)),
    saveRubric: procedure
      .input(z.object({ jobId: z.string(), rubric: Rubric }))
      .mutation(({ input }) => jobs.saveRubric(input.jobId, input.rubric)),
  });
}
