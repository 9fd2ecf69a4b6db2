import type { BatchItemStatus, TaskState } from '../../core/contract/task.ts';
import type { ApplicationStatus } from '../../core/contract/people.ts';
import type { Note } from '../../core/contract/triage.ts';
import type { Recommendation } from '../../core/contract/match.ts';
import { type Db, statement } from '../statement.ts';

/** All that a ranking shows of one item, as it is stored. CV and match are null where there is none; a duplicate has neither. */
export interface StoredRow {
  readonly itemId: string;
  readonly batchId: string;
  readonly documentId: string | null;
  readonly file: string;
  readonly status: BatchItemStatus;
  readonly stage: number;
  /** State of the task that makes out the text in its pictures, while there is one that has not ended. */
  readonly recognition: TaskState | null;
  /** How many pages that task has to make out. */
  readonly recognitionPages: number | null;
  readonly errorCode: string | null;
  /** JSON. */
  readonly errorDetails: string | null;
  /** File name of the item with the same bytes. */
  readonly duplicateOf: string | null;
  readonly readAt: number | null;
  readonly asideAt: number | null;
  /** The item that stands in the ranking for the person instead. */
  readonly versionOf: string | null;
  readonly standingFile: string | null;
  /** Files of the person that were read, in all batches. */
  readonly versions: number;
  readonly position: number;
  readonly candidateId: string | null;
  readonly name: string | null;
  readonly totalYears: number | null;
  readonly headline: string | null;
  readonly hiddenWords: number | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly recommendation: Recommendation | null;
  readonly requiredMet: number | null;
  /** See `unpackCriteria`. */
  readonly criteria: Buffer | null;
  readonly applicationStatus: ApplicationStatus | null;
  readonly rating: number | null;
  /** Why declined, an id. */
  readonly reasonId: string | null;
  /** JSON list of names. */
  readonly tags: string;
  readonly notes: number;
}

/** How far a running item is. */
export interface RunningStage extends Pick<StoredRow, 'itemId' | 'stage' | 'recognition'> {}

/** What decides an item's place in the ranking; an older version of a CV has no score here. */
export interface RankKey {
  readonly itemId: string;
  readonly position: number;
  readonly status: BatchItemStatus;
  readonly score: number | null;
}

/** The task of an item's text recognition while it has not ended, see `recognitionKey`. */
const openRecognition = (column: string): string => `SELECT ${column} FROM task
   WHERE task.unique_key = 'document.recognise:' || item.id AND task.state IN ('pending', 'running', 'failed')`;

