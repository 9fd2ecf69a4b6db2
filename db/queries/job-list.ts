import { type Db, statement } from '../statement.ts';
import type { JobRow } from './jobs.ts';

/** A job in lists, with its newest rubric and what was screened for it. Times in milliseconds since 1970. */
export interface JobEntry extends Pick<JobRow, 'title' | 'status' | 'createdAt' | 'closedAt'> {
  readonly jobId: string;
  readonly rubricVersion: number;
  readonly rubricSavedAt: number;
  readonly criteria: number;
  readonly batches: number;
  /** Different people whose documents were completed; a person in two batches counts once. */
  readonly people: number;
  readonly shortlisted: number;
  /** When it was last worked on: a version saved, files taken in or read, somebody decided about, closed. */
  readonly lastActivityAt: number;
}

const selectEntries = statement<[], JobEntry>(
  `WITH newest AS (SELECT job_id, max(version) AS version FROM rubric GROUP BY job_id),
   screened AS (
     SELECT batch.job_id AS job_id, count(DISTINCT coalesce(document.candidate_id, item.document_id)) AS people
     FROM batch JOIN batch_item AS item ON item.batch_id = batch.id AND item.status = 'completed'
     JOIN document ON document.id = item.document_id
     WHERE batch.job_id IS NOT NULL GROUP BY batch.job_id),
   taken AS (
     SELECT job_id, count(*) AS batches, max(max(created_at, coalesce(finished_at, 0))) AS at
     FROM batch WHERE job_id IS NOT NULL GROUP BY job_id),
   decided AS (
     SELECT job_id, sum(decision = 'advance') AS shortlisted, max(updated_at) AS at FROM application GROUP BY job_id)
   SELECT job.id AS jobId, job.title AS title, job.status AS status, job.created_at AS createdAt, job.closed_at AS closedAt,
     latest.version AS rubricVersion, latest.created_at AS rubricSavedAt, json_array_length(latest.json, '$.criteria') AS criteria,
     coalesce(taken.batches, 0) AS batches, coalesce(screened.people, 0) AS people,
     coalesce(decided.shortlisted, 0) AS shortlisted,
     max(job.created_at, latest.created_at, coalesce(job.closed_at, 0), coalesce(taken.at, 0), coalesce(decided.at, 0)) AS lastActivityAt
   FROM job JOIN newest ON newest.job_id = job.id
   JOIN rubric AS latest ON latest.job_id = job.id AND latest.version = newest.version
   LEFT JOIN screened ON screened.job_id = job.id
   LEFT JOIN taken ON taken.job_id = job.id
   LEFT JOIN decided ON decided.job_id = job.id
   ORDER BY job.status = 'closed', job.created_at DESC, job.id DESC`,
);

/** All jobs with their newest rubric, open ones first, newest first. */
export function listJobEntries(db: Db): readonly JobEntry[] {
  return selectEntries(db).all();
}
