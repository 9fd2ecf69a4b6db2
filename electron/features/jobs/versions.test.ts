import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../core/contract/rubric.ts';
import { rubricOf, skillOf } from '../../../core/match/rubric.fixture.ts';
import { addBatchItems, attachDocument, finishItem } from '../../../db/queries/batch-items.ts';
import { createBatch } from '../../../db/queries/batches.ts';
import { saveCv } from '../../../db/queries/cvs.ts';
import { insertDocument, putDocumentChunk } from '../../../db/queries/documents.ts';
import { createJob, saveRubricVersion } from '../../../db/queries/jobs.ts';
import { saveMatch } from '../../../db/queries/matches.ts';
import { saveSearchEntry } from '../../../db/queries/search-entries.ts';
import { writeTx, type Db, type WriteTransaction } from '../../../db/statement.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { changeOf } from '../../../core/match/explain-move.ts';
import { compareVersions, explainPerson } from './compare-versions.ts';
import { readFigures } from './read-figures.ts';
import { readSynonymEffect } from './synonym-effect.ts';

const [go, kafka] = [skillOf('Go'), skillOf('Kafka')];

/** What Ana and Bo come to, by criterion. */
const found: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ana: { Go: 1, Kafka: 0 },
  bo: { Go: 0.4, Kafka: 1 },
};

/** A job in two versions, Kafka weighing more in the second; both were judged by the second alone, or by both. */
function screenedJob(judgedBy: readonly ('r1' | 'r2')[]): Db {
  const { db } = createTestWorkspace();
  const versions: readonly (readonly Criterion[])[] = [
    [go, kafka],
    [go, { ...kafka, weight: 3 }],
  ];
  writeTx(db, tx => {
    createJob(tx, { id: 'job', title: 'Engineer', adText: null, adSha256: null, at: 1 });
    for (const [index, criteria] of versions.entries())
      saveRubricVersion(tx, { id: `r${index + 1}`, jobId: 'job', rubric: rubricOf(criteria), at: index + 1 });
    createBatch(tx, { id: 'batch', key: null, jobId: 'job', rubricId: 'r2', title: 'Batch', options: {}, at: 1 });
    addBatchItems(
      tx,
      'batch',
      Object.keys(found).map(id => ({ id, path: `/${id}`, relPath: id })),
    );
    for (const id of Object.keys(found)) addPerson(tx, id, judgedBy);
  });
  return db;
}

function addPerson(tx: WriteTransaction, id: string, judgedBy: readonly string[]): void {
  const sha256 = Buffer.from(id).toString('hex').padStart(64, '0');
  putDocumentChunk(tx, { sha256, seq: 0, bytes: Buffer.from('cv') });
  insertDocument(tx, { id, sha256, sizeBytes: 2, kind: 'pdf', fileName: id, at: 1 });
  attachDocument(tx, id, id);
  const about = { confidence: 1, name: id, email: null, phone: null, employer: null, language: 'en', totalYears: 3, at: 1 };
  saveCv(tx, { id: `cv-${id}`, documentId: id, understandingVersion: '1', packed: Buffer.from('cv'), ...about });
  const criteria = ['Go', 'Kafka'].map(name => {
    const satisfaction = found[id]?.[name] ?? 0;
    const status = satisfaction === 1 ? ('met' as const) : satisfaction === 0 ? ('missing' as const) : ('alternative' as const);
    return { satisfaction, low: satisfaction, high: satisfaction, status };
  });
  const match = { documentId: id, cvId: `cv-${id}`, packed: Buffer.from('m'), requiredMet: 1, requiredTotal: 2, at: 1, confidence: 1 };
  const range = { score: 50, low: 50, high: 50, recommendation: 'maybe' as const, insufficient: false };
  for (const rubricId of judgedBy) saveMatch(tx, { id: `${rubricId}-${id}`, rubricId, criteria, ...match, ...range });
  finishItem(tx, { id, status: 'completed', error: null, duplicateOf: null, seconds: 1, at: 2 });
  const words = { name: id, title: '', skill: 'Go', company: '', school: '', location: '', text: 'worked with Redpanda streams' };
  saveSearchEntry(tx, id, { ...words, years: 3, place: '', languages: [] });
}

const pair = { jobId: 'job', before: 1, after: 2 };

describe('two versions side by side', () => {
  it.each([[['r1', 'r2'] as const], [['r2'] as const]])('name who moved and by what, judged by %s', async judgedBy => {
    const db = screenedJob(judgedBy);
    const { people, batch, before } = await compareVersions(db, pair);
    expect(batch).toEqual({ batchId: 'batch', title: 'Batch' });
    expect(before.unjudged).toEqual([]);
    expect(people.map(({ name, before: former, after }) => [name, former.rank, former.score, after.rank, after.score])).toEqual([
      ['bo', 1, 70, 1, 85],
      ['ana', 2, 50, 2, 25],
    ]);
    const [bo] = people;
    const moves = explainPerson(db, { ...pair, itemId: 'bo' });
    expect(moves.map(({ label, cause }) => [label, cause])).toEqual([
      ['Kafka', 'weight'],
      ['Go', 'weight'],
    ]);
    expect(moves.reduce((sum, move) => sum + changeOf(move), 0)).toBe((bo?.after.score ?? 0) - (bo?.before.score ?? 0));
  });

  it('are refused where there is no such version or person', async () => {
    const db = screenedJob(['r2']);
    await expect(compareVersions(db, { ...pair, after: 9 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(() => explainPerson(db, { ...pair, itemId: 'nobody' })).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});

describe('a further word for a criterion', () => {
  it('tells in how many CVs it stands, and who lacks the criterion without it', () => {
    const db = screenedJob(['r2']);
    expect(readSynonymEffect(db, { batchId: 'batch', criterionId: 'Kafka', word: 'REDPANDA' })).toEqual({ people: 2, lacking: 1 });
    expect(readSynonymEffect(db, { batchId: 'batch', criterionId: 'Go', word: 'redpanda streams' })).toEqual({ people: 2, lacking: 1 });
    expect(readSynonymEffect(db, { batchId: 'batch', criterionId: 'Go', word: 'streams redpanda' })).toEqual({ people: 0, lacking: 0 });
    expect(readSynonymEffect(db, { batchId: 'batch', criterionId: 'Go', word: '"' })).toEqual({ people: 0, lacking: 0 });
  });
});

describe('the figures of a screened job', () => {
  it('count what was found for each criterion', () => {
    const figures = readFigures(screenedJob(['r2']), 'job');
    expect(figures).toMatchObject({ people: 2, version: 2, files: { received: 2, completed: 2 }, funnel: { received: 2, reaching: 0 } });
    expect(figures.criteria.map(({ label, counts }) => [label, counts.found, counts.alternative, counts.missing])).toEqual([
      ['Go', 1, 1, 0],
      ['Kafka', 1, 0, 1],
    ]);
    expect(() => readFigures(screenedJob(['r2']), 'none')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});
