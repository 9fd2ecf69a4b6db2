import { AppError } from '../../../core/contract/errors.ts';
import type { TagPeopleInput } from '../../../core/contract/people.ts';
import type { NotePersonInput } from '../../../core/contract/person.ts';
import { getNote, type NoteRow } from '../../../db/queries/notes.ts';
import { openPerson } from '../../../db/queries/people.ts';
import { type CandidateTagRow, findTag, listCarriers, openTag } from '../../../db/queries/tags.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';

/** What people do to people; one step of the session's undo. */
export interface PersonPlan {
  readonly words:
    | { readonly did: 'tag'; readonly tag: string; readonly on: boolean }
    | { readonly did: 'note'; readonly change: 'added' | 'changed' | 'deleted' };
  readonly changes: readonly (({ readonly kind: 'tag' } & RowChange<CandidateTagRow>) | ({ readonly kind: 'note' } & RowChange<NoteRow>))[];
}

/** When something is done, and ids for what is new. */
export interface Making {
  readonly at: number;
  readonly newId: () => string;
}

/** The candidate of a person. Throws NOT_FOUND where there is nobody of that id. */
export function requireCandidate(tx: WriteTransaction, personId: string, making: Making): string {
  const candidateId = openPerson(tx, personId, making);
  if (candidateId === null) throw new AppError('NOT_FOUND', { what: 'person' });
  return candidateId;
}

/** Puts a tag on people or takes it off; who has it so already stays as they are. */
export function planTag(tx: WriteTransaction, { personIds, tag: name, on }: TagPeopleInput, making: Making): PersonPlan {
  const people = [...new Set(personIds.map(id => requireCandidate(tx, id, making)))];
  const tag = on ? openTag(tx, { id: making.newId(), name, createdAt: making.at }) : findTag(tx, name);
  const words = { did: 'tag', tag: tag?.name ?? name, on } as const;
  if (tag === null) return { words, changes: [] };
  const carriers = listCarriers(tx, tag.id, people);
  return {
    words,
    changes: people
      .filter(candidateId => carriers.has(candidateId) !== on)
      .map(candidateId => {
        const row = { candidateId, tagId: tag.id };
        return on ? { kind: 'tag', before: null, after: row } : { kind: 'tag', before: row, after: null };
      }),
  };
}

/** Adds a note that is about the person whatever the job, rewrites one, or deletes one. Throws NOT_FOUND. */
export function planNote(tx: WriteTransaction, { personId, noteId, text }: NotePersonInput, making: Making): PersonPlan {
  const candidateId = requireCandidate(tx, personId, making);
  const before = noteId === null ? null : getNote(tx, noteId);
  if (noteId !== null && before?.candidateId !== candidateId) throw new AppError('NOT_FOUND', { what: 'note' });
  const { at, newId } = making;
  if (text === (before?.text ?? '')) return { words: { did: 'note', change: 'changed' }, changes: [] };
  if (text === '') return { words: { did: 'note', change: 'deleted' }, changes: [{ kind: 'note', before, after: null }] };
  const after: NoteRow =
    before === null ? { id: newId(), candidateId, jobId: null, createdAt: at, updatedAt: at, text } : { ...before, updatedAt: at, text };
  return { words: { did: 'note', change: before === null ? 'added' : 'changed' }, changes: [{ kind: 'note', before, after }] };
}
