import { describe, expect, it } from 'vitest';
import { type Db, type WriteTransaction, writeTx } from '../statement.ts';
import { migrations } from '../migrations/index.ts';
import { createTestFolder, createTestWorkspace, testKey } from '../test-workspace.ts';
import { openWorkspace } from '../workspace.ts';
import { addBatchItems, attachDocument } from './batch-items.ts';
import { createBatch } from './batches.ts';
import { assignCandidate, saveCv, saveCvGlance } from './cvs.ts';
import { insertDocument, putDocumentChunk } from './documents.ts';
import { continueExport, getExport, getItemGlance, listDecisions, listExports, saveExport } from './exports.ts';
import { createJob, saveRubricVersion } from './jobs.ts';
import { saveMatch } from './matches.ts';

const weights = { required: 50, preferred: 20, experience: 20, education: 10 };
const thresholds = { strongYes: 85, yes: 70, maybe: 50, no: 35 };
const rubric = { title: 'Job', version: 1, weights, thresholds, criteria: [], seniority: null, language: null, lint: [] };

/** A workspace with two jobs and a batch of the first; its items are a, b and c. */
function openBatch(): Db {
  const { db } = createTestWorkspace();
  writeTx(db, tx => {
    for (const id of ['job', 'other-job']) {
      createJob(tx, { id, title: id, adText: null, adSha256: null, at: 1 });
      saveRubricVersion(tx, { id: `rubric-of-${id}`, jobId: id, rubric, at: 1 });
    }
    createBatch(tx, { id: 'batch', key: null, jobId: 'job', rubricId: 'rubric-of-job', title: 'batch', options: {}, at: 1 });
    addBatchItems(
      tx,
      'batch',
      ['a', 'b', 'c'].map(id => ({ id, path: `/${id}`, relPath: id })),
    );
    for (const id of ['a', 'b']) addDocument(tx, id);
  });
  return db;
}

function addDocument(tx: WriteTransaction, id: string): void {
  const sha256 = id.repeat(64);
  putDocumentChunk(tx, { sha256, seq: 0, bytes: Buffer.from(id) });
  insertDocument(tx, { id, sha256, sizeBytes: 1, kind: 'pdf', fileName: id, at: 1 });
  attachDocument(tx, id, id);
  assignCandidate(tx, { newId: `candidate-${id}`, documentId: id, name: id, keys: [{ kind: 'email', value: id }], at: 1 });
  saveCv(tx, {
    id: `cv-${id}`,
    documentId: id,
    understandingVersion: '1',
    packed: Buffer.from('cv'),
    confidence: 1,
    name: id,
    email: null,
    phone: null,
    employer: null,
    language: null,
    totalYears: 1,
    at: 1,
  });
}

function decide(db: Db, jobId: string, candidateId: string, decision: string): void {
  db.prepare(
    `INSERT INTO application (id, job_id, candidate_id, status, decision, decided_at, created_at, updated_at)
     VALUES (@jobId || @candidateId, @jobId, @candidateId, 'shortlisted', @decision, 1, 1, 1)`,
  ).run({ jobId, candidateId, decision });
}

describe('decisions about the people of a batch', () => {
  it('are those made for its job, in the words of people', () => {
    const db = openBatch();
    decide(db, 'job', 'candidate-a', 'hold');
    decide(db, 'other-job', 'candidate-b', 'advance');
    expect(listDecisions(db, ['a', 'b', 'c'])).toEqual(new Map([['a', 'maybe']]));
    decide(db, 'job', 'candidate-b', 'decline');
    expect(listDecisions(db, ['a', 'b', 'c'])).toEqual(
      new Map([
        ['a', 'maybe'],
        ['b', 'decline'],
      ]),
    );
    expect(listDecisions(db, ['b', 'gone'])).toEqual(new Map([['b', 'decline']]));
  });
});

describe('what is kept beside a result', () => {
  it('is position, hidden words and the status of each criterion', () => {
    const db = openBatch();
    expect(getItemGlance(db, 'a')).toBeNull();
    writeTx(db, tx => saveCvGlance(tx, { cvId: 'cv-a', headline: 'Nurse, City Hospital', hiddenWords: 4 }));
    expect(getItemGlance(db, 'a')).toEqual({ headline: 'Nurse, City Hospital', hiddenWords: 4, statuses: [] });
    const value = { satisfaction: 1, low: 1, high: 1 } as const;
    writeTx(db, tx =>
      saveMatch(tx, {
        id: 'match',
        documentId: 'a',
        cvId: 'cv-a',
        rubricId: 'rubric-of-job',
        packed: Buffer.from('match'),
        score: 1,
        low: 1,
        high: 1,
        recommendation: 'no',
        confidence: 1,
        requiredMet: 1,
        requiredTotal: 1,
        insufficient: false,
        criteria: [
          { ...value, status: 'met' },
          { ...value, status: 'missing' },
        ],
        at: 1,
      }),
    );
    expect(getItemGlance(db, 'a')?.statuses).toEqual(['met', 'missing']);
    expect(getItemGlance(db, 'c')).toBeNull();
  });
});

describe('exports', () => {
  it('are listed newest first, without the people they were of', () => {
    const db = openBatch();
    const row = { batchId: 'batch', what: 'csv', title: 'Job', place: '/a.csv', files: 1, seconds: 0.5, wanted: 1 } as const;
    writeTx(db, tx => {
      for (const at of [2, 3, 1]) saveExport(tx, { ...row, id: `export-${at}`, at, request: at === 3 ? '{}' : null });
    });
    expect(listExports(db, 2)).toEqual([
      { ...row, id: 'export-3', at: 3, repeatable: 1 },
      { ...row, id: 'export-2', at: 2, repeatable: 0 },
    ]);
    expect(getExport(db, 'export-3')?.request).toBe('{}');
    expect(getExport(db, 'none')).toBeNull();
  });

  it('come to the front of the list with each file that is written', () => {
    const db = openBatch();
    const row = {
      batchId: 'batch',
      what: 'candidates',
      title: 'Job',
      place: '/a',
      files: 1,
      seconds: 1,
      wanted: 3,
      request: '{}',
    } as const;
    writeTx(db, tx => {
      saveExport(tx, { ...row, id: 'first', at: 1 });
      saveExport(tx, { ...row, id: 'second', at: 2 });
      continueExport(tx, { id: 'first', files: 2, seconds: 4, at: 3 });
    });
    expect(listExports(db, 2)).toMatchObject([{ id: 'first', files: 2, wanted: 3, seconds: 4 }, { id: 'second' }]);
  });

  it('that an earlier version wrote stay in the list', () => {
    const folder = createTestFolder();
    const before = openWorkspace({ folder, key: testKey, steps: migrations.filter(step => step.version < 13) });
    before.db.exec(`INSERT INTO batch (id, title, status, options, created_at) VALUES ('batch', 'batch', 'open', '{}', 1)`);
    before.db.exec(`INSERT INTO export VALUES ('old', 'batch', 'csv', 'Job', '/a.csv', 1, 0.5, 1)`);
    before.close();
    expect(listExports(createTestWorkspace(folder).db, 2)).toMatchObject([{ id: 'old', wanted: 1, repeatable: 0 }]);
  });
});
