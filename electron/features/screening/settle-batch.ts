import { endBatch, getBatch, hasOpenItems } from '../../../db/queries/batches.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import { isUnfolding } from './batch-options.ts';

/**
 * Ends an open batch all of whose files have ended, in the transaction that ends the last of them. While files are
 * still being found it stays open. Returns whether it ended.
 */
export function settleBatch(tx: WriteTransaction, batchId: string, at: number): boolean {
  if (hasOpenItems(tx, batchId)) return false;
  const batch = getBatch(tx, batchId);
  if (batch === null || batch.status !== 'open' || isUnfolding(batch)) return false;
  endBatch(tx, batchId, 'finished', at);
  tellOfBatch(tx, batchId, 'batch.finished', at, 'system');
  return true;
}

/** Notes in the event log what became of a batch. */
export function tellOfBatch(tx: WriteTransaction, batchId: string, kind: string, at: number, actor: 'user' | 'system' = 'user'): void {
  appendEvent(tx, { at, actor, kind, subjectKind: 'batch', subjectId: batchId, data: {} });
}
