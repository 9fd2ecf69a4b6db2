import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../../../core/contract/rubric.ts';
import { addBatchItems, attachDocument, finishItem, setItemStage } from '../../../db/queries/batch-items.ts';
import { createBatch, setBatchRubric } from '../../../db/queries/batches.ts';
import { saveCv } from '../../../db/queries/cvs.ts';
import { insertDocument, putDocumentChunk } from '../../../db/queries/documents.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { createJob, saveRubricVersion } from '../../../db/queries/jobs.ts';
import { saveMatch } from '../../../db/queries/matches.ts';
import { writeTx, type Db, type WriteTransaction } from '../../../db/statement.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { rubricOf } from '../../../tests/support/test-screening.ts';
import { readPlacedPeople, readRanking } from './batch-ranking.ts';

const everyone = { top: null, threshold: 70 };
const saved = { confidence: 1, requiredMet: 1, requiredTotal: 1, insufficient: false, criteria: [], packed: Buffer.from('m'), at: 1 };

function addMatch(tx: WriteTransaction, id: string, rubricId: string, score: number, recommendation: 'yes' | 'no' = 'yes'): void {
  const range = { score, low: score, high: score };
  saveMatch(tx, { ...saved, ...range, id: `${rubricId}-${id}`, documentId: id, cvId: `cv-${id}`, rubricId, recommendation });
}

function end(tx: WriteTransaction, id: string, status: 'completed' | 'duplicate', duplicateOf: string | null = null): void {
  finishItem(tx, { id, status, error: null, duplicateOf, seconds: 1, at: 2 });
  const about = { subjectKind: 'batch_item', subjectId: id, data: {} };
  appendEvent(tx, { at: 2, actor: 'system', kind: 'document.screened', ...about });
}

/** A batch of so many people, `person-0` and on; each third has the score of the one before. The last one is still read. */
function batchOf(people: number): Db {
  const { db } = createTestWorkspace();
  const ids = Array.from({ length: people }, (_, index) => `person-${index}`);
  writeTx(db, tx => {
    createJob(tx, { id: 'job', title: 'Engineer', adText: null, adSha256: null, at: 1 });
    for (const id of ['r1', 'r2']) saveRubricVersion(tx, { id, jobId: 'job', rubric: rubricOf(3), at: 1 });
    createBatch(tx, { id: 'batch', key: null, jobId: 'job', rubricId: 'r1', title: 'CVs', options: {}, at: 1 });
    addBatchItems(
      tx,
      'batch',
      ids.map(id => ({ id, path: `/${id}.pdf`, relPath: `${id}.pdf` })),
    );
    for (const [index, id] of ids.entries()) addPerson(tx, id, index);
    for (const id of ids.slice(0, -1)) end(tx, id, 'completed');
    setItemStage(tx, ids.at(-1) ?? '', 40, 2);
  });
  return db;
}

function addPerson(tx: WriteTransaction, id: string, index: number): void {
  const sha256 = String(index).padStart(64, '0');
  putDocumentChunk(tx, { sha256, seq: 0, bytes: Buffer.from('cv') });
  insertDocument(tx, { id, sha256, sizeBytes: 2, kind: 'pdf', fileName: `${id}.pdf`, at: 1 });
  attachDocument(tx, id, id);
  const cv = { name: id, email: null, phone: null, employer: null, language: 'en', totalYears: 3 };
  saveCv(tx, { id: `cv-${id}`, documentId: id, understandingVersion: '1', packed: Buffer.from('cv'), confidence: 1, at: 1, ...cv });
  addMatch(tx, id, 'r1', scoreOf(index));
  addMatch(tx, id, 'r2', 100 - scoreOf(index));
}

function scoreOf(index: number): number {
  return 10 + (((index - (index % 3 === 2 ? 1 : 0)) * 37) % 80);
}

/** Counts how often other work got its turn while `work` ran, and does something at one of these turns. */
async function meanwhile<Value>(work: Promise<Value>, turn: number, act: () => void): Promise<{ value: Value; turns: number }> {
  let turns = 0;
  let isOver = false;
  const next = (): void => {
    if (isOver) return;
    turns += 1;
    if (turns === turn) act();
    setImmediate(next);
  };
  setImmediate(next);
  const value = await work.finally(() => (isOver = true));
  return { value, turns };
}

