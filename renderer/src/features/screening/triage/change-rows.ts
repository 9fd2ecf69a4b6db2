import type { SortRuling } from '../../../../../core/contract/screening.ts';
import type { Decision, HandStanding, TriageOutcome } from '../../../../../core/contract/triage.ts';
import { decisionOfStanding } from '../../../../../core/triage/application-moves.ts';
import { markRows, unmarkRows, type BatchModel, type RowMarks } from '../../../data/batch-rows-model.ts';
import { api } from '../../../data/client.ts';
import { asAppError } from '../../../data/live.ts';
import { refreshReasons } from '../../../data/reasons.ts';
import { queryClient } from '../../../data/query-client.ts';
import { showChange } from '../../../data/undo.ts';
import { describeError } from '../../../language/errors.ts';
import { showToast } from '../../../state/toasts.ts';
import { personKey } from '../person/use-person.ts';
import { these, type Whom } from './whom.ts';

interface Entry {
  readonly value?: BatchModel;
}

function readModel(batchId: string): BatchModel | undefined {
  return queryClient.getQueryData<Entry>(['batch', batchId])?.value;
}

function writeModel(batchId: string, model: BatchModel): void {
  queryClient.setQueryData<Entry>(['batch', batchId], entry => ({ ...entry, value: model }));
}

interface Change {
  readonly batchId: string;
  readonly marks: ReadonlyMap<string, RowMarks>;
  readonly save: () => Promise<TriageOutcome>;
  /** Says what was done, with the way back. */
  readonly tell?: boolean;
}

/**
 * Shows a change on the rows at once and saves it then. What cannot be saved is taken back and told by name. Returns
 * whether it was saved.
 */
export async function changeRows({ batchId, marks, save, tell = true }: Change): Promise<boolean> {
  const before = readModel(batchId);
  if (before !== undefined) writeModel(batchId, markRows(before, marks));
  try {
    const outcome = await save();
    if (tell) showChange(outcome);
    return true;
  } catch (error) {
    const now = readModel(batchId);
    if (before !== undefined && now !== undefined) writeModel(batchId, unmarkRows(now, before, marks));
    showNotSaved(error);
    return false;
  }
}

/** Says why a change was taken back. Nothing tries it again by itself, other than the work in the background. */
function showNotSaved(error: unknown): void {
  const { code, details } = asAppError(error);
  const { sentence, nextStep } = describeError(code, details);
  showToast({ strong: sentence, text: `Nothing was changed. ${code === 'DATABASE_BUSY' ? 'Try it again.' : nextStep}`, problem: true });
}

function sameFor(itemIds: readonly string[], mark: RowMarks): ReadonlyMap<string, RowMarks> {
  return new Map(itemIds.map(itemId => [itemId, mark]));
}

/** Why people are declined: a reason of the workspace, words beside it. */
export interface Why {
  readonly reasonId: string | null;
  readonly reason: string;
}

/** Puts people where the board shows them. */
export function movePeople(batchId: string, whom: Whom, to: HandStanding, why?: Why): Promise<boolean> {
  if (whom.ids.length === 0) return Promise.resolve(false);
  const reasonId = to === 'decline' ? (why?.reasonId ?? null) : null;
  return changeRows({
    batchId,
    marks: sameFor(whom.ids, { standing: to, decision: decisionOfStanding(to), reasonId }),
    save: async () => {
      const outcome = await api.triage.move.mutate({ batchId, itemIds: await whom.items(), to, ...why });
      if (why !== undefined) refreshReasons();
      return outcome;
    },
  });
}

/** Decides about people, or takes the decision back with null. */
export function decide(batchId: string, itemIds: readonly string[], decision: Decision | null): Promise<boolean> {
  return movePeople(batchId, these(itemIds), decision ?? 'new');
}

/** Says why people were declined. */
export async function explainDecline(batchId: string, whom: Whom, why: Why): Promise<boolean> {
  const done = await changeRows({
    batchId,
    marks: sameFor(whom.ids, { reasonId: why.reasonId }),
    save: async () => api.triage.explain.mutate({ batchId, itemIds: await whom.items(), ...why }),
  });
  refreshReasons();
  for (const itemId of whom.ids) void queryClient.invalidateQueries({ queryKey: personKey(batchId, itemId) });
  return done;
}

/** Rates people, or takes the rating off with null. */
export function ratePeople(batchId: string, whom: Whom, rating: number | null): Promise<boolean> {
  return changeRows({
    batchId,
    marks: sameFor(whom.ids, { rating }),
    save: async () => api.triage.rate.mutate({ batchId, itemIds: await whom.items(), rating }),
  });
}

/** Marks people as read or unread; said only where a person asked for it. */
export function markRead(batchId: string, whom: Whom, read: boolean, tell = false): Promise<boolean> {
  return changeRows({
    batchId,
    marks: sameFor(whom.ids, { unread: !read }),
    save: async () => api.triage.markRead.mutate({ batchId, itemIds: await whom.items(), read }),
    tell,
  });
}

/** Takes files off the list of what needs help, or puts them back. */
export function setAside(batchId: string, itemIds: readonly string[], aside: boolean): Promise<boolean> {
  return changeRows({
    batchId,
    marks: sameFor(itemIds, { aside }),
    save: () => api.triage.setAside.mutate({ batchId, itemIds, aside }),
  });
}

/** Says that a file is a CV, which joins the ranking, or is none, which needs help; its row follows when it is scored. */
export function ruleSort(batchId: string, itemId: string, sort: SortRuling): Promise<boolean> {
  return changeRows({ batchId, marks: new Map(), save: () => api.corrections.ruleSort.mutate({ itemId, sort }) });
}

/** Lets the file of an item count for its person; the rows follow. */
export function chooseVersion(batchId: string, itemId: string): Promise<boolean> {
  return changeRows({ batchId, marks: new Map(), save: () => api.corrections.choose.mutate({ itemId }) });
}

/** Puts a tag on people, or takes it off. */
export function tagPeople(batchId: string, whom: Whom, tag: string, on: boolean): Promise<boolean> {
  const rows = readModel(batchId)?.rows;
  const marks = whom.ids.map(itemId => {
    const others = (rows?.get(itemId)?.tags ?? []).filter(other => other.toLowerCase() !== tag.toLowerCase());
    return [itemId, { tags: on ? [...others, tag] : others }] as const;
  });
  return changeRows({
    batchId,
    marks: new Map(marks),
    save: async () => api.triage.tag.mutate({ batchId, itemIds: await whom.items(), tag, on }),
  });
}

/** Adds a note, changes one, or with an empty text deletes it. */
export function saveNote(batchId: string, itemId: string, noteId: string | null, text: string): Promise<boolean> {
  return changeRows({ batchId, marks: new Map(), save: () => api.triage.note.mutate({ batchId, itemId, noteId, text }) });
}
