import { z } from 'zod';
import { SplitInput } from '../../../core/contract/several-people.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { SplittingService } from './splitting.service.ts';

/** What the window may ask of files that hold the CVs of several people. */
export function createSplittingRouter(splitting: SplittingService) {
  return router({
    view: procedure.input(z.object({ itemId: z.string().min(1) })).query(({ input }) => splitting.view(input.itemId)),
    split: procedure.input(SplitInput).mutation(({ input }) => splitting.split(input)),
  });
}
