import { z } from 'zod';
import { Rubric } from '../../../core/contract/rubric.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { ScreeningService } from './screening.service.ts';

const BatchId = z.object({ batchId: z.string() });
const Ranking = BatchId.extend({ top: z.number().int().positive().nullable(), threshold: z.number().min(0).max(100).nullable() });

/** What the window may ask of batches. */
export function createScreeningRouter(screening: ScreeningService) {
  return router({
    batches: procedure.query(() => screening.listBatches()),
    progress: procedure.input(BatchId).query(({ input }) => screening.progress(input.batchId)),
    summary: procedure.input(Ranking).query(({ input }) => screening.summary(input.batchId, input)),
    whatIf: procedure.input(BatchId.extend({ rubric: Rubric })).query(({ input }) => screening.whatIf(input.batchId, input.rubric)),
    ranking: procedure.input(Ranking).query(({ input }) => screening.ranking(input.batchId, input)),
  });
}
