import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultGroupWeights, defaultThresholds, type Rubric } from '../../core/contract/rubric.ts';
import { addBatchItems, attachDocument, finishItem } from '../../db/queries/batch-items.ts';
import { createBatch } from '../../db/queries/batches.ts';
import { saveCv } from '../../db/queries/cvs.ts';
import { insertDocument, putDocumentChunk } from '../../db/queries/documents.ts';
import { listJobEntries } from '../../db/queries/job-list.ts';
import { createJob, saveRubricVersion } from '../../db/queries/jobs.ts';
import { saveMatch } from '../../db/queries/matches.ts';
import { writeTx, type Db, type WriteTransaction } from '../../db/statement.ts';
import { openWorkspace } from '../../db/workspace.ts';
import { compareVersions } from '../../electron/features/jobs/compare-versions.ts';
import { readFigures } from '../../electron/features/jobs/read-figures.ts';
import { median, type Figure } from './figures.ts';

const people = 10_000;
const criteria = 30;
const rounds = 7;

/** Figures, comparison of versions and list of a workspace with one job and 10,000 people, read by two versions. */
export async function benchJobs(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shortlist-bench-'));
  const workspace = openWorkspace({ folder, key: { mode: 'keychain', keyId: 'bench', bytes: new Uint8Array(32).fill(7) } });
  try {
    seed(workspace.db);
    const { db } = workspace;
    return [
      {
        name: 'job figures: 10,000 people × 30 criteria',
        value: await timed(() => readFigures(db, 'job')),
        unit: 'ms',
        target: '≤ 100',
      },
      {
        name: 'job versions: compare 10,000 people',
        value: await timed(() => compareVersions(db, { jobId: 'job', before: 1, after: 2 })),
        unit: 'ms',
        target: null,
      },
      { name: 'job list: one job of 10,000 people', value: await timed(() => listJobEntries(db)), unit: 'ms', target: null },
    ];
  } finally {
    workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

function seed(db: Db): void {
  writeTx(db, tx => {
    createJob(tx, { id: 'job', title: 'Bench', adText: null, adSha256: null, at: 1 });
    for (const version of [1, 2]) saveRubricVersion(tx, { id: `r${version}`, jobId: 'job', rubric: rubricOf(version), at: version });
    createBatch(tx, { id: 'batch', key: null, jobId: 'job', rubricId: 'r2', title: 'Batch', options: {}, at: 1 });
    const ids = Array.from({ length: people }, (_, index) => `i${index}`);
    addBatchItems(
      tx,
      'batch',
      ids.map(id => ({ id, path: `/${id}`, relPath: id })),
    );
    for (const [index, id] of ids.entries()) addPerson(tx, id, index);
  });
}

function addPerson(tx: WriteTransaction, id: string, index: number): void {
  const sha256 = index.toString(16).padStart(64, '0');
  putDocumentChunk(tx, { sha256, seq: 0, bytes: Buffer.from('cv') });
  insertDocument(tx, { id, sha256, sizeBytes: 2, kind: 'pdf', fileName: id, at: index * 60_000 });
  attachDocument(tx, id, id);
  const about = { confidence: 1, name: id, email: null, phone: null, employer: null, language: 'en', totalYears: 3, at: 1 };
  saveCv(tx, { id: `cv-${id}`, documentId: id, understandingVersion: '1', packed: new Uint8Array(2_000), ...about });
  const found = Array.from({ length: criteria }, (_, column) => {
    const satisfaction = ((index * 31 + column * 17) % 101) / 100;
    const status = satisfaction > 0.5 ? ('met' as const) : ('missing' as const);
    return { satisfaction, low: satisfaction, high: satisfaction, status };
  });
  const score = index % 101;
  const range = { score, low: score, high: score, recommendation: 'maybe' as const, confidence: 1, insufficient: false };
  const match = { documentId: id, cvId: `cv-${id}`, packed: new Uint8Array(6_000), requiredMet: 1, requiredTotal: 2, at: 1, ...range };
  for (const rubricId of ['r1', 'r2']) saveMatch(tx, { id: `${rubricId}-${id}`, rubricId, criteria: found, ...match });
  finishItem(tx, { id, status: 'completed', error: null, duplicateOf: null, seconds: 1, at: 2 });
}

function rubricOf(version: number): Rubric {
  return {
    title: 'Bench',
    version,
    weights: defaultGroupWeights,
    thresholds: defaultThresholds,
    seniority: null,
    language: 'en',
    lint: [],
    criteria: Array.from({ length: criteria }, (_, index) => ({
      id: `c${index}`,
      kind: 'skill',
      label: `Skill ${index}`,
      necessity: index % 3 === 0 ? 'preferred' : 'required',
      weight: index === 0 ? version : 1,
      knockOut: false,
      source: null,
      confidence: 1,
      anyOf: [`Skill ${index}`],
      synonyms: [],
      minYears: null,
    })),
  };
}
