import Database from 'better-sqlite3';
import type { Rubric } from '../../core/contract/rubric.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { job, rubric } from '../schema/job.ts';
import { type Db, isolated, statement, type WriteTransaction } from '../statement.ts';
import type { JobRow } from './jobs.ts';
import type { RowChange } from './triage.ts';

/** Whether a job takes people in, since when it does not, and why. */
export interface JobState extends Pick<JobRow, 'status' | 'closedAt' | 'closeReason'> {
  readonly jobId: string;
}

/** A job with all versions of its rubric, as it is put away and brought back. */
export interface StoredJob {
  readonly job: JobRow;
  readonly rubrics: readonly Row<typeof rubric>[];
}

type Was<State> = { readonly [Name in keyof State as `was${Capitalize<Name & string>}`]: State[Name] };

const updateState = statement<[JobState & Was<Omit<JobState, 'jobId'>>]>(
  `UPDATE job SET status = @status, closed_at = @closedAt, close_reason = @closeReason
   WHERE id = @jobId AND status = @wasStatus AND closed_at IS @wasClosedAt AND close_reason IS @wasCloseReason`,
);
const selectState = statement<[string], JobState>(
  'SELECT id AS jobId, status, closed_at AS closedAt, close_reason AS closeReason FROM job WHERE id = ?',
);
const selectJob = statement<[string], JobRow>(`SELECT ${columnsOf(job)} FROM job WHERE id = ?`);
const selectRubrics = statement<[string], Row<typeof rubric>>(`SELECT ${columnsOf(rubric)} FROM rubric WHERE job_id = ? ORDER BY version`);
const insertJob = statement<[JobRow]>(`${insertInto(job, 'job')} ON CONFLICT DO NOTHING`);
const insertRubric = statement<[Row<typeof rubric>]>(insertInto(rubric, 'rubric'));
const deleteRubrics = statement<[string]>('DELETE FROM rubric WHERE job_id = ?');
const deleteJob = statement<[string]>('DELETE FROM job WHERE id = ?');

/** Whether a job is open; null when it is gone. */
export function getJobState(db: Db, jobId: string): JobState | null {
  return selectState(db).get(jobId) ?? null;
}

/** Closes or reopens a job that stands as it did before. Returns whether it did. */
export function changeJobState(tx: WriteTransaction, { before, after }: RowChange<JobState>): boolean {
  if (before === null || after === null) return false;
  const was = { wasStatus: before.status, wasClosedAt: before.closedAt, wasCloseReason: before.closeReason };
  return updateState(tx).run({ ...after, ...was }).changes > 0;
}

/** A job with everything that is its own, or null. */
export function getStoredJob(db: Db, jobId: string): StoredJob | null {
  const row = selectJob(db).get(jobId);
  return row === undefined ? null : { job: row, rubrics: selectRubrics(db).all(jobId) };
}

/** Adds a job with its versions, or removes it. Returns false where it is there already, or where anything else refers to it: then nothing changes. */
export function changeStoredJob(tx: WriteTransaction, { before, after }: RowChange<StoredJob>): boolean {
  if (after !== null) {
    if (insertJob(tx).run(after.job).changes === 0) return false;
    for (const version of after.rubrics) insertRubric(tx).run(version);
    return true;
  }
  return before !== null && removeUnused(tx, before.job.id);
}

function removeUnused(tx: WriteTransaction, jobId: string): boolean {
  try {
    return isolated(tx, inner => {
      deleteRubrics(inner).run(jobId);
      return deleteJob(inner).run(jobId).changes > 0;
    });
  } catch (error) {
    if (isReferred(error)) return false;
    throw error;
  }
}

function isReferred(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Database.SqliteError && cause.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}

/** What a job's newest rubric says; versions are added, never taken away, so a change of it is a next version. */
export interface RubricStand {
  readonly jobId: string;
  readonly rubric: Rubric;
}