describe('the ranking of a batch', () => {
  it('has everyone who is scored, best first with shared places, then the others', async () => {
    const ranking = await readRanking(batchOf(6), 'batch', everyone, defaultThresholds);
    expect(ranking.map(({ itemId, rank, tied, score }) => [itemId, rank, tied, score])).toEqual([
      ['person-4', 1, false, 78],
      ['person-1', 2, true, 47],
      ['person-2', 2, true, 47],
      ['person-3', 4, false, 41],
      ['person-0', 5, false, 10],
      ['person-5', null, false, null],
    ]);
  });

  it('shortlists nobody who lacks a condition, whatever the score', async () => {
    const db = batchOf(6);
    writeTx(db, tx => addMatch(tx, 'person-0', 'r1', 95, 'no'));
    const ranking = await readRanking(db, 'batch', everyone, defaultThresholds);
    expect(ranking.slice(0, 2).map(item => [item.itemId, item.shortlisted])).toEqual([
      ['person-0', false],
      ['person-4', true],
    ]);
  });

  it('lets other work run between its pieces, and has what that work changed', async () => {
    const db = batchOf(1_000);
    const { value, turns } = await meanwhile(readRanking(db, 'batch', everyone, defaultThresholds), 3, () =>
      writeTx(db, tx => {
        addBatchItems(tx, 'batch', [{ id: 'late', path: '/late.pdf', relPath: 'late.pdf' }]);
        end(tx, 'late', 'duplicate', 'person-3');
        end(tx, 'person-999', 'completed');
        addMatch(tx, 'person-0', 'r1', 99);
        end(tx, 'person-0', 'completed');
        appendEvent(tx, { at: 3, actor: 'user', kind: 'item.read', subjectKind: 'batch_item', subjectId: 'person-0', data: {} });
      }),
    );
    expect(turns).toBeGreaterThanOrEqual(4);
    expect(value).toHaveLength(1_001);
    expect(value[0]).toMatchObject({ itemId: 'person-0', rank: 1, score: 99 });
    expect(value.find(item => item.itemId === 'person-999')).toMatchObject({ status: 'completed', score: scoreOf(999) });
    expect(value.at(-1)).toMatchObject({ itemId: 'late', duplicateOf: 'person-3.pdf' });
  });

  it('is that of one rubric, also when the batch gets another one meanwhile', async () => {
    const db = batchOf(1_000);
    const { value } = await meanwhile(readRanking(db, 'batch', everyone, defaultThresholds), 3, () =>
      writeTx(db, tx => setBatchRubric(tx, 'batch', 'r2')),
    );
    const scores = value.flatMap(({ itemId, score }) => (score === null ? [] : [[itemId, score] as const]));
    expect(new Map(scores)).toEqual(new Map(Array.from({ length: 999 }, (_, index) => [`person-${index}`, 100 - scoreOf(index)])));
  });
});

describe('some people of a batch', () => {
  it('stand where they stand in the whole ranking, in the order asked for, with the scores of all', async () => {
    const db = batchOf(300);
    const ranking = await readRanking(db, 'batch', everyone, defaultThresholds);
    const wanted = ['person-299', 'person-7', 'person-200', 'gone', 'person-8'];
    const { items, scores } = await readPlacedPeople(db, 'batch', wanted);
    const expected = wanted.flatMap(id => ranking.filter(item => item.itemId === id)).map(item => ({ ...item, shortlisted: false }));
    expect(items).toEqual(expected);
    expect(scores).toEqual(ranking.flatMap(item => item.score ?? []));
  });

  it('are not those of another batch', async () => {
    const db = batchOf(3);
    writeTx(db, tx => {
      createBatch(tx, { id: 'other', key: null, jobId: null, rubricId: null, title: 'Other', options: {}, at: 1 });
      addBatchItems(tx, 'other', [{ id: 'stranger', path: '/s.pdf', relPath: 's.pdf' }]);
    });
    expect((await readPlacedPeople(db, 'batch', ['stranger'])).items).toEqual([]);
    await expect(readPlacedPeople(db, 'none', ['stranger'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
