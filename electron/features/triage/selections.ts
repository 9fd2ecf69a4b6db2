import type { BatchRow } from '../../../core/contract/batch-view.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { SelectInput, Selection } from '../../../core/contract/row-filter.ts';
import type { Items } from '../../../core/contract/triage.ts';
import { isRanked, rowTest } from '../../../core/triage/row-filter.ts';

/** Reads all rows of a batch in parts, with other work in between. */
export type RowReader = (batchId: string) => AsyncIterable<readonly BatchRow[]>;

/** Whom a filter found, kept so that the window need not name everybody. */
export interface Selections {
  /** Everybody of the ranking who matches now; who comes later is not among them. */
  readonly select: (input: SelectInput) => Promise<Selection>;
  /** The items that are meant. Throws SELECTION_GONE, REQUEST_INVALID for nobody. */
  readonly itemsOf: (batchId: string, items: Items) => readonly string[];
}

/** More are never in use: a window shows one batch, and forgets what was selected there before. */
const keptSelections = 8;

/** No selections yet. */
export function createSelections(rowsOf: RowReader, newId: () => string): Selections {
  const kept = new Map<string, { readonly batchId: string; readonly itemIds: readonly string[] }>();
  return {
    select: async ({ batchId, filter, kept: stillShown }) => {
      const passes = rowTest(filter, new Set(stillShown));
      const itemIds: string[] = [];
      for await (const rows of rowsOf(batchId)) for (const row of rows) if (isRanked(row) && passes(row)) itemIds.push(row.itemId);
      const selectionId = newId();
      kept.set(selectionId, { batchId, itemIds });
      const [oldest] = kept.keys();
      if (kept.size > keptSelections && oldest !== undefined) kept.delete(oldest);
      return { selectionId, people: itemIds.length };
    },
    itemsOf: (batchId, items) => {
      if (!('selectionId' in items)) {
        if (items.length === 0) throw new AppError('REQUEST_INVALID', { reason: 'nobody is chosen' });
        return items;
      }
      const selection = kept.get(items.selectionId);
      if (selection === undefined || selection.batchId !== batchId) throw new AppError('SELECTION_GONE');
      return selection.itemIds;
    },
  };
}
