import { sortPath, sortRulingOf } from '../../../core/contract/correction.ts';
import { type ApplicationRow, changeApplication } from '../../../db/queries/applications.ts';
import { changeCorrection, type CorrectionRow, listItemsOfDocument, parseCorrection } from '../../../db/queries/corrections.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { changeNote, type NoteRow } from '../../../db/queries/notes.ts';
import { changeCandidateTag, type CandidateTagRow } from '../../../db/queries/tags.ts';
import { changePersonLink, type PersonLink } from '../../../db/queries/same-person.ts';
import { changeVersionChoice, foldVersions, getPersonOfDocument, type VersionChoice } from '../../../db/queries/versions.ts';
import { changeSplit, type SplitItem } from '../../../db/queries/splits.ts';
import { changeMark, type ItemMark, listItemsOfCandidates, type RowChange } from '../../../db/queries/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import { applyDeskChange, type DeskChange, inverseDesk, isDeskChange, type RubricEffect, subjectOfDesk } from './desk-change.ts';
import { isShortlistReason } from './shortlist-reason.ts';

/** One row that a person's action changes. Doing, undoing and redoing are the same act on it, turned round or not. */
export type TriageChange = DeskChange | ItemChange;

/** A change that files of batches show. */
type ItemChange =
  | ({ readonly kind: 'decision' } & RowChange<ApplicationRow>)
  | ({ readonly kind: 'note' } & RowChange<NoteRow>)
  | ({ readonly kind: 'tag' } & RowChange<CandidateTagRow>)
  | ({ readonly kind: 'read' | 'aside' } & RowChange<ItemMark>)
  | ({ readonly kind: 'correction' } & RowChange<CorrectionRow>)
  | ({ readonly kind: 'split' } & RowChange<SplitItem>)
  | ({ readonly kind: 'version' } & RowChange<VersionChoice>)
  | ({ readonly kind: 'person' } & RowChange<PersonLink>);

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

/** Whom or what a change is about: the id of a person, of an item for marks, of a document for corrections. */
export function subjectOf(change: TriageChange): string {
  if (isDeskChange(change)) return subjectOfDesk(change);
  const row = change.after ?? change.before;
  if (row === null) return '';
  if ('documentId' in row && !('candidateId' in row)) return row.documentId;
  if ('candidate' in row) return row.candidate.id;
  return 'candidateId' in row ? row.candidateId : row.itemId;
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
    } else {
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

/** Ids and values only: events are kept for good, names and what people write are not. */
function eventOf(change: ItemChange): { readonly kind: string; readonly data: Readonly<Record<string, unknown>> } {
  switch (change.kind) {
    case 'decision':
      return { kind: 'application.decided', data: decisionData(change) };
    case 'note':
      return { kind: noteKind(change), data: { noteId: (change.after ?? change.before)?.id, candidateId: subjectOf(change) } };
    case 'tag':
      return {
        kind: change.after === null ? 'candidate.untagged' : 'candidate.tagged',
        data: { candidateId: subjectOf(change), tagId: (change.after ?? change.before)?.tagId },
      };
    case 'correction':
      return (change.after ?? change.before)?.path === sortPath
        ? { kind: 'document.sorted', data: { after: change.after === null ? null : sortRulingOf([parseCorrection(change.after)]) } }
        : { kind: 'field.corrected', data: correctionData(change) };
    case 'person':
      return {
        kind: 'document.given',
        data: { documentIds: change.after?.documentIds, before: change.before?.candidate.id, after: change.after?.candidate.id },
      };
    case 'version':
      return { kind: 'version.chosen', data: { documentId: subjectOf(change), after: change.after?.at ?? null } };
    case 'split':
      return { kind: 'document.split', data: { parts: change.after?.parts.length ?? 0 } };
    case 'read':
      return { kind: change.after?.at === null ? 'item.unread' : 'item.read', data: marked(change) };
    case 'aside':
      return { kind: change.after?.at === null ? 'item.put-back' : 'item.set-aside', data: marked(change) };
  }
}

function decisionData({ before, after }: RowChange<ApplicationRow>): Readonly<Record<string, unknown>> {
  const reason = after?.decisionReason ?? null;
  return {
    applicationId: (after ?? before)?.id,
    before: before?.decision ?? null,
    after: after?.decision ?? null,
    decidedAt: after?.decidedAt ?? null,
    rule: reason !== null && isShortlistReason(reason) ? reason : null,
  };
}

function noteKind({ before, after }: RowChange<NoteRow>): string {
  if (before === null) return 'note.added';
  return after === null ? 'note.deleted' : 'note.changed';
}

/** Which kind of field, never what stands in it. */
function correctionData({ before, after }: RowChange<CorrectionRow>): Readonly<Record<string, unknown>> {
  return {
    field: (after ?? before)?.path.split('/', 1)[0],
    after: after === null ? 'as-read' : after.value === null ? 'removed' : 'corrected',
  };
}

function marked({ before, after }: RowChange<ItemMark>): Readonly<Record<string, unknown>> {
  return { before: before?.at ?? null, after: after?.at ?? null };
}
