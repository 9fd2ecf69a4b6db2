import { createHash } from 'node:crypto';
import { AppError } from '../../../core/contract/errors.ts';
import type { CreateJobInput, JobListEntry, JobView, SavedVersion, SaveRubricInput } from '../../../core/contract/job-view.ts';
import type { SynonymEffect, SynonymEffectInput } from '../../../core/contract/job-desk.ts';
import type { JobFigures } from '../../../core/contract/job-figures.ts';
import type { CompareVersionsInput, PointMove, VersionComparison } from '../../../core/contract/job-versions.ts';
import type { Rubric } from '../../../core/contract/rubric.ts';
import type { DraftedRubric } from '../../../core/contract/screening.ts';
import {
  createJob,
  findJobByAd,
  getJob,
  getRubric,
  renameJob,
  saveRubricVersion,
  setJobAd,
  type JobRow,
  type SavedRubric,
} from '../../../db/queries/jobs.ts';
import { listJobEntries } from '../../../db/queries/job-list.ts';
import { mergeRubric } from '../../../core/job/merge-rubric.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import type { RubricStand } from '../../../db/queries/job-changes.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import { writeTx, type Db, type WriteTransaction } from '../../../db/statement.ts';
import { compareVersions, explainPerson } from './compare-versions.ts';
import { draftFromFile, draftFromText, readJobFile, type DraftParts } from './draft-job.ts';
import { createBankService, type BankService } from './bank.service.ts';
import { changeRubric } from './change-rubric.ts';
import type { ActOnJobs } from './job-acts.ts';
import { createJobCare, type JobCare } from './job-care.ts';
import { readJobView } from './job-view.ts';
import { readFigures } from './read-figures.ts';
import { saveAfter } from './save-rubric.ts';
import { readSynonymEffect } from './synonym-effect.ts';
import { createSkillSuggestions, type SkillSuggestions } from './skill-suggestions.ts';

/** What the jobs of a workspace need. */
export interface JobsParts extends DraftParts {
  readonly db: Db;
  readonly newId: () => string;
  readonly now: () => number;
  /** The shipped resources, of which the skill vocabulary is read when it is first asked for. */
  readonly resourcesFolder: string;
  /** Ranks a batch by a rubric version that was just saved; its tasks run by themselves. */
  readonly rescore: (batchId: string, rubric: SavedRubric) => Promise<void>;
  /** The same once the transaction that is open now is over; whatever goes wrong then is shown elsewhere. */
  readonly rescoreLater: (batchId: string, rubric: SavedRubric) => void;
  /** Does a plan as one step of the session's undo. */
  readonly act: ActOnJobs;
  /** Months after closing until the people of a job are due for deletion; null for never. */
  readonly retentionMonths: () => number | null;
}

/** Jobs and their rubrics. Times in milliseconds since 1970. */
export interface JobsService extends JobCare {
  readonly list: () => readonly JobListEntry[];
  /** A job with one version of its rubric, the latest by default. Throws NOT_FOUND. */
  readonly get: (jobId: string, version?: number) => JobView;
  /** Makes a job of a pasted ad, with the drafted rubric as version 1. Throws JOB_EMPTY, JOB_TOO_LARGE, JOB_NOT_TEXT, JOB_IS_CV, JOB_NO_CRITERIA; then no job is made. */
  readonly create: (input: CreateJobInput) => Promise<{ readonly jobId: string }>;
  /**
   * The job of a file: a job ad (txt, md, pdf, docx), whose rubric is drafted, or a rubric as JSON. The same file gives
   * the same open job and its latest rubric again. Throws JOB_*, RUBRIC_INVALID, FILE_NOT_FOUND, FILE_NOT_READABLE.
   */
  readonly openJobFile: (file: string) => Promise<SavedRubric>;
  /**
   * Saves the text of a job's ad and returns the latest rubric merged with what the new text asks for; the merged one is
   * not saved. Throws NOT_FOUND, and as `create` does; then the former text stays.
   */
  readonly updateAd: (jobId: string, text: string) => Promise<{ readonly rubric: Rubric }>;
  /**
   * Saves the next version of a rubric, and lets the batches that the former version ranked be ranked by it.
   * Throws NOT_FOUND, RUBRIC_INVALID, RUBRIC_WEIGHTS_ZERO, or RUBRIC_CHANGED_ELSEWHERE when `basedOn` is no longer the latest.
   */
  readonly save: (input: SaveRubricInput) => Promise<SavedVersion>;
  /** Saves a next version whatever the latest is, and ranks nothing anew. */
  readonly saveRubric: (jobId: string, rubric: Rubric) => SavedRubric;
  readonly getRubric: (jobId: string, version: number | 'latest') => SavedRubric | null;
  /** How many people a further word for a criterion would reach. Throws NOT_FOUND. */
  readonly synonymEffect: (input: SynonymEffectInput) => SynonymEffect;
  /** What the people of a job come to. Throws NOT_FOUND. */
  readonly figures: (jobId: string) => JobFigures;
  /** Two versions side by side, with what the people of a batch have by each. Throws NOT_FOUND. */
  readonly compareVersions: (input: CompareVersionsInput) => Promise<VersionComparison>;
  /** All criteria that give one person other points by the two versions. Throws NOT_FOUND. */
  readonly explainPerson: (input: CompareVersionsInput & { readonly itemId: string }) => readonly PointMove[];
  /** Up to eight skills of the vocabulary whose names hold the text, best first; none for an empty text. */
  readonly suggest: SkillSuggestions['suggest'];
  /** Other names of skills, by the name of the vocabulary. */
  readonly otherNames: SkillSuggestions['otherNames'];
  readonly rename: (jobId: string, title: string) => void;
  /** Criteria that jobs share. */
  readonly bank: BankService;
  /** Makes a change of a rubric that was planned as an act; see `changeRubric`. */
  readonly changeRubric: (tx: WriteTransaction, change: RowChange<RubricStand>, at: number) => boolean;
}

