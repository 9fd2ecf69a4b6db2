import type { FinalItemStatus } from '../../core/contract/task.ts';
import type { ErrorDetails } from '../../core/contract/errors.ts';
import type { Recommendation } from '../../core/contract/match.ts';
import { parseErrorDetails } from '../json.ts';
import { batchItem } from '../schema/batch.ts';
import { columnsOf, type Row } from '../schema/columns.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

type ItemRow = Row<typeof batchItem>;

/** One received file of a batch. */
export type BatchItem = Omit<ItemRow, 'errorDetails'> & { readonly errorDetails: ErrorDetails };

/** A batch item with what lists and rankings show of its CV and its match; null where there is none. */
export type RankedItem = BatchItem & {
  readonly kind: string | null;
  readonly candidateId: string | null;
  readonly cvId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly totalYears: number | null;
  readonly cvConfidence: number | null;
  readonly matchId: string | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly recommendation: Recommendation | null;
  readonly requiredMet: number | null;
  readonly requiredTotal: number | null;
  readonly insufficient: boolean;
  /** File of the item with the same bytes; for duplicates only. */
  readonly duplicateFile: string | null;
  /** File of the item that stands in the ranking for the person instead. */
  readonly standingFile: string | null;
};

export interface NewBatchItem {
  readonly id: string;
  readonly path: string;
  /** Path relative to the given folder; unique in the batch. */
  readonly relPath: string;
}

/** How an item ended. `error` is required for refused and failed, and says what to do for needs-help. */
export interface ItemOutcome {
  readonly id: string;
  readonly status: FinalItemStatus;
  readonly error: { readonly code: string; readonly details: ErrorDetails } | null;
  /** The item with the same bytes; for duplicates only. */
  readonly duplicateOf: string | null;
  readonly seconds: number | null;
  readonly at: number;
}

const insertItem = statement<[NewBatchItem & { readonly batchId: string; readonly position: number }]>(
  `INSERT INTO batch_item (id, batch_id, position, path, rel_path, status, stage)
   VALUES (@id, @batchId, @position, @path, @relPath, 'waiting', 0) ON CONFLICT (batch_id, rel_path) DO NOTHING`,
);
const selectNextPosition = statement<[string], { readonly position: number }>(
  'SELECT coalesce(max(position), -1) + 1 AS position FROM batch_item WHERE batch_id = ?',
);
const selectItem = statement<[string], ItemRow>(`SELECT ${columnsOf(batchItem)} FROM batch_item WHERE id = ?`);
const selectByPath = statement<[{ batchId: string; relPath: string }], ItemRow>(
  `SELECT ${columnsOf(batchItem)} FROM batch_item WHERE batch_id = @batchId AND rel_path = @relPath`,
);
const selectFirstWithDocument = statement<[{ batchId: string; documentId: string }], ItemRow>(
  `SELECT ${columnsOf(batchItem)} FROM batch_item
   WHERE document_id = @documentId AND batch_id = @batchId
     AND (status <> 'duplicate' OR error_code = 'DOCUMENT_SPLIT') ORDER BY position LIMIT 1`,
);
const updateDocument = statement<[{ id: string; documentId: string }]>('UPDATE batch_item SET document_id = @documentId WHERE id = @id');
const updateStage = statement<[{ id: string; stage: number; at: number }]>(
  `UPDATE batch_item SET status = 'running', stage = max(stage, @stage), started_at = coalesce(started_at, @at)
   WHERE id = @id AND status IN ('waiting', 'running')
   AND EXISTS (SELECT 1 FROM batch WHERE batch.id = batch_item.batch_id AND batch.status = 'open')`,
);
const updateEnd = statement<
  [Omit<ItemOutcome, 'error'> & { readonly errorCode: string | null; readonly errorDetails: string | null; readonly stage: number }]
>(
  `UPDATE batch_item SET status = @status, stage = max(stage, @stage), error_code = @errorCode, error_details = @errorDetails,
   duplicate_of = @duplicateOf, seconds = @seconds, started_at = coalesce(started_at, @at), finished_at = @at
   WHERE id = @id AND status IN ('waiting', 'running')`,
);
const updateWaiting = statement<[string]>(
  `UPDATE batch_item SET status = 'waiting', stage = 0, error_code = NULL, error_details = NULL, duplicate_of = NULL,
   seconds = NULL, started_at = NULL, finished_at = NULL, version_of = NULL WHERE id = ?`,
);
const selectItems = statement<[string], ItemRow>(`SELECT ${columnsOf(batchItem)} FROM batch_item WHERE batch_id = ? ORDER BY position`);
const selectFailed = statement<[string], ItemRow>(
  `SELECT ${columnsOf(batchItem)} FROM batch_item WHERE batch_id = ? AND status IN ('failed', 'refused') ORDER BY position`,
);
const selectOpenIds = statement<[string], { readonly id: string }>(
  "SELECT id FROM batch_item WHERE batch_id = ? AND status IN ('waiting', 'running') ORDER BY position",
);
const selectToMatch = statement<[{ batchId: string; after: number; limit: number }], { readonly id: string; readonly position: number }>(
  `SELECT item.id AS id, item.position AS position
   FROM batch_item AS item
   JOIN batch ON batch.id = item.batch_id
   LEFT JOIN match ON match.document_id = item.document_id AND match.rubric_id = batch.rubric_id AND match.insufficient = 0
   WHERE item.batch_id = @batchId AND item.position > @after
     AND (item.error_code = 'DOCUMENT_NOT_UNDERSTOOD' OR (item.status = 'completed' AND match.id IS NULL))
   ORDER BY item.position LIMIT @limit`,
);
const selectRanked = statement<
  [{ itemIds: string; rubricId: string | null }],
  Omit<RankedItem, 'errorDetails' | 'insufficient'> & { readonly errorDetails: string | null; readonly insufficient: number | null }
