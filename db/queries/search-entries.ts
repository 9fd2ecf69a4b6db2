import type { SearchEntry } from '../../core/contract/search-entry.ts';
import { indexFields } from '../../core/people/query.ts';
import { indexedWords } from '../../core/people/words.ts';
import { insertInto, type Row } from '../schema/columns.ts';
import { searchEntry, searchText } from '../schema/people-search.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

type IndexedRow = Readonly<Record<(typeof indexFields)[number], string>> & { readonly id: number };

const deleteEntry = statement<[string]>('DELETE FROM search_entry WHERE document_id = ?');
const insertEntry = statement<[Omit<Row<typeof searchEntry>, 'id'>]>(insertInto(searchEntry, 'search_entry', ['id']));
const insertText = statement<[Row<typeof searchText>]>(insertInto(searchText, 'search_text'));
const insertIndexed = statement<[IndexedRow]>(
  `INSERT INTO search_index (rowid, ${indexFields.join(', ')}) VALUES (@id, ${indexFields.map(field => `@${field}`).join(', ')})`,
);
const selectUnindexed = statement<[{ limit: number }], { readonly documentId: string }>(
  `SELECT cv.document_id AS documentId FROM cv
   WHERE NOT EXISTS (SELECT 1 FROM search_entry WHERE search_entry.document_id = cv.document_id) LIMIT @limit`,
);
const deleteNote = statement<[string]>('DELETE FROM search_note WHERE note_id = ?');
const insertNote = statement<[string]>('INSERT INTO search_note (note_id) VALUES (?)');
const insertNoteWords = statement<[{ id: number; note: string }]>('INSERT INTO note_index (rowid, note) VALUES (@id, @note)');
const selectUnindexedNotes = statement<[{ limit: number }], { readonly id: string; readonly text: string }>(
  `SELECT note.id AS id, note.text AS text FROM note
   WHERE NOT EXISTS (SELECT 1 FROM search_note WHERE search_note.note_id = note.id) LIMIT @limit`,
);

/** Lets a document be found by these words, and no more by those of before: these go with their row. */
export function saveSearchEntry(tx: WriteTransaction, documentId: string, entry: SearchEntry): void {
  const { years, place, languages } = entry;
  deleteEntry(tx).run(documentId);
  const id = Number(insertEntry(tx).run({ documentId, years, place, languages: JSON.stringify(languages) }).lastInsertRowid);
  insertText(tx).run({ id, ...fieldsOf(entry, text => text) });
  insertIndexed(tx).run({ id, ...fieldsOf(entry, indexedWords) });
}

/** Lets a note be found by its words. It goes with its row. */
export function saveNoteWords(tx: WriteTransaction, noteId: string, text: string): void {
  deleteNote(tx).run(noteId);
  insertNoteWords(tx).run({ id: Number(insertNote(tx).run(noteId).lastInsertRowid), note: indexedWords(text) });
}

/** Documents that were read and cannot be found yet: those of a workspace from before there was a search. */
export function listUnindexedDocuments(db: Db, limit: number): readonly string[] {
  return selectUnindexed(db)
    .all({ limit })
    .map(row => row.documentId);
}

/** Notes that cannot be found yet. */
export function listUnindexedNotes(db: Db, limit: number): readonly { readonly id: string; readonly text: string }[] {
  return selectUnindexedNotes(db).all({ limit });
}

function fieldsOf(entry: SearchEntry, change: (text: string) => string): Omit<IndexedRow, 'id'> {
  const { name, title, skill, company, school, location, text } = entry;
  return {
    name: change(name),
    title: change(title),
    skill: change(skill),
    company: change(company),
    school: change(school),
    location: change(location),
    text: change(text),
  };
}
