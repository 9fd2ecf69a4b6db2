import { AppError } from '../../../core/contract/errors.ts';
import type { NoteInput } from '../../../core/contract/triage.ts';
import type { BatchItemStatus } from '../../../core/contract/task.ts';
import { getNote, type NoteRow } from '../../../db/queries/notes.ts';
import { findTag, listCarriers, openTag } from '../../../db/queries/tags.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import { knownPeople, openPeople, requireBatch, requireItems } from './people.ts';
import type { TriageChange } from './change.ts';

/** When something is done, and ids for what is new. */
export interface Making {
  readonly at: number;
  readonly newId: () => string;
}

/** Some items of a batch. */
interface SomeItems {
  readonly batchId: string;
  readonly itemIds: readonly string[];
}

/** The changes that put a tag on these people or take it off; who has it so already gives none. The tag reads as it was first written. */
export function planTag(
  tx: WriteTransaction,
  input: SomeItems & { readonly tag: string; readonly on: boolean },
  making: Making,
): { readonly tag: string; readonly people: number; readonly changes: TriageChange[] } {
  const items = requireItems(tx, input.batchId, input.itemIds);
  const people = (input.on ? openPeople(tx, items, making) : knownPeople(items)).map(person => person.candidateId);
  const tag = input.on ? openTag(tx, { id: making.newId(), name: input.tag, createdAt: making.at }) : findTag(tx, input.tag);
  if (tag === null) return { tag: input.tag, people: people.length, changes: [] };
  const carriers = listCarriers(tx, tag.id, people);
  const changes = people
    .filter(candidateId => carriers.has(candidateId) !== input.on)
    .map((candidateId): TriageChange => {
      const row = { candidateId, tagId: tag.id };
      return input.on ? { kind: 'tag', before: null, after: row } : { kind: 'tag', before: row, after: null };
    });
  return { tag: tag.name, people: people.length, changes };
}

/** What becomes of a note: added, rewritten, or deleted by an empty text; an unchanged one gives nothing. Throws NOT_FOUND. */
export function planNote(tx: WriteTransaction, input: NoteInput, making: Making): TriageChange | null {
  const items = requireItems(tx, input.batchId, [input.itemId]);
  const { jobId } = requireBatch(tx, input.batchId);
  const [person] = input.noteId === null && input.text !== '' ? openPeople(tx, items, making) : knownPeople(items);
  if (input.noteId === null && input.text !== '' && person === undefined) throw new AppError('NOBODY_READ');
  const before = input.noteId === null ? null : requireNote(tx, input.noteId, person?.candidateId);
  if (person === undefined || input.text === (before?.text ?? '')) return null;
  if (input.text === '') return { kind: 'note', before, after: null };
  const { at } = making;
  const after: NoteRow =
    before === null
      ? { id: making.newId(), candidateId: person.candidateId, jobId, createdAt: at, updatedAt: at, text: input.text }
      : { ...before, updatedAt: at, text: input.text };
  return { kind: 'note', before, after };
}

/** The changes that mark these items as read or unread. */
export function planRead(tx: WriteTransaction, input: SomeItems & { readonly read: boolean }, at: number): readonly TriageChange[] {
  return requireItems(tx, input.batchId, input.itemIds).flatMap(({ itemId, readAt }): readonly TriageChange[] =>
    (readAt !== null) === input.read
      ? []
      : [{ kind: 'read', before: { itemId, at: readAt }, after: { itemId, at: input.read ? at : null } }],
  );
}

/** What stands in the ranking, or may still come to, is not on the list of what needs help. */
const neverAside: ReadonlySet<BatchItemStatus> = new Set(['waiting', 'running', 'completed']);

/** The changes that take these items off the list of what needs help, or put them back on it. */
export function planAside(tx: WriteTransaction, input: SomeItems & { readonly aside: boolean }, at: number): readonly TriageChange[] {
  return requireItems(tx, input.batchId, input.itemIds).flatMap(({ itemId, asideAt, status }): readonly TriageChange[] =>
    (asideAt !== null) === input.aside || (input.aside && neverAside.has(status))
      ? []
      : [{ kind: 'aside', before: { itemId, at: asideAt }, after: { itemId, at: input.aside ? at : null } }],
  );
}

function requireNote(tx: WriteTransaction, noteId: string, candidateId: string | undefined): NoteRow {
  const note = getNote(tx, noteId);
  if (note === null || note.candidateId !== candidateId) throw new AppError('NOT_FOUND', { what: 'note' });
  return note;
}
