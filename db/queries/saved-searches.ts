import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { savedSearch } from '../schema/people-search.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

/** A search that somebody keeps; `search` is JSON. */
export type SavedSearchRow = Row<typeof savedSearch>;

const selectAll = statement<[], SavedSearchRow>(`SELECT ${columnsOf(savedSearch)} FROM saved_search ORDER BY position, created_at, id`);
const selectOne = statement<[string], SavedSearchRow>(`SELECT ${columnsOf(savedSearch)} FROM saved_search WHERE id = ?`);
const insertRow = statement<[SavedSearchRow]>(insertInto(savedSearch, 'saved_search'));
const selectNext = statement<[], { readonly position: number }>('SELECT coalesce(max(position), -1) + 1 AS position FROM saved_search');
const updateRow = statement<[Pick<SavedSearchRow, 'id' | 'name' | 'search' | 'lookedAt'>]>(
  'UPDATE saved_search SET name = @name, search = @search, looked_at = @lookedAt WHERE id = @id',
);
const updatePosition = statement<[{ id: string; position: number }]>('UPDATE saved_search SET position = @position WHERE id = @id');
const deleteRow = statement<[string]>('DELETE FROM saved_search WHERE id = ?');

/** All searches that are kept, in the order that somebody gave them. */
export function listSavedSearches(db: Db): readonly SavedSearchRow[] {
  return selectAll(db).all();
}

/** The search of that id, or null. */
export function getSavedSearch(db: Db, id: string): SavedSearchRow | null {
  return selectOne(db).get(id) ?? null;
}

/** Keeps a search, behind all others. */
export function insertSavedSearch(tx: WriteTransaction, row: Omit<SavedSearchRow, 'position'>): void {
  insertRow(tx).run({ ...row, position: selectNext(tx).get()?.position ?? 0 });
}

/** Changes how a search is called, what it asks for, or when it was looked at. */
export function updateSavedSearch(tx: WriteTransaction, row: Pick<SavedSearchRow, 'id' | 'name' | 'search' | 'lookedAt'>): void {
  updateRow(tx).run(row);
}

/** Puts searches in this order; those that are not named follow as they were. */
export function orderSavedSearches(tx: WriteTransaction, ids: readonly string[]): void {
  const others = listSavedSearches(tx).flatMap(({ id }) => (ids.includes(id) ? [] : [id]));
  [...ids, ...others].forEach((id, position) => updatePosition(tx).run({ id, position }));
}

/** Forgets a search. Returns whether it was there. */
export function deleteSavedSearch(tx: WriteTransaction, id: string): boolean {
  return deleteRow(tx).run(id).changes > 0;
}
