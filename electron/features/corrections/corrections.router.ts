import { z } from 'zod';
import { CorrectInput, RuleSortInput } from '../../../core/contract/correction.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { CorrectionsService } from './corrections.service.ts';
import type { SamePersonService } from './same-person.service.ts';

const ItemId = z.object({ itemId: z.string().min(1) });

/** What the window may ask of the fields of a document. */
export function createCorrectionsRouter(corrections: CorrectionsService, people: SamePersonService) {
  return router({
    versions: procedure.input(ItemId).query(({ input }) => people.versions(input.itemId)),
    choose: procedure.input(ItemId).mutation(({ input }) => people.choose(input.itemId)),
    split: procedure.input(ItemId).mutation(({ input }) => people.split(input.itemId)),
    merge: procedure
      .input(ItemId.extend({ otherItemId: z.string().min(1) }))
      .mutation(({ input }) => people.merge(input.itemId, input.otherItemId)),
    fields: procedure.input(ItemId).query(({ input }) => corrections.fields(input.itemId)),
    parseReport: procedure.input(ItemId).query(({ input }) => corrections.parseReport(input.itemId)),
    writeParseReport: procedure
      .input(ItemId.extend({ folder: z.string().min(1).max(4_096) }))
      .mutation(({ input }) => corrections.writeParseReport(input.itemId, input.folder)),
    correct: procedure.input(CorrectInput).mutation(({ input }) => corrections.correct(input)),
    ruleSort: procedure.input(RuleSortInput).mutation(({ input }) => corrections.ruleSort(input)),
    revert: procedure.input(ItemId.extend({ path: z.string().min(1).max(1_000) })).mutation(({ input }) => corrections.revert(input)),
  });
}
