import { AppError } from '../../../core/contract/errors.ts';
import type { PersonPages } from '../../../core/contract/several-people.ts';
import type { BatchItem } from '../../../db/queries/batch-items.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { changeSplit, type SplitItem } from '../../../db/queries/splits.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import { cutParts, type CuttingParts } from './cut-parts.ts';
import { planSplit } from './plan-split.ts';

/** What splitting without a question needs of its surroundings. */
export interface SplitterParts extends CuttingParts {
  /** What has to follow in the same transaction. */
  readonly follow: (tx: WriteTransaction, change: RowChange<SplitItem>) => void;
}

/**
 * Prepares to split an item into the people found in its document: what it returns does it, in the transaction in which
 * the item has ended. Null where the file cannot be cut; it then goes on needing help.
 */
export async function prepareSplit(
  item: BatchItem,
  documentId: string,
  people: readonly PersonPages[],
  parts: SplitterParts,
): Promise<((tx: WriteTransaction, at: number) => void) | null> {
  const ranges = people.map(({ firstPage, lastPage }) => ({ firstPage, lastPage }));
  const cut = await cutParts({ documentId, ranges }, parts).catch((error: unknown) => {
    if (error instanceof AppError && error.code.startsWith('DOCUMENT_')) return null;
    throw error;
  });
  if (cut === null) return null;
  return (tx, at) => {
    const change = { before: null, after: planSplit(tx, item.id, cut, { newId: parts.newId, at }) };
    if (!changeSplit(tx, change)) return;
    parts.follow(tx, change);
    const subject = { subjectKind: 'batch_item', subjectId: item.id } as const;
    appendEvent(tx, { at, actor: 'system', kind: 'document.split', ...subject, data: { parts: cut.length } });
  };
}
