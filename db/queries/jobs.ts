import { Rubric } from '../../core/contract/rubric.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { job, rubric } from '../schema/job.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

export type JobRow = Row<typeof job>;

/** A saved rubric version with the id that batches and matches refer to. */
export interface SavedRubric {
  readonly id: string;
  readonly jobId: string;
  readonly rubric: Rubric;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** One saved version in the list of a job's versions. */
export interface RubricVersion {
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly criteria: number;
}

export interface NewJob {
  readonly id: string;
  readonly title: string;
  readonly adText: string | null;
  readonly adSha256: string | null;
  readonly at: number;
}

const insertJob = statement<[JobRow]>(insertInto(job, 'job'));
const selectJob = statement<[string], JobRow>(`SELECT ${columnsOf(job)} FROM job WHERE id = ?`);
const selectJobByAd = statement<[string], JobRow>(
  `SELECT ${columnsOf(job)} FROM job WHERE ad_sha256 = ? AND status = 'open' ORDER BY created_at, id LIMIT 1`,
);
const selectJobs = statement<[], JobRow>(`SELECT ${columnsOf(job)} FROM job ORDER BY created_at DESC, id DESC`);
const insertRubric = statement<[Row<typeof rubric>]>(insertInto(rubric, 'rubric'));
const nextVersion = statement<[string], { readonly version: number }>(
  'SELECT coalesce(max(version), 0) + 1 AS version FROM rubric WHERE job_id = ?',
);
const selectRubric = statement<[{ jobId: string; version: number }], Row<typeof rubric>>(
  `SELECT ${columnsOf(rubric)} FROM rubric WHERE job_id = @jobId AND version = @version`,
);
const selectLatestRubric = statement<[string], Row<typeof rubric>>(
  `SELECT ${columnsOf(rubric)} FROM rubric WHERE job_id = ? ORDER BY version DESC LIMIT 1`,
);
const selectVersions = statement<[string], RubricVersion>(
  `SELECT version, created_at AS savedAt, json_array_length(json, '$.criteria') AS criteria
   FROM rubric WHERE job_id = ? ORDER BY version DESC`,
);
const selectLatestBatch = statement<[string], { readonly id: string }>(
  'SELECT id FROM batch WHERE job_id = ? ORDER BY created_at DESC, id DESC LIMIT 1',
);
const selectRankedBy = statement<[{ jobId: string; rubricId: string }], { readonly id: string }>(
  'SELECT id FROM batch WHERE job_id = @jobId AND rubric_id = @rubricId ORDER BY created_at DESC, id DESC',
);
const updateTitle = statement<[{ id: string; title: string }]>('UPDATE job SET title = @title WHERE id = @id');
const updateAd = statement<[{ id: string; adText: string; adSha256: string }]>(
  'UPDATE job SET ad_text = @adText, ad_sha256 = @adSha256 WHERE id = @id',
);
const selectRubricById = statement<[string], Row<typeof rubric>>(`SELECT ${columnsOf(rubric)} FROM rubric WHERE id = ?`);

/** Adds an open job. */
export function createJob(tx: WriteTransaction, input: NewJob): void {
  const { at, ...values } = input;
  insertJob(tx).run({ ...values, status: 'open', createdAt: at, closedAt: null, closeReason: null });
}

/** The job of that id, or null. */
export function getJob(db: Db, id: string): JobRow | null {
  return selectJob(db).get(id) ?? null;
}

/** The oldest open job made from exactly this ad, or null. */
export function findJobByAd(db: Db, adSha256: string): JobRow | null {
  return selectJobByAd(db).get(adSha256) ?? null;
}

/** All jobs, newest first. */
export function listJobs(db: Db): readonly JobRow[] {
  return selectJobs(db).all();
}

/** All versions of a job's rubric, newest first. */
export function listRubricVersions(db: Db, jobId: string): readonly RubricVersion[] {
  return selectVersions(db).all(jobId);
}

/** The newest batch of a job, or null. */
export function findLatestBatch(db: Db, jobId: string): string | null {
  return selectLatestBatch(db).get(jobId)?.id ?? null;
}

/** Batches of a job that are ranked by this rubric version, newest first. */
export function listBatchesRankedBy(db: Db, jobId: string, rubricId: string): readonly string[] {
  return selectRankedBy(db)
    .all({ jobId, rubricId })
    .map(row => row.id);
}

/** Gives a job another title. */
export function renameJob(tx: WriteTransaction, id: string, title: string): void {
  updateTitle(tx).run({ id, title });
}

/** Replaces the text of a job's ad. */
export function setJobAd(tx: WriteTransaction, id: string, adText: string, adSha256: string): void {
  updateAd(tx).run({ id, adText, adSha256 });
}

/** Saves the rubric as the job's next version and returns it with that version; what `rubric.version` says is ignored. */
export function saveRubricVersion(
  tx: WriteTransaction,
  input: { readonly id: string; readonly jobId: string; readonly rubric: Rubric; readonly at: number },
): SavedRubric {
  const version = nextVersion(tx).get(input.jobId)?.version ?? 1;
  const saved = Rubric.parse({ ...input.rubric, version });
  insertRubric(tx).run({ id: input.id, jobId: input.jobId, version, json: JSON.stringify(saved), createdAt: input.at });
  return { id: input.id, jobId: input.jobId, rubric: saved, savedAt: input.at };
}

/** One version of the job's rubric, or null. */
export function getRubric(db: Db, jobId: string, version: number | 'latest'): SavedRubric | null {
  const row = version === 'latest' ? selectLatestRubric(db).get(jobId) : selectRubric(db).get({ jobId, version });
  return row === undefined ? null : parseRubric(db, row);
}

/** The rubric version of that id, or null. */
export function getRubricById(db: Db, id: string): SavedRubric | null {
  const row = selectRubricById(db).get(id);
  return row === undefined ? null : parseRubric(db, row);
}

/** The rubric read last on each connection: each document of a batch asks for the same one. */
const lastParsed = new WeakMap<Db, { readonly json: string; readonly rubric: Rubric }>();

function parseRubric(db: Db, row: Row<typeof rubric>): SavedRubric {
  const last = lastParsed.get(db);
  const parsed = last?.json === row.json ? last.rubric : Rubric.parse(JSON.parse(row.json));
  lastParsed.set(db, { json: row.json, rubric: parsed });
  return { id: row.id, jobId: row.jobId, rubric: parsed, savedAt: row.createdAt };
}
