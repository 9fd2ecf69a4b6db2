import type { BatchItemStatus } from '../../core/contract/task.ts';
import { type Db, statement } from '../statement.ts';

/** An item that waits for a person. */
export interface AttentionRow {
  readonly itemId: string;
  readonly batchId: string;
  readonly status: BatchItemStatus;
  readonly errorCode: string | null;
  /** The person's name, or the file's where none was read. */
  readonly name: string;
  readonly hiddenWords: number;
  readonly at: number;
}

const selectHelp = statement<[string], AttentionRow>(
  `SELECT id AS itemId, batch_id AS batchId, status, error_code AS errorCode, rel_path AS name, 0 AS hiddenWords, finished_at AS at
   FROM batch_item WHERE batch_id = ? AND status IN ('needs-help', 'failed') AND aside_at IS NULL`,
);
// The few CVs with hidden text come first: asked the other way round, every item of every batch would be looked up.
const selectHidden = statement<[], AttentionRow>(
  `SELECT item.id AS itemId, item.batch_id AS batchId, item.status AS status, NULL AS errorCode,
     coalesce(cv.name, item.rel_path) AS name, cv_glance.hidden_words AS hiddenWords, item.finished_at AS at
   FROM cv_glance
   CROSS JOIN cv ON cv.id = cv_glance.cv_id
   CROSS JOIN batch_item AS item ON item.document_id = cv.document_id
   WHERE cv_glance.hidden_words > 0 AND item.status = 'completed' AND item.read_at IS NULL`,
);

/** Items of a batch that need help or failed, and were not set aside. */
export function listHelpNeeded(db: Db, batchId: string): readonly AttentionRow[] {
  return selectHelp(db).all(batchId);
}

/** Completed items of all batches that nobody has looked at and whose documents hide words. */
export function listUnreadHiddenText(db: Db): readonly AttentionRow[] {
  return selectHidden(db).all();
}
