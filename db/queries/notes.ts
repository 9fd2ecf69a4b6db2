import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { note } from '../schema/triage.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import { saveNoteWords } from './search-entries.ts';
import { insertUnlessGone, type RowChange } from './triage.ts';

/** What somebody wrote about a person. */
export type NoteRow = Row<typeof note>;

const selectNote = statement<[string], NoteRow>(`SELECT ${columnsOf(note)} FROM note WHERE id = ?`);
const insertNote = statement<[NoteRow]>(`${insertInto(note, 'note')} ON CONFLICT DO NOTHING`);
const updateNote = statement<[NoteRow & { readonly wasText: string }]>(
  'UPDATE note SET text = @text, updated_at = @updatedAt WHERE id = @id AND candidate_id = @candidateId AND text = @wasText',
);
const deleteNote = statement<[{ id: string; candidateId: string; wasText: string }]>(
  'DELETE FROM note WHERE id = @id AND candidate_id = @candidateId AND text = @wasText',
);

/** The note of that id, or null. */
export function getNote(db: Db, id: string): NoteRow | null {
  return selectNote(db).get(id) ?? null;
}

/** Adds, rewrites or deletes a note, if it reads as it did before. Returns whether it did: not so when the person is gone or became another. */
export function changeNote(tx: WriteTransaction, { before, after }: RowChange<NoteRow>): boolean {
  if (before === null) return after !== null && insertUnlessGone(insertNote(tx), after) && findable(tx, after);
  if (after === null) return deleteNote(tx).run({ id: before.id, candidateId: before.candidateId, wasText: before.text }).changes > 0;
  return updateNote(tx).run({ ...after, wasText: before.text }).changes > 0 && findable(tx, after);
}

function findable(tx: WriteTransaction, { id, text }: NoteRow): true {
  saveNoteWords(tx, id, text);
  return true;
}
