import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Rubric, defaultThresholds } from '../../../core/contract/rubric.ts';
import { createBatch, setBatchRubric } from '../../../db/queries/batches.ts';
import { listEventsOf } from '../../../db/queries/events.ts';
import type { SavedRubric } from '../../../db/queries/jobs.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import { createTestFolder, createTestWorkspace } from '../../../db/test-workspace.ts';
import { createWorkerPool, type WorkerPool } from '../../engine/pool/worker-pool.ts';
import { createJobsService, type JobsService } from './jobs.service.ts';
import { cpuMs } from '../../../tests/support/cpu-time.ts';

const project = path.resolve(import.meta.dirname, '../../..');
const resourcesFolder = path.join(project, 'resources');
const weights = { required: 40, preferred: 30, experience: 20, education: 10 };

const ad = [
  'Backend Engineer\n\nRequirements\n- At least 4 years of experience in backend development\n- Kubernetes and PostgreSQL\n',
  'Nice to have\n- Terraform\n',
].join('\n');

let pool: WorkerPool;

beforeAll(async () => {
  pool = createWorkerPool({
    workerPath: path.join(project, 'workers/screen/screen.worker.ts'),
    threads: 1,
    memoryMb: 384,
    roomMb: 1024,
    workerData: { resourcesFolder },
  });
  await pool.warm();
}, 60_000);

afterAll(() => pool.close());

interface Desk {
  readonly db: Db;
  readonly jobs: JobsService;
  /** Batches that were to be ranked anew, and by which version. */
  readonly rescored: readonly (readonly [batchId: string, version: number])[];
}

/** Jobs of a workspace of their own, with real threads; `rescore` only notes what it is asked. */
function openDesk(): Desk {
  const { db } = createTestWorkspace();
  const rescored: [string, number][] = [];
  let ids = 0;
  let time = 1_000;
  const jobs = createJobsService({
    db,
    act: () => ({ action: null, state: { undo: null, redo: null } }),
    retentionMonths: () => 6,
    rescoreLater: () => undefined,
    pool,
    newId: () => `id-${(ids += 1)}`,
    now: () => (time += 1),
    today: () => '2026-11',
    defaultRegion: 'US',
    resourcesFolder,
    defaults: () => ({ weights, thresholds: defaultThresholds }),
    rescore: async (batchId: string, { rubric }: SavedRubric) => {
      rescored.push([batchId, rubric.version]);
    },
  });
  return { db, jobs, rescored };
}

function addBatch(db: Db, id: string, jobId: string, rubricId: string): void {
  writeTx(db, tx => {
    createBatch(tx, { id, key: null, jobId, rubricId: null, title: id, options: {}, at: 1 });
    setBatchRubric(tx, id, rubricId);
  });
}

function labelled(rubric: Rubric, label: string, changes: object): Rubric {
  return Rubric.parse({ ...rubric, criteria: rubric.criteria.map(each => (each.label === label ? { ...each, ...changes } : each)) });
}

