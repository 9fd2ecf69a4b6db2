import { createHash } from 'node:crypto';
import path from 'node:path';
import { AppError } from '../../../core/contract/errors.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import type { Rubric } from '../../../core/contract/rubric.ts';
import { DraftedRubric } from '../../../core/contract/screening.ts';
import { parseRubric } from '../../../core/job/parse-rubric.ts';
import { createJob, findJobByAd, getRubric, listJobs, saveRubricVersion, type JobRow, type SavedRubric } from '../../../db/queries/jobs.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import { readStableFile } from '../../engine/files/read-file.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';

/** What the jobs of a workspace need. */
export interface JobsParts {
  readonly db: Db;
  readonly pool: WorkerPool;
  readonly newId: () => string;
  readonly now: () => number;
  readonly today: () => string;
  readonly defaultRegion: string;
}

/** Jobs and their rubrics. */
export interface JobsService {
  readonly list: () => readonly JobRow[];
  /**
   * The job of a file: a job ad (txt, md, pdf, docx), whose rubric is drafted, or a rubric as JSON. The same file gives
   * the same job and rubric again. Throws JOB_*, RUBRIC_INVALID, FILE_NOT_FOUND, FILE_NOT_READABLE.
   */
  readonly openJobFile: (file: string) => Promise<SavedRubric>;
  /** Saves a next version of the job's rubric; earlier versions stay as they are. */
  readonly saveRubric: (jobId: string, rubric: Rubric) => SavedRubric;
  readonly getRubric: (jobId: string, version: number | 'latest') => SavedRubric | null;
}

/** Jobs of one workspace. */
export function createJobsService(parts: JobsParts): JobsService {
  const { db } = parts;

  async function openJobFile(file: string): Promise<SavedRubric> {
    const bytes = await readJobFile(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = findJobByAd(db, sha256);
    const rubric = known === null ? null : getRubric(db, known.id, 'latest');
    return rubric ?? saveJob(await draft(bytes, file), sha256);
  }

  async function draft(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<DraftedRubric> {
    const json = asJson(bytes);
    if (json !== null) return { text: '', rubric: parseRubric(json, file) };
    const input = { bytes, title: path.basename(file), today: parts.today(), defaultRegion: parts.defaultRegion };
    return DraftedRubric.parse(
      await parts.pool.run('draftRubric', input, { timeoutMs: readingLimits.timeoutMs, transfer: [bytes.buffer] }),
    );
  }

  function saveJob(drafted: DraftedRubric, adSha256: string): SavedRubric {
    const jobId = parts.newId();
    return writeTx(db, tx => {
      createJob(tx, {
        id: jobId,
        title: drafted.rubric.title,
        adText: drafted.text === '' ? null : drafted.text,
        adSha256,
        at: parts.now(),
      });
      return saveRubricVersion(tx, { id: parts.newId(), jobId, rubric: drafted.rubric, at: parts.now() });
    });
  }

  return {
    list: () => listJobs(db),
    openJobFile,
    saveRubric: (jobId, rubric) => writeTx(db, tx => saveRubricVersion(tx, { id: parts.newId(), jobId, rubric, at: parts.now() })),
    getRubric: (jobId, version) => getRubric(db, jobId, version),
  };
}

/** Reading errors of a CV, said of a job ad. */
async function readJobFile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readStableFile(file, readingLimits.sizeBytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'FILE_VANISHED') throw new AppError('FILE_NOT_FOUND', { path: file }, { cause: error });
    if (error.code === 'DOCUMENT_EMPTY') throw new AppError('JOB_EMPTY', { path: file }, { cause: error });
    if (error.code === 'DOCUMENT_TOO_LARGE') throw new AppError('JOB_TOO_LARGE', { path: file, limit: '10 MB' }, { cause: error });
    throw error;
  }
}

/** The text of a file that is meant to be JSON: it begins with a brace. Null for anything else. */
function asJson(bytes: Uint8Array): string | null {
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart();
  return head.startsWith('{') ? new TextDecoder().decode(bytes).replace(/^\uFEFF/, '') : null;
}
