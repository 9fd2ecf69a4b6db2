import { type Db, statement } from '../statement.ts';

/** A file that was read for a job, with who is behind it. Times in milliseconds since 1970. */
export interface ApplicantRow {
  /** The same for all files of a person. */
  readonly person: string;
  readonly batchId: string;
  readonly receivedAt: number;
  /** Null where nothing was ranked. */
  readonly score: number | null;
  readonly rubricId: string | null;
  /** Index into `criterionStatuses` for each criterion of that rubric; null where nothing was ranked. */
  readonly statuses: Buffer | null;
  readonly decision: 'advance' | 'hold' | 'decline' | null;
  /** Where the application stands; null where nothing was done about the person. */
  readonly status: string | null;
  readonly decidedAt: number | null;
}

const selectApplicants = statement<[string], ApplicantRow>(
  `SELECT coalesce(document.candidate_id, document.id) AS person, batch.id AS batchId, document.created_at AS receivedAt,
     match.score AS score, match.rubric_id AS rubricId,
     substr(criterion_result.packed, length(criterion_result.packed) / 25 * 24 + 1) AS statuses,
     application.decision AS decision, application.status AS status, application.decided_at AS decidedAt
   FROM batch
   CROSS JOIN batch_item AS item ON item.batch_id = batch.id AND item.status = 'completed' AND item.version_of IS NULL
   CROSS JOIN document ON document.id = item.document_id
   LEFT JOIN match INDEXED BY match_rubric ON match.rubric_id = batch.rubric_id AND match.document_id = document.id
   LEFT JOIN criterion_result ON criterion_result.match_id = match.id
   LEFT JOIN application ON application.job_id = batch.job_id AND application.candidate_id = document.candidate_id
   WHERE batch.job_id = ? ORDER BY batch.created_at DESC, batch.id DESC`,
);
const countFiles = statement<[string], { readonly status: string; readonly files: number }>(
  `SELECT item.status AS status, count(*) AS files FROM batch JOIN batch_item AS item ON item.batch_id = batch.id
   WHERE batch.job_id = ? GROUP BY item.status`,
);
const selectBatches = statement<[string], { readonly batchId: string; readonly title: string }>(
  'SELECT id AS batchId, title FROM batch WHERE job_id = ? ORDER BY created_at DESC, id DESC',
);

/** Everybody who was read for a job, those of the newest batch first; a person may stand there several times. */
export function listApplicants(db: Db, jobId: string): readonly ApplicantRow[] {
  return selectApplicants(db).all(jobId);
}

/** Files of all batches of a job, by status. */
export function countFilesOfJob(db: Db, jobId: string): ReadonlyMap<string, number> {
  return new Map(
    countFiles(db)
      .all(jobId)
      .map(({ status, files }) => [status, files]),
  );
}

/** The batches of a job, newest first. */
export function listBatchesOfJob(db: Db, jobId: string): readonly { readonly batchId: string; readonly title: string }[] {
  return selectBatches(db).all(jobId);
}