describe('a job made of a pasted ad', () => {
  it('has the drafted rubric as version 1, with the weights that are set as default, and each source in its text', async () => {
    const { jobs } = openDesk();
    const { jobId } = await jobs.create({ text: ad });
    const job = jobs.get(jobId);
    expect(job).toMatchObject({ title: 'Backend Engineer', status: 'open', adText: ad, latestBatchId: null });
    expect(job.rubric).toMatchObject({ version: 1, weights });
    expect(job.rubric.criteria.map(criterion => criterion.label)).toEqual(
      expect.arrayContaining(['Kubernetes', 'PostgreSQL', 'Terraform']),
    );
    for (const { source } of job.rubric.criteria) if (source !== null) expect(ad.slice(source.start, source.end)).toBe(source.quote);
    expect(jobs.list()).toMatchObject([
      { jobId, title: 'Backend Engineer', rubricVersion: 1, criteria: job.rubric.criteria.length, batches: 0 },
    ]);
  });

  it('takes text for text, however it begins, and the title that was typed', async () => {
    const { jobs } = openDesk();
    const text = `From 1 May we look for a\n${ad}`;
    const { jobId } = await jobs.create({ text, title: 'Platform team' });
    expect(jobs.get(jobId)).toMatchObject({ title: 'Platform team', adText: text, rubric: { title: 'Platform team' } });
  });

  it.each([
    ['nothing', '', 'JOB_EMPTY'],
    ['blanks', ' \n\t ', 'JOB_EMPTY'],
    ['five megabytes', 'x'.repeat(5_000_000), 'JOB_TOO_LARGE'],
    ['a text that asks for nothing', 'We had a lovely summer and the garden is in flower.', 'JOB_NO_CRITERIA'],
  ])('is refused by name for %s, and not made', async (_what, text, code) => {
    const { jobs } = openDesk();
    await expect(jobs.create({ text })).rejects.toMatchObject({ code });
    expect(jobs.list()).toEqual([]);
  });

  it('is refused for what is no text, with the reason in one sentence', async () => {
    const { jobs } = openDesk();
    await expect(jobs.create({ text: 'PK\u0000\u0003\u0000\u0004\u0000\u0000' })).rejects.toThrow(
      'The job ad “pasted text” is not readable text: this is a binary file, which is not supported.',
    );
  });

  it('says the limit in words without reading the text', async () => {
    const { jobs } = openDesk();
    const text = 'Kubernetes '.repeat(500_000);
    const refused: Promise<unknown>[] = [];
    expect(cpuMs(() => refused.push(jobs.create({ text }).catch((error: unknown) => error)))).toBeLessThan(50);
    expect(String(await refused[0])).toContain('is larger than 200,000 characters');
  });
});

