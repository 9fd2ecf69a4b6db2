import { z } from 'zod';
import { BlindBatchInput, RevealInput } from '../../../core/contract/blind.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { BlindService } from './blind.service.ts';

const Id = z.string().min(1).max(100);

/** What the window may ask of blind screening. */
export function createBlindRouter(blind: BlindService) {
  return router({
    batch: procedure.input(z.object({ batchId: Id })).query(({ input }) => blind.batch(input.batchId)),
    person: procedure.input(z.object({ itemId: Id })).query(({ input }) => blind.person(input.itemId)),
    setBatch: procedure.input(BlindBatchInput).mutation(({ input }) => blind.setBatch(input)),
    reveal: procedure.input(RevealInput).mutation(({ input }) => blind.reveal(input)),
    hide: procedure.input(z.object({ itemId: Id })).mutation(({ input }) => blind.hide(input.itemId)),
  });
}
