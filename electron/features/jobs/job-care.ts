import { AppError } from '../../../core/contract/errors.ts';
import type { CloseJobInput, MadeJob } from '../../../core/contract/job-desk.ts';
import type { TriageOutcome } from '../../../core/contract/triage.ts';
import { getJobState, getStoredJob, type JobState, type StoredJob } from '../../../db/queries/job-changes.ts';
import { getJob, getRubric, type JobRow } from '../../../db/queries/jobs.ts';
import type { Db } from '../../../db/statement.ts';
import type { ActOnJobs } from './job-acts.ts';

/** What caring for jobs needs. */
export interface JobCareParts {
  readonly db: Db;
  readonly newId: () => string;
  readonly act: ActOnJobs;
}

/** What people do to whole jobs; each act can be undone until the program ends. All throw NOT_FOUND. */
export interface JobCare {
  /** Closes a job with a reason; its people and batches stay, and it takes in no more files. Closing a closed one changes nothing. */
  readonly close: (input: CloseJobInput) => TriageOutcome;
  readonly reopen: (jobId: string) => TriageOutcome;
  /** Deletes a job that nothing was screened for. Throws JOB_IN_USE for any other. */
  readonly remove: (jobId: string) => TriageOutcome;
  /** Makes a job with the ad and the newest rubric of another, as its version 1. */
  readonly duplicate: (jobId: string, title: string) => MadeJob;
  /** Saves an earlier version of the rubric once more, as the newest. */
  readonly restore: (jobId: string, version: number) => TriageOutcome;
}

/** Caring for the jobs of one workspace. */
export function createJobCare({ db, newId, act }: JobCareParts): JobCare {
  function setState(jobId: string, change: 'closed' | 'reopened', next: (at: number) => Omit<JobState, 'jobId'>): TriageOutcome {
    const { title } = requireJob(db, jobId);
    return act((tx, at) => {
      const before = getJobState(tx, jobId);
      const after = { jobId, ...next(at) };
      const isSame = before === null || before.status === after.status;
      return { words: { did: 'job', title, change }, changes: isSame ? [] : [{ kind: 'job-state', before, after }] };
    });
  }

  function remove(jobId: string): TriageOutcome {
    const { title } = requireJob(db, jobId);
    const outcome = act(tx => {
      const before = getStoredJob(tx, jobId);
      return { words: { did: 'job', title, change: 'deleted' }, changes: [{ kind: 'job', before, after: null }] };
    });
    if (outcome.action === null) throw new AppError('JOB_IN_USE', { title });
    return outcome;
  }

  function duplicate(jobId: string, title: string): MadeJob {
    const copyId = newId();
    const outcome = act((tx, at) => ({
      words: { did: 'job', title, change: 'made' },
      changes: [{ kind: 'job', before: null, after: copyOf(requireStored(tx, jobId), { id: copyId, rubricId: newId(), title, at }) }],
    }));
    return { jobId: copyId, outcome };
  }

  function restore(jobId: string, version: number): TriageOutcome {
    const { title } = requireJob(db, jobId);
    return act(tx => {
      const [newest, wanted] = [getRubric(tx, jobId, 'latest'), getRubric(tx, jobId, version)];
      if (newest === null || wanted === null) throw new AppError('NOT_FOUND', { what: 'rubric' });
      const change = { kind: 'rubric', before: { jobId, rubric: newest.rubric }, after: { jobId, rubric: wanted.rubric } } as const;
      return { words: { did: 'restore', title, version }, changes: newest.id === wanted.id ? [] : [change] };
    });
  }

  return {
    close: ({ jobId, reason }) =>
      setState(jobId, 'closed', at => ({ status: 'closed', closedAt: at, closeReason: reason === '' ? null : reason })),
    reopen: jobId => setState(jobId, 'reopened', () => ({ status: 'open', closedAt: null, closeReason: null })),
    remove,
    duplicate,
    restore,
  };
}

interface Copy {
  readonly id: string;
  readonly rubricId: string;
  readonly title: string;
  readonly at: number;
}

/** The job with its newest version as version 1. Without the sum of its ad: the same file still opens the original. */
function copyOf({ job, rubrics }: StoredJob, { id, rubricId, title, at }: Copy): StoredJob {
  const newest = rubrics.at(-1);
  const blank: JobRow = { ...job, id, title, adSha256: null, status: 'open', createdAt: at, closedAt: null, closeReason: null };
  if (newest === undefined) return { job: blank, rubrics: [] };
  const json = JSON.stringify({ ...JSON.parse(newest.json), title, version: 1 });
  return { job: blank, rubrics: [{ id: rubricId, jobId: id, version: 1, json, createdAt: at }] };
}

function requireStored(db: Db, jobId: string): StoredJob {
  const stored = getStoredJob(db, jobId);
  if (stored === null) throw new AppError('NOT_FOUND', { what: 'job' });
  return stored;
}

function requireJob(db: Db, jobId: string): JobRow {
  const job = getJob(db, jobId);
  if (job === null) throw new AppError('NOT_FOUND', { what: 'job' });
  return job;
}