describe('a job made of a file', () => {
  it('is the same job for the same file, and refuses a file of more than a megabyte', async () => {
    const { jobs } = openDesk();
    const folder = createTestFolder();
    const file = path.join(folder, 'ad.txt');
    writeFileSync(file, ad);
    const { jobId } = await jobs.openJobFile(file);
    expect((await jobs.openJobFile(file)).jobId).toBe(jobId);
    const large = path.join(folder, 'large.txt');
    writeFileSync(large, 'x'.repeat(1_048_577));
    await expect(jobs.openJobFile(large)).rejects.toMatchObject({ code: 'JOB_TOO_LARGE', details: { limit: '1 MB' } });
    await expect(jobs.openJobFile(path.join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect(jobs.list()).toHaveLength(1);
  });
});

describe('saving a rubric', () => {
  it('makes the next version, and ranks anew only the batches that the former one ranked', async () => {
    const { db, jobs, rescored } = openDesk();
    const { jobId } = await jobs.create({ text: ad });
    const first = jobs.getRubric(jobId, 1);
    addBatch(db, 'earlier', jobId, first?.id ?? '');
    const { rubric } = jobs.get(jobId);
    expect(await jobs.save({ jobId, rubric: labelled(rubric, 'Kubernetes', { weight: 4 }), basedOn: 1 })).toMatchObject({
      version: 2,
      batchIds: ['earlier'],
    });
    addBatch(db, 'later', jobId, jobs.getRubric(jobId, 2)?.id ?? '');
    expect(await jobs.save({ jobId, rubric, basedOn: 2 })).toMatchObject({ version: 3, batchIds: ['later'] });
    expect(rescored).toEqual([
      ['earlier', 2],
      ['later', 3],
    ]);
    expect(jobs.get(jobId).versions.map(version => version.version)).toEqual([3, 2, 1]);
    expect(jobs.get(jobId, 2).rubric.criteria.find(criterion => criterion.label === 'Kubernetes')?.weight).toBe(4);
    expect(jobs.get(jobId).latestBatchId).toBe('later');
    expect(listEventsOf(db, 'job', jobId).map(event => event.kind)).toEqual(['job.created', 'rubric.saved', 'rubric.saved']);
  });

  it('refuses what was based on a version that is no longer the latest, and says which one is', async () => {
    const { jobs, rescored } = openDesk();
    const { jobId } = await jobs.create({ text: ad });
    const { rubric } = jobs.get(jobId);
    await jobs.save({ jobId, rubric, basedOn: 1 });
    await expect(jobs.save({ jobId, rubric, basedOn: 1 })).rejects.toMatchObject({
      code: 'RUBRIC_CHANGED_ELSEWHERE',
      details: { version: 2 },
    });
    expect(jobs.get(jobId).versions).toHaveLength(2);
    expect(rescored).toEqual([]);
  });

  it('refuses weights by which nothing would be scored', async () => {
    const { jobs } = openDesk();
    const { jobId } = await jobs.create({ text: ad });
    const { rubric } = jobs.get(jobId);
    const noGroups = { ...rubric, weights: { required: 0, preferred: 0, experience: 0, education: 0 } };
    const noCriteria = { ...rubric, criteria: rubric.criteria.map(criterion => ({ ...criterion, weight: 0 })) };
    const onlyAbsent = { ...rubric, weights: { required: 0, preferred: 0, experience: 0, education: 10 } };
    for (const broken of [noGroups, noCriteria, onlyAbsent, { ...rubric, criteria: [] }]) {
      await expect(jobs.save({ jobId, rubric: broken, basedOn: 1 })).rejects.toMatchObject({ code: 'RUBRIC_WEIGHTS_ZERO' });
    }
    const twice = { ...rubric, criteria: [...rubric.criteria, ...rubric.criteria] };
    await expect(jobs.save({ jobId, rubric: twice, basedOn: 1 })).rejects.toMatchObject({ code: 'RUBRIC_INVALID' });
    expect(jobs.get(jobId).versions).toHaveLength(1);
    await expect(jobs.save({ jobId: 'none', rubric, basedOn: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('changing an ad', () => {
  it('saves the text and returns what is new beside what was edited, without saving a version', async () => {
    const { jobs } = openDesk();
    const { jobId } = await jobs.create({ text: ad });
    const edited = labelled(jobs.get(jobId).rubric, 'Kubernetes', { weight: 9, knockOut: true });
    await jobs.save({ jobId, rubric: edited, basedOn: 1 });
    const text = `We are hiring.\n\n${ad}- GraphQL\n`;
    const { rubric } = await jobs.updateAd(jobId, text);
    expect(rubric.version).toBe(2);
    expect(rubric.criteria.find(criterion => criterion.label === 'Kubernetes')).toMatchObject({ weight: 9, knockOut: true });
    expect(rubric.criteria.at(-1)?.label).toBe('GraphQL');
    const job = jobs.get(jobId);
    expect(job).toMatchObject({ adText: text, rubric: { version: 2 } });
    expect(job.rubric.criteria.map(criterion => criterion.label)).not.toContain('GraphQL');
    for (const { source } of job.rubric.criteria) if (source !== null) expect(text.slice(source.start, source.end)).toBe(source.quote);
  });

  it('keeps the former text when the new one is refused', async () => {
    const { jobs } = openDesk();
    const { jobId } = await jobs.create({ text: ad });
    await expect(jobs.updateAd(jobId, '  ')).rejects.toMatchObject({ code: 'JOB_EMPTY' });
    expect(jobs.get(jobId).adText).toBe(ad);
  });
});

describe('jobs', () => {
  it('are renamed, with the event', async () => {
    const { db, jobs } = openDesk();
    const { jobId } = await jobs.create({ text: ad, title: 'A' });
    jobs.rename(jobId, 'C');
    expect(jobs.list().map(job => job.title)).toEqual(['C']);
    expect(listEventsOf(db, 'job', jobId).map(event => event.kind)).toEqual(['job.created', 'job.renamed']);
    expect(() => jobs.rename('none', 'X')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('carry their new name into the next version of the rubric', async () => {
    const { jobs } = openDesk();
    const { jobId } = await jobs.create({ text: ad });
    jobs.rename(jobId, 'Backend lead');
    await jobs.save({ jobId, rubric: jobs.get(jobId).rubric, basedOn: 1 });
    expect(jobs.get(jobId).rubric.title).toBe('Backend lead');
  });
});