>(
  `SELECT ${columnsOf(batchItem, 'item')}, document.kind AS kind, document.candidate_id AS candidateId,
     cv.id AS cvId, cv.name AS name, cv.email AS email, cv.phone AS phone, cv.total_years AS totalYears, cv.confidence AS cvConfidence,
     match.id AS matchId, match.score AS score, match.low AS low, match.high AS high, match.recommendation AS recommendation,
     match.required_met AS requiredMet, match.required_total AS requiredTotal, match.insufficient AS insufficient,
     original.rel_path AS duplicateFile, standing.rel_path AS standingFile
   FROM json_each(@itemIds) AS wanted
   CROSS JOIN batch_item AS item ON item.id = wanted.value
   JOIN batch ON batch.id = item.batch_id
   LEFT JOIN batch_item AS original ON original.id = item.duplicate_of
   LEFT JOIN batch_item AS standing ON standing.id = item.version_of
   LEFT JOIN document ON document.id = item.document_id
   LEFT JOIN match ON match.document_id = item.document_id AND match.rubric_id = coalesce(@rubricId, batch.rubric_id)
   LEFT JOIN cv ON cv.id = coalesce(match.cv_id,
     (SELECT newest.id FROM cv AS newest WHERE newest.document_id = item.document_id ORDER BY newest.created_at DESC, newest.id DESC LIMIT 1))
   ORDER BY wanted.key`,
);

/**
 * Adds files to a batch in the order given; a path that the batch knows already is left as it is.
 * 1,000 files take about 6 ms: add more of them in several transactions. Returns how many are new.
 */
export function addBatchItems(tx: WriteTransaction, batchId: string, items: readonly NewBatchItem[]): number {
  const insert = insertItem(tx);
  const first = selectNextPosition(tx).get(batchId)?.position ?? 0;
  let added = 0;
  for (const { id, path, relPath } of items) added += insert.run({ id, batchId, position: first + added, path, relPath }).changes;
  return added;
}

/** The item of that id, or null. */
export function getBatchItem(db: Db, id: string): BatchItem | null {
  return parseItem(selectItem(db).get(id));
}

/** The item of that relative path in the batch, or null. */
export function findBatchItem(db: Db, batchId: string, relPath: string): BatchItem | null {
  return parseItem(selectByPath(db).get({ batchId, relPath }));
}

/** The first item of the batch that holds this document, or stands for its parts, and is no duplicate itself, or null. */
export function findItemWithDocument(db: Db, batchId: string, documentId: string): BatchItem | null {
  return parseItem(selectFirstWithDocument(db).get({ batchId, documentId }));
}

/** Says which document the item's bytes are. */
export function attachDocument(tx: WriteTransaction, id: string, documentId: string): void {
  updateDocument(tx).run({ id, documentId });
}

/** Marks the item running and moves its stage up, never down; an item that has ended or whose batch is not open stays as it is. `stage` is one of `documentStages`. */
export function setItemStage(tx: WriteTransaction, id: string, stage: number, at: number): void {
  updateStage(tx).run({ id, stage, at });
}

/** Ends an item once; a second end changes nothing. Returns whether this call ended it. Completed items stand at 100. */
export function finishItem(tx: WriteTransaction, outcome: ItemOutcome): boolean {
  const { error, ...values } = outcome;
  const stage = outcome.status === 'completed' ? 100 : 0;
  const errorDetails = error === null ? null : JSON.stringify(error.details);
  return updateEnd(tx).run({ ...values, stage, errorCode: error?.code ?? null, errorDetails }).changes > 0;
}

/** Puts an item back to wait, from the first stage: a person asked for another try. */
export function resetItem(tx: WriteTransaction, id: string): void {
  updateWaiting(tx).run(id);
}

/** All items of a batch in order of receipt. */
export function listItems(db: Db, batchId: string): readonly BatchItem[] {
  return selectItems(db).all(batchId).map(withDetails);
}

/** Ids of the items that have not ended, in order of receipt. */
export function listOpenItemIds(db: Db, batchId: string): readonly string[] {
  return selectOpenIds(db)
    .all(batchId)
    .map(row => row.id);
}

/** Failed and refused items in order of receipt. */
export function listFailedItems(db: Db, batchId: string): readonly BatchItem[] {
  return selectFailed(db).all(batchId).map(withDetails);
}

/**
 * The next items of a batch, after that position, that were read and are not ranked by the batch's rubric: without a match
 * by it, or not understood, which a rubric may change.
 */
export function listItemsToMatch(
  db: Db,
  batchId: string,
  after: number,
  limit: number,
): readonly { readonly id: string; readonly position: number }[] {
  return selectToMatch(db).all({ batchId, after, limit });
}

/**
 * These items in the order given with the summary of CV and match, for their batch's rubric or the one named; an item that
 * is gone is left out. 200 take about 10 ms.
 */
export function listRankedItems(db: Db, itemIds: readonly string[], rubricId: string | null = null): readonly RankedItem[] {
  return selectRanked(db)
    .all({ itemIds: JSON.stringify(itemIds), rubricId })
    .map(row => Object.assign(row, { errorDetails: parseErrorDetails(row.errorDetails), insufficient: row.insufficient === 1 }));
}

function parseItem(row: ItemRow | undefined): BatchItem | null {
  return row === undefined ? null : withDetails(row);
}

function withDetails(row: ItemRow): BatchItem {
  return { ...row, errorDetails: parseErrorDetails(row.errorDetails) };
}