/** What a job is called whose ad has no title. */
const untitled = 'Job without a title';

/** Jobs of one workspace. */
export function createJobsService(parts: JobsParts): JobsService {
  const { db } = parts;

  async function create({ text, title }: CreateJobInput): Promise<{ readonly jobId: string }> {
    const drafted = await draftFromText(parts, text, title);
    return { jobId: saveJob(parts, drafted, sha256Of(text), title).jobId };
  }

  async function openJobFile(file: string): Promise<SavedRubric> {
    const bytes = await readJobFile(file);
    const sha256 = sha256Of(bytes);
    const known = findJobByAd(db, sha256);
    const rubric = known === null ? null : getRubric(db, known.id, 'latest');
    return rubric ?? saveJob(parts, await draftFromFile(parts, bytes, file), sha256);
  }

  async function updateAd(jobId: string, text: string): Promise<{ readonly rubric: Rubric }> {
    const { title } = requireJob(db, jobId);
    const drafted = await draftFromText(parts, text, title);
    const saved = writeTx(db, tx => {
      setJobAd(tx, jobId, drafted.text, sha256Of(text));
      return getRubric(tx, jobId, 'latest');
    });
    return { rubric: saved === null ? drafted.rubric : mergeRubric(saved.rubric, drafted.rubric) };
  }

  function rename(jobId: string, title: string): void {
    requireJob(db, jobId);
    writeTx(db, tx => {
      renameJob(tx, jobId, title);
      appendEvent(tx, { at: parts.now(), actor: 'user', kind: 'job.renamed', subjectKind: 'job', subjectId: jobId, data: {} });
    });
  }

  return {
    list: () => listJobEntries(db),
    get: (jobId, version) => readJobView(db, requireJob(db, jobId), version ?? 'latest', parts.retentionMonths()),
    create,
    openJobFile,
    updateAd,
    ...createSkillSuggestions(parts.resourcesFolder),
    save: async input => saveAfter(parts, requireJob(db, input.jobId), input),
    saveRubric: (jobId, rubric) => writeTx(db, tx => saveRubricVersion(tx, { id: parts.newId(), jobId, rubric, at: parts.now() })),
    getRubric: (jobId, version) => getRubric(db, jobId, version),
    synonymEffect: input => readSynonymEffect(db, input),
    figures: jobId => readFigures(db, jobId),
    compareVersions: input => compareVersions(db, input),
    explainPerson: input => explainPerson(db, input),
    rename,
    ...createJobCare(parts),
    bank: createBankService(parts),
    changeRubric: (tx, change, at) => changeRubric(tx, change, at, parts),
  };
}

/** Saves job and rubric together; both carry the same title. */
function saveJob(parts: JobsParts, drafted: DraftedRubric, adSha256: string, chosen?: string): SavedRubric {
  const { db, newId } = parts;
  const title = [chosen, drafted.rubric.title].find(name => name !== undefined && name !== '') ?? untitled;
  const jobId = newId();
  const at = parts.now();
  return writeTx(db, tx => {
    createJob(tx, { id: jobId, title, adText: drafted.text === '' ? null : drafted.text, adSha256, at });
    appendEvent(tx, { at, actor: 'user', kind: 'job.created', subjectKind: 'job', subjectId: jobId, data: {} });
    return saveRubricVersion(tx, { id: newId(), jobId, rubric: { ...drafted.rubric, title }, at });
  });
}

function requireJob(db: Db, jobId: string): JobRow {
  const job = getJob(db, jobId);
  if (job === null) throw new AppError('NOT_FOUND', { what: 'job' });
  return job;
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
