import { changeApplication } from '../../../db/queries/applications.ts';
import { changeCorrection, listItemsOfDocument } from '../../../db/queries/corrections.ts';
import { changeReason } from '../../../db/queries/decline-reasons.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { changeNote } from '../../../db/queries/notes.ts';
import { changeCandidateTag } from '../../../db/queries/tags.ts';
import { changePersonLink } from '../../../db/queries/same-person.ts';
import { changeVersionChoice, foldVersions, getPersonOfDocument } from '../../../db/queries/versions.ts';
import { changeSplit, type SplitItem } from '../../../db/queries/splits.ts';
import { changeMark, listItemsOfCandidates, type RowChange } from '../../../db/queries/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import { eventOf } from './change-events.ts';
import { type ItemChange, subjectOf, type TriageChange } from './change.ts';
import { applyDeskChange, inverseDesk, isDeskChange, type RubricEffect } from './desk-change.ts';

/** What has to follow a change, in the same transaction. */
export interface ChangeEffects {
  /** The corrections of a document are others now. */
  readonly corrected: (tx: WriteTransaction, documentId: string) => void;
  /** A file was split into its parts, or put together again. */
  readonly split: (tx: WriteTransaction, change: RowChange<SplitItem>) => void;
  /** A rubric is to say something else; absent where there are no jobs. */
  readonly rubric?: RubricEffect;
}

/** What became of a list of changes: those that took effect, and the items that show them. */
export interface AppliedChanges {
  readonly changes: readonly TriageChange[];
  readonly itemIds: readonly string[];
}

/** The changes that take these back: the last one first, because it may rest on those before. */
export function invert(changes: readonly TriageChange[]): readonly TriageChange[] {
  return changes.map(change => inverse(change)).reverse();
}

/**
 * Changes rows that are as they were before, and says so in the event log of every item that shows them. Rows that are
 * gone, or were changed by somebody else meanwhile, are left as they are.
 */
export function applyChanges(tx: WriteTransaction, changes: readonly TriageChange[], at: number, effects: ChangeEffects): AppliedChanges {
  const applied = changes.filter(change =>
    isDeskChange(change) ? applyDeskChange(tx, change, at, effects.rubric ?? noRubrics) : applyChange(tx, change),
  );
  for (const documentId of correctedDocuments(applied)) effects.corrected(tx, documentId);
  for (const change of applied) if (change.kind === 'split') effects.split(tx, change);
  for (const candidateId of peopleOfVersions(tx, applied)) foldVersions(tx, candidateId, at);
  const itemIds = new Set<string>();
  for (const { itemId, change } of itemsThatShow(tx, applied)) {
    appendEvent(tx, { at, actor: 'user', subjectKind: 'batch_item', subjectId: itemId, ...eventOf(change) });
    itemIds.add(itemId);
  }
  return { changes: applied, itemIds: [...itemIds] };
}

const noRubrics: RubricEffect = () => false;

/** People of whom another file may stand in the ranking now. */
function peopleOfVersions(tx: WriteTransaction, changes: readonly TriageChange[]): ReadonlySet<string> {
  const people = changes.flatMap(change => {
    if (change.kind === 'person') return [change.before?.candidate.id ?? [], change.after?.candidate.id ?? []].flat();
    return change.kind === 'version' ? [getPersonOfDocument(tx, subjectOf(change)) ?? []].flat() : [];
  });
  return new Set(people);
}

function correctedDocuments(changes: readonly TriageChange[]): ReadonlySet<string> {
  return new Set(changes.flatMap(change => (change.kind === 'correction' ? [subjectOf(change)] : [])));
}

function inverse(change: TriageChange): TriageChange {
  if (isDeskChange(change)) return inverseDesk(change);
  switch (change.kind) {
    case 'decision':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'note':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'tag':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'reason':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'correction':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'split':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'person':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'version':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'read':
    case 'aside':
      return { kind: change.kind, before: change.after, after: change.before };
  }
}

function applyChange(tx: WriteTransaction, change: ItemChange): boolean {
  switch (change.kind) {
    case 'decision':
      return changeApplication(tx, change);
    case 'note':
      return changeNote(tx, change);
    case 'tag':
      return changeCandidateTag(tx, change);
    case 'reason':
      return changeReason(tx, change);
    case 'correction':
      return changeCorrection(tx, change);
    case 'split':
      return changeSplit(tx, change);
    case 'person':
      return changePersonLink(tx, change);
    case 'version':
      return changeVersionChoice(tx, change);
    case 'read':
    case 'aside':
      return changeMark(tx, change.kind, change);
  }
}

/**
 * Decisions and notes show wherever the person stands in a batch of that job, tags in every batch, marks on one item,
 * corrections wherever the document stands.
 */
function* itemsThatShow(tx: WriteTransaction, changes: readonly TriageChange[]): Generator<{ itemId: string; change: ItemChange }> {
  const byPerson = new Map<string | null, Map<string, ItemChange>>();
  for (const change of changes) {
    if (isDeskChange(change)) continue;
    if (change.kind === 'read' || change.kind === 'aside' || change.kind === 'split') yield { itemId: subjectOf(change), change };
    else if (change.kind === 'correction' || change.kind === 'version') {
      for (const { itemId } of listItemsOfDocument(tx, subjectOf(change))) yield { itemId, change };
    } else if (change.kind === 'person') {
      const people = [change.before, change.after].flatMap(link => link?.candidate.id ?? []);
      for (const { itemId } of listItemsOfCandidates(tx, people, null)) yield { itemId, change };
    } else if (change.kind !== 'reason') {
      const jobId = jobOf(change);
      const people = byPerson.get(jobId) ?? new Map<string, ItemChange>();
      byPerson.set(jobId, people.set(subjectOf(change), change));
    }
  }
  for (const [jobId, people] of byPerson) {
    for (const { itemId, candidateId } of listItemsOfCandidates(tx, [...people.keys()], jobId)) {
      const change = people.get(candidateId);
      if (change !== undefined) yield { itemId, change };
    }
  }
}

function jobOf(change: ItemChange): string | null {
  const row = change.after ?? change.before;
  return row !== null && 'jobId' in row ? row.jobId : null;
}
