import { z } from 'zod';
import { AutoShortlistInput, DecideInput, MarkReadInput, NoteInput, SetAsideInput, TagInput } from '../../../core/contract/triage.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { TriageService } from './triage.service.ts';

const ItemId = z.object({ itemId: z.string().min(1) });

/** What the window may ask of decisions, tags, notes and marks. */
export function createTriageRouter(triage: TriageService) {
  return router({
    decide: procedure.input(DecideInput).mutation(({ input }) => triage.decide(input)),
    tag: procedure.input(TagInput).mutation(({ input }) => triage.tag(input)),
    markRead: procedure.input(MarkReadInput).mutation(({ input }) => triage.markRead(input)),
    setAside: procedure.input(SetAsideInput).mutation(({ input }) => triage.setAside(input)),
    note: procedure.input(NoteInput).mutation(({ input }) => triage.note(input)),
    autoShortlist: procedure.input(AutoShortlistInput).mutation(({ input }) => triage.autoShortlist(input)),
    previewShortlist: procedure.input(AutoShortlistInput).query(({ input }) => triage.previewShortlist(input)),
    undo: procedure.mutation(() => triage.undo()),
    redo: procedure.mutation(() => triage.redo()),
    state: procedure.query(() => triage.state()),
    tags: procedure.query(() => triage.tags()),
    history: procedure.input(ItemId).query(({ input }) => triage.history(input.itemId)),
  });
}
