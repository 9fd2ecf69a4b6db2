import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/contract/errors.ts';
import { defaultGroupWeights, defaultThresholds, type Rubric } from '../../core/contract/rubric.ts';
import { type Db, writeTx } from '../statement.ts';
import { createTestWorkspace } from '../test-workspace.ts';
import { addBatchItems, attachDocument, finishItem } from './batch-items.ts';
import { listRankKeys } from './batch-rows.ts';
import { createBatch, setBatchRubric } from './batches.ts';
import { saveCv } from './cvs.ts';
import { insertDocument, putDocumentChunk } from './documents.ts';
import { createJob, saveRubricVersion } from './jobs.ts';
import { saveMatch } from './matches.ts';

const rubric: Rubric = {
  title: 'Engineer',
  version: 1,
  weights: defaultGroupWeights,
  thresholds: defaultThresholds,
  criteria: [],
  seniority: null,
  language: 'en',
  lint: [],
};

/** A batch of three files: "a" and "b" were matched by both versions of the rubric, "c" was refused. */
function matchedBatch(): Db {
  const { db } = createTestWorkspace();
  writeTx(db, tx => {
    createJob(tx, { id: 'j', title: 'Engineer', adText: 'ad', adSha256: 'f'.repeat(64), at: 1 });
    for (const id of ['r1', 'r2']) saveRubricVersion(tx, { id, jobId: 'j', rubric: { ...rubric, title: id }, at: 1 });
    createBatch(tx, { id: 'batch', key: null, jobId: 'j', rubricId: 'r1', title: 'Batch', options: {}, at: 1 });
    addBatchItems(
      tx,
      'batch',
      ['a', 'b', 'c'].map(id => ({ id, path: `/${id}`, relPath: id })),
    );
    for (const [id, first, second] of [
      ['a', 60, 61],
      ['b', 80, 81],
    ] as const) {
      putDocumentChunk(tx, { sha256: id.repeat(64), seq: 0, bytes: Buffer.from('cv') });
      insertDocument(tx, { id, sha256: id.repeat(64), sizeBytes: 2, kind: 'pdf', fileName: `${id}.pdf`, at: 1 });
      attachDocument(tx, id, id);
      const cvId = saveCv(tx, { ...newCv, id: `cv-${id}`, documentId: id, name: id });
      saveMatch(tx, { ...newMatch, id: `m1-${id}`, documentId: id, cvId, rubricId: 'r1', score: first });
      saveMatch(tx, { ...newMatch, id: `m2-${id}`, documentId: id, cvId, rubricId: 'r2', score: second });
      finishItem(tx, { ...outcome, id, status: 'completed', error: null });
    }
    finishItem(tx, { ...outcome, id: 'c', status: 'refused', error: new AppError('DOCUMENT_EMPTY') });
  });
  return db;
}

const newCv = {
  understandingVersion: '1',
  packed: Buffer.from('packed'),
  confidence: 0.9,
  email: null,
  phone: null,
  employer: null,
  language: 'en',
  totalYears: 4.5,
  at: 1,
} as const;
const outcome = { duplicateOf: null, seconds: 1, at: 2 } as const;
const newMatch = {
  packed: Buffer.from('m'),
  low: 50,
  high: 90,
  recommendation: 'yes',
  confidence: 0.8,
  requiredMet: 3,
  requiredTotal: 4,
  insufficient: false,
  criteria: [],
  at: 1,
} as const;

describe('what ranks the items of a batch', () => {
  it('comes in order of receipt and in pieces, with the score by the rubric of the batch', () => {
    const db = matchedBatch();
    const keys = listRankKeys(db, 'batch', 0, 2);
    expect(keys).toEqual([
      { itemId: 'a', position: 0, status: 'completed', score: 60 },
      { itemId: 'b', position: 1, status: 'completed', score: 80 },
    ]);
    expect(listRankKeys(db, 'batch', 2, 2)).toEqual([{ itemId: 'c', position: 2, status: 'refused', score: null }]);
    writeTx(db, tx => setBatchRubric(tx, 'batch', 'r2'));
    expect(listRankKeys(db, 'batch', 0, 9).map(key => key.score)).toEqual([61, 81, null]);
  });

  it('is found in an index, so that no match is opened for it', () => {
    const plan = matchedBatch()
      .prepare<[], { detail: string }>(
        "EXPLAIN QUERY PLAN SELECT score FROM match INDEXED BY match_rubric WHERE rubric_id = 'r1' AND document_id = 'a'",
      )
      .all();
    expect(plan.map(step => step.detail)).toEqual([expect.stringContaining('USING COVERING INDEX match_rubric')]);
  });
});
