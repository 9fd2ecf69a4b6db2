import { getBatchItem, resetItem, type BatchItem } from '../../../db/queries/batch-items.ts';
import { getBatch, reopenBatch } from '../../../db/queries/batches.ts';
import type { WriteTransaction } from '../../../db/statement.ts';

/**
 * Lets an item wait again whose batch got another rubric while it was being matched with `rubricId`: what was read is
 * saved already, so only the match is made anew. Call it in the transaction that saves the result.
 */
export function matchAgainIfStale(
  tx: WriteTransaction,
  { id, batchId }: BatchItem,
  rubricId: string | null,
  sendAgain: ((tx: WriteTransaction, item: BatchItem) => void) | undefined,
): void {
  const item = getBatchItem(tx, id);
  const batch = getBatch(tx, batchId);
  const current = batch?.rubricId ?? null;
  if (batch === null || item === null || sendAgain === undefined || current === null || current === rubricId) return;
  if (item.status !== 'completed' && item.errorCode !== 'DOCUMENT_NOT_UNDERSTOOD') return;
  resetItem(tx, id);
  if (batch.status === 'cancelled') return;
  reopenBatch(tx, batchId);
  sendAgain(tx, item);
}
