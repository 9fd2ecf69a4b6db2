import type { BatchCounts, BatchItemStatus } from '../../core/contract/task.ts';
import { batch } from '../schema/batch.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

export type BatchRow = Row<typeof batch>;

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

const insertBatch = statement<[BatchRow]>(insertInto(batch, 'batch'));
const selectBatch = statement<[string], BatchRow>(`SELECT ${columnsOf(batch)} FROM batch WHERE id = ?`);
const selectByKey = statement<[string], BatchRow>(`SELECT ${columnsOf(batch)} FROM batch WHERE key = ?`);
const selectBatches = statement<[], BatchRow>(`SELECT ${columnsOf(batch)} FROM batch ORDER BY created_at DESC, id DESC`);
const updateEnd = statement<[{ id: string; status: 'finished' | 'cancelled'; at: number }]>(
  "UPDATE batch SET status = @status, finished_at = @at WHERE id = @id AND status = 'open'",
);
const updateOpen = statement<[string]>("UPDATE batch SET status = 'open', finished_at = NULL WHERE id = ?");
const updateRubric = statement<[{ id: string; rubricId: string }]>('UPDATE batch SET rubric_id = @rubricId WHERE id = @id');
const countItems = statement<[string], { readonly status: BatchItemStatus; readonly items: number }>(
  'SELECT status, count(*) AS items FROM batch_item WHERE batch_id = ? GROUP BY status',
);
const selectAnyOpen = statement<[string], { readonly open: number }>(
  `SELECT EXISTS (SELECT 1 FROM batch_item WHERE batch_id = ? AND status IN ('waiting', 'running')) AS open`,
);
const selectDurations = statement<[{ batchId: string; limit: number }], ItemDuration>(
  `SELECT coalesce(document.kind, 'other') AS kind, item.seconds AS seconds
   FROM batch_item AS item LEFT JOIN document ON document.id = item.document_id
   WHERE item.batch_id = @batchId AND item.seconds IS NOT NULL AND item.status <> 'duplicate'
   ORDER BY item.finished_at DESC, item.id DESC LIMIT @limit`,
);
const selectLastMean = statement<[string], { readonly meanSeconds: number | null }>(
  `SELECT avg(item.seconds) AS meanSeconds FROM batch_item AS item WHERE item.status <> 'duplicate' AND item.batch_id =
   (SELECT id FROM batch WHERE id <> ? AND status = 'finished' ORDER BY finished_at DESC, id DESC LIMIT 1)`,
);

/** Adds an open batch. Throws SQLite's unique-constraint error when the key is taken: look with `findBatchByKey` first. */
export function createBatch(tx: WriteTransaction, input: NewBatch): void {
  const { at, options, ...values } = input;
  insertBatch(tx).run({ ...values, status: 'open', options: JSON.stringify(options), createdAt: at, finishedAt: null });
}

/** The batch of that id, or null. */
export function getBatch(db: Db, id: string): BatchRow | null {
  return selectBatch(db).get(id) ?? null;
}

/** The batch that the same command made before, whatever its status; null where there is none. */
export function findBatchByKey(db: Db, key: string): BatchRow | null {
  return selectByKey(db).get(key) ?? null;
}

/** The batch of that key while it is open, or null. */
export function findOpenBatchByKey(db: Db, key: string): BatchRow | null {
  const found = findBatchByKey(db, key);
  return found?.status === 'open' ? found : null;
}

/** All batches, newest first. */
export function listBatches(db: Db): readonly BatchRow[] {
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
