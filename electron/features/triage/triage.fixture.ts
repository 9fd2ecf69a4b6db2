import { defaultGroupWeights, defaultThresholds, type Rubric } from '../../../core/contract/rubric.ts';
import type { FinalItemStatus } from '../../../core/contract/task.ts';
import { recommend } from '../../../core/match/recommend.ts';
import { addBatchItems, attachDocument, finishItem } from '../../../db/queries/batch-items.ts';
import { createBatch } from '../../../db/queries/batches.ts';
import { assignCandidate, saveCv } from '../../../db/queries/cvs.ts';
import { insertDocument, putDocumentChunk } from '../../../db/queries/documents.ts';
import { createJob, saveRubricVersion } from '../../../db/queries/jobs.ts';
import { saveMatch } from '../../../db/queries/matches.ts';
import { type Db, type WriteTransaction, writeTx } from '../../../db/statement.ts';

/** A file of a test batch: whose it is, how it ended, and how it was scored. */
export interface TestFile {
  readonly name: string;
  /** Empty for a person by whom nobody is known again. */
  readonly email: string;
  readonly status: FinalItemStatus | 'waiting';
  readonly score: number;
  readonly knockedOut: boolean;
}

export const rubric: Rubric = {
  title: 'Engineer',
  version: 1,
  weights: defaultGroupWeights,
  thresholds: defaultThresholds,
  criteria: [],
  seniority: null,
  language: 'en',
  lint: [],
};

/** A completed file of that person, scored 50. */
export function testFile(name: string, more: Partial<TestFile> = {}): TestFile {
  return {
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
    status: 'completed',
    score: 50,
    knockedOut: false,
    ...more,
  };
}

/** Adds a job `job` with its rubric. */
export function addJob(db: Db, jobId = 'job'): void {
  writeTx(db, tx => {
    createJob(tx, { id: jobId, title: 'Engineer', adText: null, adSha256: null, at: 1 });
    saveRubricVersion(tx, { id: `${jobId}-rubric`, jobId, rubric, at: 1 });
  });
}

/** Adds a finished batch; its items are named `<batchId>-<n>` in the order of the files, from 1. */
export function addBatch(db: Db, batchId: string, jobId: string | null, files: readonly TestFile[]): readonly string[] {
  const rubricId = jobId === null ? null : `${jobId}-rubric`;
  const itemIds = files.map((_, index) => `${batchId}-${index + 1}`);
  writeTx(db, tx => {
    createBatch(tx, { id: batchId, key: null, jobId, rubricId, title: batchId, options: {}, at: 1 });
    addBatchItems(
      tx,
      batchId,
      itemIds.map(id => ({ id, path: `/cvs/${id}.pdf`, relPath: `${id}.pdf` })),
    );
    files.forEach((file, index) => addFile(tx, itemIds[index] ?? '', rubricId, file));
  });
  return itemIds;
}

function addFile(tx: WriteTransaction, itemId: string, rubricId: string | null, file: TestFile): void {
  const documentId = `document-of-${itemId}`;
  if (file.status !== 'refused') addDocument(tx, documentId, itemId, rubricId, file);
  if (file.status === 'waiting') return;
  const error = file.status === 'completed' ? null : { code: 'DOCUMENT_NOT_UNDERSTOOD', details: {} };
  finishItem(tx, { id: itemId, status: file.status, error, duplicateOf: null, seconds: 1, at: 2 });
}

function addDocument(tx: WriteTransaction, documentId: string, itemId: string, rubricId: string | null, file: TestFile): void {
  const sha256 = Buffer.from(documentId).toString('hex').slice(-64).padStart(64, '0');
  putDocumentChunk(tx, { sha256, seq: 0, bytes: Buffer.from('cv') });
  insertDocument(tx, { id: documentId, sha256, sizeBytes: 2, kind: 'pdf', fileName: `${itemId}.pdf`, at: 1 });
  attachDocument(tx, itemId, documentId);
  if (file.status === 'waiting') return;
  const cvId = `cv-of-${itemId}`;
  const { name, email, score } = file;
  const cv = { name: name === '' ? null : name, email, phone: null, employer: null, language: 'en', totalYears: 3 };
  saveCv(tx, { id: cvId, documentId, understandingVersion: '1', packed: Buffer.from('cv'), confidence: 1, at: 1, ...cv });
  if (email !== '') {
    assignCandidate(tx, { newId: `person-of-${itemId}`, documentId, name: cv.name, keys: [{ kind: 'email', value: email }], at: 1 });
  }
  if (rubricId === null) return;
  const recommendation = recommend(score, rubric, file.knockedOut);
  const range = { score, low: score, high: score, recommendation, confidence: 1, requiredMet: 0, requiredTotal: 0, insufficient: false };
  saveMatch(tx, { id: `match-of-${itemId}`, documentId, cvId, rubricId, packed: Buffer.from('m'), criteria: [], at: 1, ...range });
}
