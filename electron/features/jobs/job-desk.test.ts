import { describe, expect, it } from 'vitest';
import { defaultGroupWeights, defaultThresholds, type Criterion, type Rubric } from '../../../core/contract/rubric.ts';
import { skillOf, rubricOf } from '../../../core/match/rubric.fixture.ts';
import { createBatch } from '../../../db/queries/batches.ts';
import { listEventsOf } from '../../../db/queries/events.ts';
import { listJobEntries } from '../../../db/queries/job-list.ts';
import { createJob, getJob, getRubric, listRubricVersions, saveRubricVersion } from '../../../db/queries/jobs.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { createTestIds } from '../../engine/clock/test-clock.ts';
import { createTriageService, type TriageService } from '../triage/triage.service.ts';
import { createBankService, type BankService } from './bank.service.ts';
import { changeRubric } from './change-rubric.ts';
import { createJobCare, type JobCare } from './job-care.ts';
import { readJobView } from './job-view.ts';

interface Desk {
  readonly db: Db;
  readonly care: JobCare;
  readonly bank: BankService;
  readonly triage: TriageService;
  readonly rescored: readonly string[];
}

const skill = { kind: 'skill', necessity: 'required', weight: 3, knockOut: false, source: null, confidence: 1, minYears: null } as const;
const asked = { ...skill, id: 'Kubernetes', anyOf: ['Kubernetes'] };
const kubernetes: Criterion = { ...asked, label: 'Kubernetes', synonyms: [] };
const changed: Criterion = { ...asked, label: 'Kubernetes or k3s', synonyms: ['k3s'] };

function openDesk(): Desk {
  const { db } = createTestWorkspace();
  const newId = createTestIds();
  const rescored: string[] = [];
  let time = 1_000;
  const triage: TriageService = createTriageService({
    db,
    newId,
    now: () => (time += 1),
    effects: {
      corrected: () => undefined,
      split: () => undefined,
      rubric: (tx, change, at) =>
        changeRubric(tx, change, at, { newId, rescoreLater: (id, { rubric }) => void rescored.push(`${id} v${rubric.version}`) }),
    },
  });
  const parts = { db, newId, act: triage.act };
  return { db, care: createJobCare(parts), bank: createBankService(parts), triage, rescored };
}

function addJob(db: Db, jobId: string, criteria: readonly Criterion[]): Rubric {
  return writeTx(db, tx => {
    createJob(tx, { id: jobId, title: `Job ${jobId}`, adText: 'An ad', adSha256: jobId, at: 1 });
    const rubric = { ...rubricOf(criteria), title: `Job ${jobId}`, weights: defaultGroupWeights, thresholds: defaultThresholds };
    return saveRubricVersion(tx, { id: `${jobId}-rubric`, jobId, rubric, at: 1 }).rubric;
  });
}

function addBatch(db: Db, batchId: string, jobId: string): void {
  writeTx(db, tx => createBatch(tx, { id: batchId, key: null, jobId, rubricId: `${jobId}-rubric`, title: batchId, options: {}, at: 1 }));
}

function closingOf(db: Db, jobId: string, months: number | null = 6): ReturnType<typeof readJobView>['closing'] {
  const job = getJob(db, jobId);
  return job === null ? null : readJobView(db, job, 'latest', months).closing;
}

describe('closing a job', () => {
  it('keeps why and when, tells when its people are due, and is taken back and done again', () => {
    const { db, care, triage } = openDesk();
    addJob(db, 'a', [kubernetes]);
    expect(care.close({ jobId: 'a', reason: 'filled' }).action?.label).toBe('Job “Job a” closed');
    const closing = closingOf(db, 'a');
    expect(closing).toMatchObject({ reason: 'filled' });
    expect(new Date(closing?.dueAt ?? 0).getMonth()).toBe((new Date(closing?.at ?? 0).getMonth() + 6) % 12);
    expect(closingOf(db, 'a', null)?.dueAt).toBeNull();
    triage.undo();
    expect(closingOf(db, 'a')).toBeNull();
    triage.redo();
    expect(closingOf(db, 'a')).toEqual(closing);
    addJob(db, 'b', [kubernetes]);
    expect(listJobEntries(db).map(({ jobId, status }) => `${jobId} ${status}`)).toEqual(['b open', 'a closed']);
    care.reopen('a');
    expect(closingOf(db, 'a')).toBeNull();
    expect(listEventsOf(db, 'job', 'a').map(event => event.kind)).toEqual(['job.closed', 'job.reopened', 'job.closed', 'job.reopened']);
    expect(care.reopen('a').action).toBeNull();
  });
});