const selectRows = statement<[string], StoredRow>(
  `SELECT item.id AS itemId, item.batch_id AS batchId, item.document_id AS documentId, item.rel_path AS file, item.status AS status,
     item.stage AS stage, CASE WHEN item.status IN ('waiting', 'running') THEN (${openRecognition('task.state')}) END AS recognition,
     (${openRecognition(`json_array_length(task.payload, '$.pages')`)}) AS recognitionPages, item.error_code AS errorCode, item.error_details AS errorDetails, original.rel_path AS duplicateOf,
     item.read_at AS readAt, item.aside_at AS asideAt, item.version_of AS versionOf, standing.rel_path AS standingFile,
     (SELECT count(*) FROM document AS version WHERE version.candidate_id = document.candidate_id AND version.status = 'read') AS versions,
     item.position AS position, document.candidate_id AS candidateId,
     cv.name AS name, cv.total_years AS totalYears, cv_glance.headline AS headline, cv_glance.hidden_words AS hiddenWords,
     match.score AS score, match.low AS low, match.high AS high, match.recommendation AS recommendation,
     match.required_met AS requiredMet, criterion_result.packed AS criteria, application.status AS applicationStatus,
     application.rating AS rating, application.reason_id AS reasonId,
     (SELECT json_group_array(tag.name ORDER BY tag.name) FROM candidate_tag JOIN tag ON tag.id = candidate_tag.tag_id
      WHERE candidate_tag.candidate_id = document.candidate_id) AS tags,
     (SELECT count(*) FROM note WHERE note.candidate_id = document.candidate_id
      AND (note.job_id IS NULL OR note.job_id = batch.job_id)) AS notes
   FROM json_each(?) AS wanted
   CROSS JOIN batch_item AS item ON item.id = wanted.value
   JOIN batch ON batch.id = item.batch_id
   LEFT JOIN batch_item AS original ON original.id = item.duplicate_of
   LEFT JOIN batch_item AS standing ON standing.id = item.version_of
   LEFT JOIN document ON document.id = item.document_id AND item.status <> 'duplicate'
   LEFT JOIN match ON match.document_id = document.id AND match.rubric_id = batch.rubric_id
   LEFT JOIN criterion_result ON criterion_result.match_id = match.id
   LEFT JOIN cv ON cv.id = coalesce(match.cv_id,
     (SELECT newest.id FROM cv AS newest WHERE newest.document_id = document.id ORDER BY newest.created_at DESC, newest.id DESC LIMIT 1))
   LEFT JOIN cv_glance ON cv_glance.cv_id = cv.id
   LEFT JOIN application ON application.job_id = batch.job_id AND application.candidate_id = document.candidate_id
   ORDER BY wanted.key`,
);
const selectRankKeys = statement<[{ batchId: string; from: number; limit: number }], RankKey>(
  `SELECT item.id AS itemId, item.position AS position, item.status AS status, match.score AS score
   FROM batch_item AS item
   JOIN batch ON batch.id = item.batch_id
   LEFT JOIN match INDEXED BY match_rubric
     ON item.status = 'completed' AND item.version_of IS NULL AND match.document_id = item.document_id AND match.rubric_id = batch.rubric_id
   WHERE item.batch_id = @batchId AND item.position >= @from ORDER BY item.position LIMIT @limit`,
);
const selectStages = statement<[string], RunningStage>(
  `SELECT item.id AS itemId, item.stage AS stage, (${openRecognition('task.state')}) AS recognition
   FROM batch_item AS item WHERE item.batch_id = ? AND item.status = 'running'`,
);
const selectAdded = statement<[{ batchId: string; position: number }], { readonly itemId: string; readonly position: number }>(
  'SELECT id AS itemId, position FROM batch_item WHERE batch_id = @batchId AND position > @position ORDER BY position',
);
const selectTouched = statement<[{ batchId: string; after: number; until: number }], { readonly itemId: string }>(
  `SELECT DISTINCT item.id AS itemId FROM event JOIN batch_item AS item ON item.id = event.subject_id
   WHERE event.seq > @after AND event.seq <= @until AND event.subject_kind = 'batch_item' AND item.batch_id = @batchId`,
);
const selectTouchedBatches = statement<[{ after: number; until: number }], { readonly batchId: string }>(
  `SELECT DISTINCT item.batch_id AS batchId FROM event JOIN batch_item AS item ON item.id = event.subject_id
   WHERE event.seq > @after AND event.seq <= @until AND event.subject_kind = 'batch_item'`,
);
const selectNotes = statement<[{ candidateId: string; jobId: string | null }], Note>(
  `SELECT id, text, created_at AS createdAt, updated_at AS updatedAt FROM note
   WHERE candidate_id = @candidateId AND (job_id IS NULL OR job_id = @jobId) ORDER BY created_at, id`,
);
const selectNewestEvent = statement<[], { readonly seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM event');
const selectChanges = statement<[], { readonly changes: number }>('SELECT total_changes() AS changes');

/** The rows of these items in the order given, for the rubric of their batch; an item that is gone is left out. 500 take about 10 ms. */
export function listStoredRows(db: Db, itemIds: readonly string[]): readonly StoredRow[] {
  return selectRows(db).all(JSON.stringify(itemIds));
}

/** What ranks the items of a batch, in order of receipt, from position `from` on. 500 take about 1 ms. */
export function listRankKeys(db: Db, batchId: string, from: number, limit: number): readonly RankKey[] {
  return selectRankKeys(db).all({ batchId, from, limit });
}

/** Stage of each running item; 1,000 that wait for text recognition take about 2 ms. */
export function listRunningStages(db: Db, batchId: string): readonly RunningStage[] {
  return selectStages(db).all(batchId);
}

/** Items that were added after that position, in order of receipt. */
export function listItemsAfter(
  db: Db,
  batchId: string,
  position: number,
): readonly { readonly itemId: string; readonly position: number }[] {
  return selectAdded(db).all({ batchId, position });
}

/** Items of the batch to which something happened between two event numbers (the first excluded). */
export function listTouchedItems(db: Db, batchId: string, after: number, until: number): readonly string[] {
  return selectTouched(db)
    .all({ batchId, after, until })
    .map(row => row.itemId);
}

/** Batches to whose items something happened between two event numbers (the first excluded). */
export function listTouchedBatches(db: Db, after: number, until: number): readonly string[] {
  return selectTouchedBatches(db)
    .all({ after, until })
    .map(row => row.batchId);
}

/** Notes on a person that belong to this job or to none, oldest first. */
export function listNotesOf(db: Db, candidateId: string, jobId: string | null): readonly Note[] {
  return selectNotes(db).all({ candidateId, jobId });
}

/** Number of the newest event, 0 before the first. */
export function newestEvent(db: Db): number {
  return selectNewestEvent(db).get()?.seq ?? 0;
}

/** A figure that rises with everything this process writes: where it stands still, nothing can have changed. */
export function countChanges(db: Db): number {
  return selectChanges(db).get()?.changes ?? 0;
}
