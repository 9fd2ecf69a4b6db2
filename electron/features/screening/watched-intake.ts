import { AppError } from '../../../core/contract/errors.ts';
import { getBatchItem } from '../../../db/queries/batch-items.ts';
import { countReceived, createBatch, getBatch, listBatchTitles, reopenBatch } from '../../../db/queries/batches.ts';
import { getRubric } from '../../../db/queries/jobs.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { addChangedFile, addOneFile, mostFilesOfBatch, type FoundFile } from './add-files.ts';
import { walkDropped, type Dropped } from './dropped-files.ts';
import { freeTitle } from './free-title.ts';
import { replaceFileTx } from './replace-file.ts';
import { settleBatch } from './settle-batch.ts';

interface WatchedIntakeParts {
  readonly queue: TaskQueue;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** How files come in that nobody dropped: each in the transaction in which whoever found it notes that it is in. */
export interface WatchedIntake {
  /** Streams what lies in a folder; see `walkDropped`. */
  readonly find: (folder: string) => AsyncGenerator<Dropped>;
  /** What files may join now: `rests` while the batch is cancelled, `over` once it is full, put away or gone. */
  readonly roomOf: (db: Db, batchId: string) => 'open' | 'rests' | 'over';
  /** Makes the batch of a job for files of the folder of that name. Throws NOT_FOUND for a job that is gone. */
  readonly makeBatchTx: (tx: WriteTransaction, jobId: string, name: string) => string;
  /**
   * Adds a file, or what it has become where `before` is its item: one that was not read well is read again in its row, one
   * that was stands beside the new one. Returns the id of its item; null where the batch is full.
   */
  readonly addTx: (tx: WriteTransaction, batchId: string, file: FoundFile, before: string | null) => string | null;
  /** Ends the batch where nothing of it waits or runs. */
  readonly settleTx: (tx: WriteTransaction, batchId: string) => void;
}

/** Files of watched folders, for one workspace. */
export function createWatchedIntake({ queue, clock, newId }: WatchedIntakeParts): WatchedIntake {
  const parts = { queue, newId, now: () => clock.now() };

  function addTx(tx: WriteTransaction, batchId: string, file: FoundFile, before: string | null): string | null {
    reopenBatch(tx, batchId);
    const item = before === null ? null : getBatchItem(tx, before);
    if (item === null || item.batchId !== batchId) return addOneFile(tx, batchId, file, parts);
    if (item.status === 'waiting' && item.documentId === null) return item.id;
    if (item.finishedAt === null || item.status === 'completed') return addChangedFile(tx, batchId, file, parts);
    replaceFileTx(tx, item, { path: file.entry.path, relPath: item.relPath }, parts);
    return item.id;
  }

  return {
    find: folder => walkDropped([folder]),
    roomOf: (db, batchId) => {
      const batch = getBatch(db, batchId);
      if (batch === null || batch.archivedAt !== null || countReceived(db, batchId) >= mostFilesOfBatch) return 'over';
      return batch.status === 'cancelled' ? 'rests' : 'open';
    },
    makeBatchTx: (tx, jobId, name) => {
      const saved = getRubric(tx, jobId, 'latest');
      if (saved === null) throw new AppError('NOT_FOUND', { what: 'job' });
      const id = newId();
      const title = freeTitle(listBatchTitles(tx, name), name);
      createBatch(tx, { id, key: null, jobId, rubricId: saved.id, title, options: {}, at: clock.now() });
      return id;
    },
    addTx,
    settleTx: (tx, batchId) => void settleBatch(tx, batchId, clock.now()),
  };
}
