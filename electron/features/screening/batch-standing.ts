import { AppError } from '../../../core/contract/errors.ts';
import type { TaskLane } from '../../../core/contract/task.ts';
import { getBatchItem } from '../../../db/queries/batch-items.ts';
import { deleteEmptyBatch, setBatchArchived, setBatchPriority } from '../../../db/queries/batch-care.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { writeTx, type Db, type WriteTransaction } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import { orderGroup, runNext } from '../../engine/tasks/ordering.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { requireBatch } from './batch-head.ts';
import { isUnfolding } from './batch-options.ts';
import { recognitionKey } from './recognise-document.task.ts';
import { screeningOptions } from './screen-document.task.ts';
import { tellOfBatch } from './settle-batch.ts';

/** The place of batches and files in the queue, and of batches in the lists. All throw NOT_FOUND where it is gone. */
export interface BatchStanding {
  /** First, in turn, or last among the batches that run; files that join it later follow. Stays so over restarts. */
  readonly prioritise: (batchId: string, priority: TaskLane) => void;
  /** Reads a waiting file next. Throws NOT_FOUND where it does not wait any more. */
  readonly readNext: (batchId: string, itemId: string) => void;
  /** Takes a batch out of the lists, or back into them; nothing of it is lost. */
  readonly archive: (batchId: string, archived: boolean) => void;
  /** Deletes a batch without a file. Throws BATCH_NOT_EMPTY. */
  readonly deleteEmpty: (batchId: string) => void;
}

/** See `BatchStanding`. */
export function createBatchStanding({
  db,
  queue,
  clock,
}: {
  readonly db: Db;
  readonly queue: TaskQueue;
  readonly clock: Clock;
}): BatchStanding {
  return {
    prioritise: (batchId, priority) => {
      requireBatch(db, batchId);
      writeTx(db, tx => {
        setBatchPriority(tx, batchId, priority);
        orderGroup(queue, tx, batchId, priority);
        note(tx, batchId, 'batch.prioritised', { priority });
      });
    },
    readNext: (batchId, itemId) => {
      const item = getBatchItem(db, itemId);
      const keys = [screeningOptions(batchId, itemId).uniqueKey, recognitionKey(itemId)];
      const waits = item?.batchId === batchId && writeTx(db, tx => runNext(queue, tx, keys));
      if (!waits) throw new AppError('NOT_FOUND', { what: 'waiting file' });
    },
    archive: (batchId, archived) => {
      requireBatch(db, batchId);
      writeTx(db, tx => {
        setBatchArchived(tx, batchId, archived ? clock.now() : null);
        tellOfBatch(tx, batchId, archived ? 'batch.archived' : 'batch.restored', clock.now());
      });
    },
    deleteEmpty: batchId => {
      // A file may have been found that is not in yet.
      if (isUnfolding(requireBatch(db, batchId))) throw new AppError('BATCH_NOT_EMPTY');
      const deleted = writeTx(db, tx => {
        const done = deleteEmptyBatch(tx, batchId);
        if (done) tellOfBatch(tx, batchId, 'batch.deleted', clock.now());
        return done;
      });
      if (!deleted) throw new AppError('BATCH_NOT_EMPTY');
    },
  };

  function note(tx: WriteTransaction, batchId: string, kind: string, data: Readonly<Record<string, string>>): void {
    appendEvent(tx, { at: clock.now(), actor: 'user', kind, subjectKind: 'batch', subjectId: batchId, data });
  }
}
