import { getBatch, reopenBatch } from '../../../db/queries/batches.ts';
import type { SplitItem } from '../../../db/queries/splits.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { sendScreening } from './screen-document.task.ts';
import { settleBatch } from './settle-batch.ts';

/** Lets the parts of a file that was split be screened, or ends the batch of one that was put together again, in the same transaction. */
export function followSplit(queue: TaskQueue, tx: WriteTransaction, { before, after }: RowChange<SplitItem>, at: number): void {
  if (after === null) {
    if (before !== null) settleBatch(tx, before.batchId, at);
    return;
  }
  // Parts of a cancelled batch wait in case it is resumed.
  if (getBatch(tx, after.batchId)?.status === 'cancelled') return;
  reopenBatch(tx, after.batchId);
  for (const { itemId } of after.parts) sendScreening(queue, tx, { id: itemId, batchId: after.batchId }, 'high');
}
