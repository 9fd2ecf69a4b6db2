import type { BatchItemStatus } from '../../core/contract/task.ts';
import { type Db, statement } from '../statement.ts';

/** Files of one kind; "other" where nothing was stored. */
export interface KindCount {
  readonly kind: string;
  readonly files: number;
}

/** Files that are not in the ranking for one reason. */
export interface ReasonCount {
  readonly status: BatchItemStatus;
  readonly code: string;
  readonly files: number;
}

const selectKinds = statement<[string], KindCount>(
  `SELECT coalesce(document.kind, 'other') AS kind, count(*) AS files
   FROM batch_item AS item LEFT JOIN document ON document.id = item.document_id
   WHERE item.batch_id = ? GROUP BY 1 ORDER BY files DESC, kind`,
);
const selectReasons = statement<[string], ReasonCount>(
  `SELECT status, error_code AS code, count(*) AS files FROM batch_item
   WHERE batch_id = ? AND status IN ('needs-help', 'refused', 'failed') AND error_code IS NOT NULL
   GROUP BY status, error_code ORDER BY files DESC, code`,
);
const selectTimes = statement<[{ batchId: string; ends: string }], { readonly bin: number; readonly files: number }>(
  `SELECT (SELECT count(*) FROM json_each(@ends) AS bound WHERE item.seconds >= bound.value) AS bin, count(*) AS files
   FROM batch_item AS item
   WHERE item.batch_id = @batchId AND item.seconds > 0 AND item.status IN ('completed', 'needs-help') GROUP BY 1`,
);
const selectMean = statement<[string], { readonly seconds: number | null }>(
  "SELECT avg(seconds) AS seconds FROM batch_item WHERE batch_id = ? AND seconds > 0 AND status IN ('completed', 'needs-help')",
);
const selectDuplicates = statement<[{ batchId: string; limit: number }], { readonly file: string; readonly duplicateOf: string }>(
  `SELECT item.rel_path AS file, original.rel_path AS duplicateOf
   FROM batch_item AS item JOIN batch_item AS original ON original.id = item.duplicate_of
   WHERE item.batch_id = @batchId AND item.status = 'duplicate' AND item.error_code IS NULL ORDER BY item.position LIMIT @limit`,
);

/** Files of a batch by their kind, most first: 20,000 take about 20 ms. */
export function countKinds(db: Db, batchId: string): readonly KindCount[] {
  return selectKinds(db).all(batchId);
}

/** Why files of a batch are not in its ranking, most first. */
export function countReasons(db: Db, batchId: string): readonly ReasonCount[] {
  return selectReasons(db).all(batchId);
}

/** Files that were read, by the time it took: one bin below each end (seconds) and one above the last. */
export function countReadingTimes(db: Db, batchId: string, ends: readonly number[]): readonly number[] {
  const bins = Array.from({ length: ends.length + 1 }, () => 0);
  for (const { bin, files } of selectTimes(db).all({ batchId, ends: JSON.stringify(ends) })) bins[bin] = files;
  return bins;
}

/** Mean seconds that reading a file of the batch took; null before the first. */
export function meanReadingSeconds(db: Db, batchId: string): number | null {
  return selectMean(db).get(batchId)?.seconds ?? null;
}

/** Files with the same bytes as another of the batch, in order of receipt. */
export function listDuplicateFiles(
  db: Db,
  batchId: string,
  limit: number,
): readonly { readonly file: string; readonly duplicateOf: string }[] {
  return selectDuplicates(db).all({ batchId, limit });
}
