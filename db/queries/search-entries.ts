import type { SearchEntry } from '../../core/contract/search-entry.ts';
import { indexFields } from '../../core/people/query.ts';
import { indexedWords } from '../../core/people/words.ts';
import { insertInto, type Row } from '../schema/columns.ts';
import type { searchEntry, searchText } from '../schema/people-search.ts';
import { searchText as searchTextTable } from '../schema/people-search.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

type IndexedRow = Readonly<Record<(typeof indexFields)[number], string>> & { readonly id: number };

const upsertEntry = statement<[Omit<Row<typeof searchEntry>, 'id'>], { readonly id: number }>(
  `INSERT INTO search_entry (document_id, years, place, languages) VALUES (@documentId, @years, @place, @languages)
   ON CONFLICT (document_id) DO UPDATE SET years = excluded.years, place = excluded.place, languages = excluded.languages
   RETURNING id`,
);
const upsertText = statement<[Row<typeof searchText>]>(
  `${insertInto(searchTextTable, 'search_text')} ON CONFLICT (id) DO UPDATE SET
   ${indexFields.map(field => `${field} = excluded.${field}`).join(', ')}`,
);
const deleteIndexed = statement<[number]>('DELETE FROM search_index WHERE rowid = ?');
const insertIndexed = statement<[IndexedRow]>(
  `INSERT INTO search_index (rowid, ${indexFields.join(', ')}) VALUES (@id, ${indexFields.map(field => `@${field}`).join(', ')})`,
);
const selectUnindexed = statement<[{ limit: number }], { readonly documentId: string }>(
  `SELECT cv.document_id AS documentId FROM cv
   WHERE NOT EXISTS (SELECT 1 FROM search_entry WHERE search_entry.document_id = cv.document_id) LIMIT @limit`,
);
const insertNoteEntry = statement<[string], { readonly id: number }>(
  `INSERT INTO search_note (note_id) VALUES (?) ON CONFLICT (note_id) DO UPDATE SET note_id = excluded.note_id RETURNING id`,
);
const deleteNoteWords = statement<[number]>('DELETE FROM note_index WHERE rowid = ?');
const insertNoteWords = statement<[{ id: number; note: string }]>('INSERT INTO note_index (rowid, note) VALUES (@id, @note)');
const selectUnindexedNotes = statement<[{ limit: number }], { readonly id: string; readonly text: string }>(
  `SELECT note.id AS id, note.text AS text FROM note
   WHERE NOT EXISTS (SELECT 1 FROM search_note WHERE search_note.note_id = note.id) LIMIT @limit`,
);

/** Lets a document be found by these words, and no more by those of before. */
export function saveSearchEntry(tx: WriteTransaction, documentId: string, entry: SearchEntry): void {
  const { years, place, languages } = entry;
  const id = upsertEntry(tx).get({ documentId, years, place, languages: JSON.stringify(languages) })?.id;
  if (id === undefined) return;
  upsertText(tx).run({ id, ...fieldsOf(entry, text => text) });
  deleteIndexed(tx).run(id);
  insertIndexed(tx).run({ id, ...fieldsOf(entry, indexedWords) });
}

/** Lets a note be found by its words. It goes with its row. */
export function saveNoteWords(tx: WriteTransaction, noteId: string, text: string): void {
  const id = insertNoteEntry(tx).get(noteId)?.id;
  if (id === undefined) return;
  deleteNoteWords(tx).run(id);
  insertNoteWords(tx).run({ id, note: indexedWords(text) });
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