describe('a job that nothing was screened for', () => {
  it('is deleted with its versions and brought back whole', () => {
    const { db, care, triage } = openDesk();
    const rubric = addJob(db, 'a', [kubernetes]);
    care.remove('a');
    expect([getJob(db, 'a'), listJobEntries(db)]).toEqual([null, []]);
    triage.undo();
    expect(getRubric(db, 'a', 'latest')?.rubric).toEqual(rubric);
  });

  it('is the only one that can be deleted', () => {
    const { db, care } = openDesk();
    addJob(db, 'a', [kubernetes]);
    addBatch(db, 'batch', 'a');
    expect(() => care.remove('a')).toThrow(expect.objectContaining({ code: 'JOB_IN_USE' }));
    expect(listRubricVersions(db, 'a')).toHaveLength(1);
  });
});

describe('a job made of another', () => {
  it('has its ad and its newest rubric as version 1, and is unmade again', () => {
    const { db, care, triage } = openDesk();
    addJob(db, 'a', [kubernetes]);
    care.restore('a', 1);
    const { jobId } = care.duplicate('a', 'Job b');
    expect(getJob(db, jobId)).toMatchObject({ title: 'Job b', adText: 'An ad', status: 'open', adSha256: null });
    expect(getRubric(db, jobId, 'latest')?.rubric).toMatchObject({ version: 1, title: 'Job b', criteria: [kubernetes] });
    triage.undo();
    expect(getJob(db, jobId)).toBeNull();
  });
});

describe('the bank of criteria', () => {
  it('keeps a criterion once, knows which jobs use it, and retires it', () => {
    const { db, bank, triage } = openDesk();
    const { bankId } = bank.keep({ criterion: kubernetes });
    expect(bank.keep({ criterion: kubernetes }).bankId).toBe(bankId);
    addJob(db, 'a', [{ ...kubernetes, bankId }]);
    addJob(db, 'b', [kubernetes]);
    expect(bank.list()).toMatchObject([{ bankId, retiredAt: null, jobs: [{ jobId: 'a' }] }]);
    bank.retire(bankId, true);
    expect(bank.list()[0]?.retiredAt).not.toBeNull();
    triage.undo();
    expect(bank.list()[0]?.retiredAt).toBeNull();
    expect(() => bank.retire('none', true)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('spreads a change as a next version of each job, whose weight and need stay, and takes it back the same way', () => {
    const { db, bank, triage, rescored } = openDesk();
    const { bankId } = bank.keep({ criterion: kubernetes });
    addJob(db, 'a', [skillOf('Go'), { ...kubernetes, bankId, weight: 9, necessity: 'preferred' }]);
    addJob(db, 'b', [{ ...kubernetes, bankId }]);
    addBatch(db, 'batch', 'a');
    bank.change({ bankId, criterion: changed });
    expect(getRubric(db, 'a', 'latest')?.rubric.version).toBe(1);
    expect(bank.preview(bankId).map(({ jobId, version }) => [jobId, version])).toEqual(expect.arrayContaining([['a', 1]]));
    expect(bank.spread({ bankId, jobIds: ['a', 'b'] }).action?.label).toBe('“Kubernetes or k3s” changed in 2 jobs');
    expect(bank.preview(bankId)).toEqual([]);
    expect(getRubric(db, 'a', 'latest')?.rubric).toMatchObject({
      version: 2,
      criteria: [{ label: 'Go' }, { label: 'Kubernetes or k3s', synonyms: ['k3s'], weight: 9, necessity: 'preferred', id: 'Kubernetes' }],
    });
    expect(rescored).toEqual(['batch v2']);
    triage.undo();
    expect(listRubricVersions(db, 'a')).toHaveLength(3);
    expect(getRubric(db, 'a', 'latest')?.rubric.criteria).toEqual(getRubric(db, 'a', 1)?.rubric.criteria);
    triage.redo();
    expect(getRubric(db, 'b', 'latest')?.rubric).toMatchObject({ version: 4, criteria: [{ synonyms: ['k3s'] }] });
  });

  it('leaves a rubric that somebody saved since', () => {
    const { db, bank, triage } = openDesk();
    const { bankId } = bank.keep({ criterion: kubernetes });
    addJob(db, 'a', [{ ...kubernetes, bankId }]);
    bank.change({ bankId, criterion: changed });
    bank.spread({ bankId, jobIds: ['a'] });
    const latest = getRubric(db, 'a', 'latest');
    const rubric = rubricOf([...(latest?.rubric.criteria ?? []), skillOf('Go')]);
    writeTx(db, tx => saveRubricVersion(tx, { id: 'later', jobId: 'a', rubric, at: 9 }));
    expect(triage.undo().action).toBeNull();
    expect(getRubric(db, 'a', 'latest')?.rubric.criteria).toHaveLength(2);
  });
});
