import { z } from 'zod';
import { SelectInput } from '../../../core/contract/row-filter.ts';
import {
  AutoShortlistInput,
  DecideInput,
  ExplainInput,
  MarkReadInput,
  MoveInput,
  NoteInput,
  RateInput,
  ReasonChange,
  SetAsideInput,
  TagInput,
} from '../../../core/contract/triage.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { TriageService } from './triage.service.ts';

const ItemId = z.object({ itemId: z.string().min(1) });

/** What the window may ask of decisions, ratings, tags, notes and marks. */
export function createTriageRouter(triage: TriageService) {
  const { inTurns } = triage;
  return router({
    decide: procedure.input(DecideInput).mutation(({ input }) => inTurns(acts => acts.decide, input)),
    move: procedure.input(MoveInput).mutation(({ input }) => inTurns(acts => acts.move, input)),
    explain: procedure.input(ExplainInput).mutation(({ input }) => inTurns(acts => acts.explain, input)),
    rate: procedure.input(RateInput).mutation(({ input }) => inTurns(acts => acts.rate, input)),
    tag: procedure.input(TagInput).mutation(({ input }) => inTurns(acts => acts.tag, input)),
    markRead: procedure.input(MarkReadInput).mutation(({ input }) => inTurns(acts => acts.markRead, input)),
    setAside: procedure.input(SetAsideInput).mutation(({ input }) => inTurns(acts => acts.setAside, input)),
    autoShortlist: procedure.input(AutoShortlistInput).mutation(({ input }) => inTurns(acts => acts.autoShortlist, input)),
    note: procedure.input(NoteInput).mutation(({ input }) => triage.queued(() => triage.note(input))),
    changeReason: procedure.input(ReasonChange).mutation(({ input }) => triage.queued(() => triage.changeReason(input))),
    select: procedure.input(SelectInput).mutation(({ input }) => triage.select(input)),
    previewShortlist: procedure.input(AutoShortlistInput).query(({ input }) => triage.previewShortlist(input)),
    undo: procedure.mutation(() => triage.undoInTurns()),
    redo: procedure.mutation(() => triage.redoInTurns()),
    state: procedure.query(() => triage.state()),
    tags: procedure.query(() => triage.tags()),
    reasons: procedure.query(() => triage.reasons()),
    history: procedure.input(ItemId).query(({ input }) => triage.history(input.itemId)),
  });
}
