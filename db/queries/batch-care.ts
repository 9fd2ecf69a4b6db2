import type { TaskLane } from '../../core/contract/task.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

const selectPriority = statement<[string], { readonly priority: TaskLane }>('SELECT priority FROM batch WHERE id = ?');
const updatePriority = statement<[{ id: string; priority: TaskLane }]>('UPDATE batch SET priority = @priority WHERE id = @id');
const updateArchived = statement<[{ id: string; at: number | null }]>('UPDATE batch SET archived_at = @at WHERE id = @id');
const selectAnyItem = statement<[string], { readonly any: number }>('SELECT EXISTS (SELECT 1 FROM batch_item WHERE batch_id = ?) AS any');
const deleteBatch = statement<[string]>('DELETE FROM batch WHERE id = ?');
const forgetFolders = statement<[string]>('DELETE FROM watched_folder WHERE batch_id = ? AND job_id IS NULL');
const releaseFolders = statement<[string]>('UPDATE watched_folder SET batch_id = NULL WHERE batch_id = ? AND job_id IS NOT NULL');
const countFolded = statement<[string], { readonly versions: number }>(
  `SELECT count(*) AS versions FROM batch_item INDEXED BY batch_item_version
   WHERE version_of IS NOT NULL AND batch_id = ? AND status = 'completed'`,
);

/** The lane in which the tasks of a batch wait; `normal` for one that is not there. */
export function batchPriority(db: Db, batchId: string): TaskLane {
  return selectPriority(db).get(batchId)?.priority ?? 'normal';
}

/** Gives a batch its place among those that run. */
export function setBatchPriority(tx: WriteTransaction, id: string, priority: TaskLane): void {
  updatePriority(tx).run({ id, priority });
}

/** Puts a batch away at that moment; null takes it back into the lists. */
export function setBatchArchived(tx: WriteTransaction, id: string, at: number | null): void {
  updateArchived(tx).run({ id, at });
}

/** Deletes a batch that never held a file, and what was watched for it alone. Returns false, and changes nothing, where it holds some. */
export function deleteEmptyBatch(tx: WriteTransaction, id: string): boolean {
  if (selectAnyItem(tx).get(id)?.any === 1) return false;
  forgetFolders(tx).run(id);
  releaseFolders(tx).run(id);
  return deleteBatch(tx).run(id).changes > 0;
}

/** Completed files of a batch that are another version of a CV which stands in its ranking. */
export function countVersions(db: Db, batchId: string): number {
  return countFolded(db).get(batchId)?.versions ?? 0;
}
