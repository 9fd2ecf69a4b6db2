import { AppError } from '../../../core/contract/errors.ts';
import { PeopleSearch } from '../../../core/contract/people.ts';
import type { ChangeSavedSearchInput, SavedSearch, SaveSearchInput } from '../../../core/contract/person.ts';
import { FoundSince, sinceStatement } from '../../../db/queries/people-rows.ts';
import {
  deleteSavedSearch,
  getSavedSearch,
  insertSavedSearch,
  listSavedSearches,
  orderSavedSearches,
  updateSavedSearch,
  type SavedSearchRow,
} from '../../../db/queries/saved-searches.ts';
import type { ReadThread } from '../../../db/read-thread.ts';
import { type Db, type WriteTransaction, writeTx } from '../../../db/statement.ts';
import { prepareSearch } from './query-parts.ts';

/** What saved searches need of their surroundings. */
export interface SavedSearchParts {
  readonly db: Db;
  readonly reader: Pick<ReadThread, 'read'>;
  readonly newId: () => string;
  readonly now: () => number;
}

/** Searches that people keep. Throws NOT_FOUND for one that is gone. */
export interface SavedSearches {
  /** All of them in their order, counted now. */
  readonly list: () => Promise<readonly SavedSearch[]>;
  readonly save: (input: SaveSearchInput) => { readonly id: string };
  readonly change: (input: ChangeSavedSearchInput) => void;
  readonly remove: (id: string) => void;
  readonly order: (ids: readonly string[]) => void;
  /** Somebody looks at it: nobody is new any more. */
  readonly look: (id: string) => void;
}

/** Name of the tables of searches that are only counted. */
const counted = 'counted';

/** The saved searches of one workspace. */
export function createSavedSearches({ db, reader, newId, now }: SavedSearchParts): SavedSearches {
  async function describe(row: SavedSearchRow): Promise<SavedSearch> {
    const search = PeopleSearch.parse(JSON.parse(row.search));
    const { stages, gone } = prepareSearch(db, counted, search);
    // Whose order matters not: the last stage is left out.
    const [found] = await reader.read({ name: counted, stages: stages.slice(0, -1), results: [sinceStatement(counted, row.lookedAt)] });
    const { people, fresh } = FoundSince.parse(found?.[0]);
    return { id: row.id, name: row.name, search, createdAt: row.createdAt, people, fresh, gone };
  }

  function update(id: string, change: (row: SavedSearchRow) => Partial<SavedSearchRow>): void {
    writeTx(db, tx => {
      const row = requireSearch(tx, id);
      updateSavedSearch(tx, { ...row, ...change(row) });
    });
  }

  return {
    list: () => Promise.all(listSavedSearches(db).map(describe)),
    save: ({ name, search }) => {
      const id = newId();
      const at = now();
      writeTx(db, tx => insertSavedSearch(tx, { id, name, search: JSON.stringify(search), createdAt: at, lookedAt: at }));
      return { id };
    },
    change: ({ id, name, search }) =>
      update(id, row => ({ name: name ?? row.name, search: search === undefined ? row.search : JSON.stringify(search) })),
    remove: id => {
      if (!writeTx(db, tx => deleteSavedSearch(tx, id))) throw new AppError('NOT_FOUND', { what: 'saved search' });
    },
    order: ids => {
      writeTx(db, tx => {
        for (const id of ids) requireSearch(tx, id);
        orderSavedSearches(tx, ids);
      });
    },
    look: id => update(id, () => ({ lookedAt: now() })),
  };
}

function requireSearch(tx: WriteTransaction, id: string): SavedSearchRow {
  const row = getSavedSearch(tx, id);
  if (row === null) throw new AppError('NOT_FOUND', { what: 'saved search' });
  return row;
}
