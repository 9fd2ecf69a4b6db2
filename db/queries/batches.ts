import type { BatchCounts, BatchItemStatus } from '../../core/contract/task.ts';
import { batch } from '../schema/batch.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

/** A batch as it is stored. */
export type StoredBatch = Row<typeof batch>;

export interface NewBatch {
  readonly id: string;
  /** Names the command and its inputs; null for a batch that is never continued by running a command again. */
  readonly key: string | null;
  readonly jobId: string | null;
  readonly rubricId: string | null;
  readonly title: string;
  /** Anything that JSON can hold. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly at: number;
}

/** What was measured on a finished item, newest first. */
export interface ItemDuration {
  readonly kind: string;
  readonly seconds: number;
}

/** `needsHelp` leaves out what was set aside; `unread` are completed items nobody looked at. */
export interface BatchFigures {
  readonly unread: number;
  readonly needsHelp: number;
  readonly shortlisted: number;
}

const insertBatch = statement<[StoredBatch]>(insertInto(batch, 'batch'));
const selectBatch = statement<[string], StoredBatch>(`SELECT ${columnsOf(batch)} FROM batch WHERE id = ?`);
const selectByKey = statement<[string], StoredBatch>(`SELECT ${columnsOf(batch)} FROM batch WHERE key = ?`);
const selectBatches = statement<[], StoredBatch>(`SELECT ${columnsOf(batch)} FROM batch ORDER BY created_at DESC, id DESC`);
const updateEnd = statement<[{ id: string; status: 'finished' | 'cancelled'; at: number }]>(
  "UPDATE batch SET status = @status, finished_at = @at WHERE id = @id AND status = 'open'",
);
const updateOpen = statement<[string]>("UPDATE batch SET status = 'open', finished_at = NULL WHERE id = ? AND status <> 'open'");
const updateOptions = statement<[{ id: string; options: string }]>('UPDATE batch SET options = @options WHERE id = @id');
const updateTitle = statement<[{ id: string; title: string }]>('UPDATE batch SET title = @title WHERE id = @id');
const updateJob = statement<[{ id: string; jobId: string; rubricId: string }]>(
  'UPDATE batch SET job_id = @jobId, rubric_id = @rubricId WHERE id = @id',
);
const selectTitles = statement<[{ beginning: string }], { readonly title: string }>(
  'SELECT title FROM batch WHERE substr(title, 1, length(@beginning)) = @beginning',
);
const updateRubric = statement<[{ id: string; rubricId: string }]>('UPDATE batch SET rubric_id = @rubricId WHERE id = @id');
const countItems = statement<[string], { readonly status: BatchItemStatus; readonly items: number }>(
  'SELECT status, count(*) AS items FROM batch_item WHERE batch_id = ? GROUP BY status',
);
const selectReceived = statement<[string], { readonly received: number }>(
  'SELECT coalesce(max(position) + 1, 0) AS received FROM batch_item WHERE batch_id = ?',
);
const selectAnyOpen = statement<[string], { readonly open: number }>(
  `SELECT EXISTS (SELECT 1 FROM batch_item WHERE batch_id = ? AND status IN ('waiting', 'running')) AS open`,
);
const selectDurations = statement<[{ batchId: string; limit: number }], ItemDuration>(
  `SELECT coalesce(document.kind, 'other') AS kind, item.seconds AS seconds
   FROM (SELECT id, document_id, seconds, finished_at FROM batch_item
     WHERE batch_id = @batchId AND seconds IS NOT NULL AND status <> 'duplicate'
     ORDER BY finished_at DESC, id DESC LIMIT @limit) AS item
   LEFT JOIN document ON document.id = item.document_id ORDER BY item.finished_at DESC, item.id DESC`,
);
const selectWaitingForPeople = statement<[string], Omit<BatchFigures, 'shortlisted'>>(
  `SELECT coalesce(sum(status = 'completed' AND version_of IS NULL AND read_at IS NULL), 0) AS unread,
     coalesce(sum(status = 'needs-help' AND aside_at IS NULL), 0) AS needsHelp
   FROM batch_item WHERE batch_id = ? AND status IN ('completed', 'needs-help')`,
);
const selectShortlisted = statement<[string], { readonly shortlisted: number }>(
  `SELECT count(DISTINCT application.id) AS shortlisted
   FROM batch
   CROSS JOIN application ON application.job_id = batch.job_id AND application.status = 'shortlisted'
   CROSS JOIN document ON document.candidate_id = application.candidate_id
   CROSS JOIN batch_item AS item ON item.document_id = document.id
   WHERE batch.id = ? AND item.batch_id = batch.id AND item.status = 'completed'`,
);
const updateRunningToWaiting = statement<[string]>("UPDATE batch_item SET status = 'waiting' WHERE batch_id = ? AND status = 'running'");
const selectLastMean = statement<[string], { readonly meanSeconds: number | null }>(
  `SELECT avg(item.seconds) AS meanSeconds FROM batch_item AS item WHERE item.status <> 'duplicate' AND item.batch_id =
   (SELECT id FROM batch WHERE id <> ? AND status = 'finished' ORDER BY finished_at DESC, id DESC LIMIT 1)`,
);

/** What a new batch begins with. */
const asNew = { priority: 'normal', archivedAt: null } as const;

/** Adds an open batch. Throws SQLite's unique-constraint error when the key is taken: look with `findBatchByKey` first. */
export function createBatch(tx: WriteTransaction, input: NewBatch): void {
  const { at, options, ...values } = input;
  insertBatch(tx).run({ ...values, status: 'open', options: JSON.stringify(options), createdAt: at, finishedAt: null, ...asNew });
}

/** The batch of that id, or null. */
export function getBatch(db: Db, id: string): StoredBatch | null {
  return selectBatch(db).get(id) ?? null;
}

/** The batch that the same command made before, whatever its status; null where there is none. */
export function findBatchByKey(db: Db, key: string): StoredBatch | null {
  return selectByKey(db).get(key) ?? null;
}

/** The batch of that key while it is open, or null. */
export function findOpenBatchByKey(db: Db, key: string): StoredBatch | null {
  const found = findBatchByKey(db, key);
  return found?.status === 'open' ? found : null;
}

/** All batches, newest first. */
export function listBatches(db: Db): readonly StoredBatch[] {
  return selectBatches(db).all();
}

/** Ends an open batch; an ended one stays as it is. Returns whether it was open. */
export function endBatch(tx: WriteTransaction, id: string, status: 'finished' | 'cancelled', at: number): boolean {
  return updateEnd(tx).run({ id, status, at }).changes > 0;
}

/** Opens a batch again, because files were added or the command was run again. */
export function reopenBatch(tx: WriteTransaction, id: string): void {
  updateOpen(tx).run(id);
}

/** Replaces what the batch keeps about itself; anything that JSON can hold. */
export function setBatchOptions(tx: WriteTransaction, id: string, options: Readonly<Record<string, unknown>>): void {
  updateOptions(tx).run({ id, options: JSON.stringify(options) });
}

/** Gives the batch another title. */
export function setBatchTitle(tx: WriteTransaction, id: string, title: string): void {
  updateTitle(tx).run({ id, title });
}

/** Gives a batch its job and the rubric version by which it is ranked. */
export function setBatchJob(tx: WriteTransaction, id: string, jobId: string, rubricId: string): void {
  updateJob(tx).run({ id, jobId, rubricId });
}

/** Titles of batches that begin with these words. */
export function listBatchTitles(db: Db, beginning: string): readonly string[] {
  return selectTitles(db)
    .all({ beginning })
    .map(row => row.title);
}

/** Puts what ran back to wait: nothing of the batch runs any more. The stage reached stays. Returns how many. */
export function putBackRunningItems(tx: WriteTransaction, batchId: string): number {
  return updateRunningToWaiting(tx).run(batchId).changes;
}

/** What waits for people in a batch: 10,000 items take about 8 ms. */
export function countWaitingForPeople(db: Db, batchId: string): Omit<BatchFigures, 'shortlisted'> {
  return selectWaitingForPeople(db).get(batchId) ?? { unread: 0, needsHelp: 0 };
}

/** How many people of a batch were shortlisted for its job. */
export function countShortlisted(db: Db, batchId: string): number {
  return selectShortlisted(db).get(batchId)?.shortlisted ?? 0;
}

/** Names the rubric version by which the batch is ranked. */
export function setBatchRubric(tx: WriteTransaction, id: string, rubricId: string): void {
  updateRubric(tx).run({ id, rubricId });
}

/** The accounting of a batch. `received` is the sum of all other figures by construction. */
export function batchCounts(db: Db, batchId: string): BatchCounts {
  const counts = { waiting: 0, running: 0, completed: 0, needsHelp: 0, refused: 0, duplicate: 0, failed: 0 };
  let received = 0;
  for (const { status, items } of countItems(db).all(batchId)) {
    counts[status === 'needs-help' ? 'needsHelp' : status] = items;
    received += items;
  }
  return { received, ...counts };
}

/** How many files the batch received. */
export function countReceived(db: Db, batchId: string): number {
  return selectReceived(db).get(batchId)?.received ?? 0;
}

/** Whether anything of the batch waits or runs. */
export function hasOpenItems(db: Db, batchId: string): boolean {
  return selectAnyOpen(db).get(batchId)?.open === 1;
}

/** Seconds that the newest finished items took, per document kind ("other" where no document was stored). */
export function listItemDurations(db: Db, batchId: string, limit = 500): readonly ItemDuration[] {
  return selectDurations(db).all({ batchId, limit });
}

/** Mean seconds per document of the batch that finished last, this one aside; null where there is none. */
export function lastBatchMeanSeconds(db: Db, exceptBatchId: string): number | null {
  return selectLastMean(db).get(exceptBatchId)?.meanSeconds ?? null;
}
