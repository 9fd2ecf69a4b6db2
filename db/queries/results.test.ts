import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionStatuses } from '../../core/contract/match.ts';
import { defaultGroupWeights, defaultThresholds, type Rubric } from '../../core/contract/rubric.ts';
import { type Db, writeTx } from '../statement.ts';
import { createTestWorkspace } from '../test-workspace.ts';
import { addBatchItems, attachDocument, finishItem, listRankedItems } from './batch-items.ts';
import { createBatch, setBatchRubric } from './batches.ts';
import { assignCandidate, findCandidate, getCv, listCandidateVersions, saveCv } from './cvs.ts';
import {
  chunkBytes,
  deleteOrphanChunks,
  findDocumentBySha,
  getDocumentText,
  insertDocument,
  putDocumentChunk,
  readDocumentBytes,
  saveDocumentText,
} from './documents.ts';
import { createJob, findJobByAd, getJob, getRubric, getRubricById, saveRubricVersion } from './jobs.ts';
import { makePerson } from './triage.ts';
import { getMatch, packCriteria, readSatisfactions, saveMatch, unpackCriteria } from './matches.ts';

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
const sha = (letter: string): string => letter.repeat(64);

function addDocument(db: Db, id: string, letter: string): void {
  writeTx(db, tx => {
    putDocumentChunk(tx, { sha256: sha(letter), seq: 0, bytes: Buffer.from('cv') });
    insertDocument(tx, { id, sha256: sha(letter), sizeBytes: 2, kind: 'pdf', fileName: `${id}.pdf`, at: 1 });
  });
}

const newCv = {
  understandingVersion: '1',
  packed: Buffer.from('packed'),
  confidence: 0.9,
  phone: null,
  employer: null,
  language: 'en',
  totalYears: 4.5,
  at: 1,
} as const;
const newMatch = {
  packed: Buffer.from('m'),
  score: 81.5,
  low: 80,
  high: 90,
  recommendation: 'yes',
  confidence: 0.8,
  requiredMet: 3,
  requiredTotal: 4,
  insufficient: false,
  at: 1,
} as const;

describe('documents', () => {
  it('give back their bytes, however many pieces they came in', () => {
    const { db } = createTestWorkspace();
    const bytes = Buffer.from(Array.from({ length: chunkBytes + 1000 }, (_, index) => index % 251));
    writeTx(db, tx => putDocumentChunk(tx, { sha256: sha('a'), seq: 0, bytes: bytes.subarray(0, chunkBytes) }));
    writeTx(db, tx => putDocumentChunk(tx, { sha256: sha('a'), seq: 1, bytes: new Uint8Array(bytes.subarray(chunkBytes)) }));
    writeTx(db, tx => putDocumentChunk(tx, { sha256: sha('a'), seq: 1, bytes: bytes.subarray(chunkBytes) }));
    writeTx(db, tx => insertDocument(tx, { id: 'd', sha256: sha('a'), sizeBytes: bytes.length, kind: 'pdf', fileName: 'a.pdf', at: 1 }));
    expect(readDocumentBytes(db, 'd')?.equals(bytes)).toBe(true);
    expect(readDocumentBytes(db, 'other')).toBeNull();
  });

  it('are not added while a piece is missing, and pieces without a document are swept away', () => {
    const { db } = createTestWorkspace();
    addDocument(db, 'd', 'a');
    writeTx(db, tx => putDocumentChunk(tx, { sha256: sha('b'), seq: 0, bytes: Buffer.from('half') }));
    expect(() =>
      writeTx(db, tx => insertDocument(tx, { id: 'e', sha256: sha('b'), sizeBytes: 9, kind: 'pdf', fileName: 'b.pdf', at: 1 })),
    ).toThrow(/4 are stored/);
    expect(writeTx(db, tx => deleteOrphanChunks(tx))).toBe(1);
    expect(readDocumentBytes(db, 'd')?.toString()).toBe('cv');
  });

  it('with the same bytes are one document', () => {
    const { db } = createTestWorkspace();
    addDocument(db, 'd', 'a');
    expect(
      writeTx(db, tx => insertDocument(tx, { id: 'e', sha256: sha('a'), sizeBytes: 2, kind: 'pdf', fileName: 'copy.pdf', at: 2 })),
    ).toBe('d');
    expect(findDocumentBySha(db, sha('a'))?.fileName).toBe('d.pdf');
  });

  it('keep the text of each reader version', () => {
    const { db } = createTestWorkspace();
    addDocument(db, 'd', 'a');
    const save = (readerVersion: string, text: string, at: number): void =>
      writeTx(db, tx => saveDocumentText(tx, { documentId: 'd', readerVersion, packed: Buffer.from(text), quality: 1, at }));
    save('1', 'old', 1);
    save('2', 'new', 2);
    save('2', 'newer', 3);
    expect(getDocumentText(db, 'd')?.packed.toString()).toBe('newer');
    expect(getDocumentText(db, 'd', '1')?.packed.toString()).toBe('old');
    expect(getDocumentText(db, 'd', '3')).toBeNull();
  });
});

describe('candidates', () => {
  it('are recognised by any of their keys, and their documents are versions', () => {
    const { db } = createTestWorkspace();
    for (const [id, letter] of [
      ['d1', 'a'],
      ['d2', 'b'],
      ['d3', 'c'],
    ] as const)
      addDocument(db, id, letter);
    const email = { kind: 'email', value: 'ana@example.com' } as const;
    const phone = { kind: 'phone', value: '+15550100' } as const;
    const assign = (newId: string, documentId: string, keys: readonly (typeof email | typeof phone)[]) =>
      writeTx(db, tx => assignCandidate(tx, { newId, documentId, name: 'Ana', keys, at: 1 }));
    expect(assign('p1', 'd1', [email])).toEqual({ candidateId: 'p1', known: false, joined: false, gained: true });
    expect(assign('p2', 'd2', [email, phone])).toEqual({ candidateId: 'p1', known: true, joined: false, gained: true });
    expect(assign('p3', 'd3', [phone])).toEqual({ candidateId: 'p1', known: true, joined: false, gained: true });
    expect(listCandidateVersions(db, 'p1').map(version => version.documentId)).toEqual(['d3', 'd2', 'd1']);
    expect(findCandidate(db, [{ kind: 'name-employer', value: 'ana|acme' }])).toBeNull();
  });

  it('stay who they were when their document is read again and nobody else has its keys', () => {
    const { db } = createTestWorkspace();
    addDocument(db, 'd', 'a');
    writeTx(db, tx => makePerson(tx, { id: 'made', documentId: 'd', at: 1 }));
    const keys = [{ kind: 'email', value: 'ana@example.com' }] as const;
    const assign = (name: string) => writeTx(db, tx => assignCandidate(tx, { newId: 'new', documentId: 'd', name, keys, at: 2 }));
    expect(assign('Ana')).toEqual({ candidateId: 'made', known: true, joined: false, gained: false });
    expect(assign('Anna')).toEqual({ candidateId: 'made', known: true, joined: false, gained: false });
    expect(findCandidate(db, keys)).toBe('made');
    expect(db.prepare('SELECT id, name FROM candidate').all()).toEqual([{ id: 'made', name: 'Ana' }]);
  });
});

describe('rubrics', () => {
  it('are saved as versions that never change', () => {
    const { db } = createTestWorkspace();
    writeTx(db, tx => createJob(tx, { id: 'j', title: 'Engineer', adText: 'ad', adSha256: sha('a'), at: 1 }));
    const first = writeTx(db, tx => saveRubricVersion(tx, { id: 'r1', jobId: 'j', rubric, at: 1 }));
    const second = writeTx(db, tx => saveRubricVersion(tx, { id: 'r2', jobId: 'j', rubric: { ...rubric, title: 'Senior' }, at: 2 }));
    expect([first.rubric.version, second.rubric.version]).toEqual([1, 2]);
    expect(getRubric(db, 'j', 1)?.rubric).toEqual(rubric);
    expect(getRubric(db, 'j', 'latest')).toEqual(second);
    expect(getRubricById(db, 'r1')).toEqual(first);
    expect(findJobByAd(db, sha('a'))).toEqual(getJob(db, 'j'));
    expect(getJob(db, 'j')).toMatchObject({ title: 'Engineer', status: 'open' });
  });
});

describe('matches', () => {
  it('pack the numbers of their criteria without loss', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const criterion = fc.record({ status: fc.constantFrom(...criterionStatuses), satisfaction: unit, low: unit, high: unit });
    fc.assert(
      fc.property(fc.array(criterion, { maxLength: 40 }), criteria => {
        const values = unpackCriteria(packCriteria(criteria));
        const back = criteria.map((_, index) => ({
          status: criterionStatuses[values.status[index] ?? 99],
          satisfaction: values.satisfaction[index],
          low: values.low[index],
          high: values.high[index],
        }));
        expect(back).toEqual(criteria);
      }),
    );
  });

  it('stand beside their items in the list, for the rubric of the batch or another', () => {
    const { db } = createTestWorkspace();
    addDocument(db, 'd', 'a');
    writeTx(db, tx => {
      createJob(tx, { id: 'j', title: 'Engineer', adText: null, adSha256: null, at: 1 });
      saveRubricVersion(tx, { id: 'r1', jobId: 'j', rubric, at: 1 });
      saveRubricVersion(tx, { id: 'r2', jobId: 'j', rubric, at: 1 });
      createBatch(tx, { id: 'b', key: null, jobId: 'j', rubricId: 'r1', title: 'CVs', options: {}, at: 1 });
      addBatchItems(tx, 'b', [
        { id: 'i0', path: '/a.pdf', relPath: 'a.pdf' },
        { id: 'i1', path: '/b.pdf', relPath: 'b.pdf' },
      ]);
      attachDocument(tx, 'i0', 'd');
      const cvId = saveCv(tx, { ...newCv, id: 'c', documentId: 'd', name: 'Ana', email: 'ana@example.com' });
      const criteria = [{ status: 'met', satisfaction: 1, low: 0.5, high: 1 }] as const;
      saveMatch(tx, { ...newMatch, id: 'm1', documentId: 'd', cvId, rubricId: 'r1', criteria });
      saveMatch(tx, { ...newMatch, id: 'm2', documentId: 'd', cvId, rubricId: 'r2', score: 20, low: 20, criteria });
      finishItem(tx, { id: 'i0', status: 'completed', error: null, duplicateOf: null, seconds: 1, at: 2 });
    });
    const [bare, matched] = listRankedItems(db, ['i1', 'gone', 'i0']);
    expect(matched).toMatchObject({
      relPath: 'a.pdf',
      name: 'Ana',
      totalYears: 4.5,
      score: 81.5,
      recommendation: 'yes',
      insufficient: false,
      kind: 'pdf',
    });
    expect(bare).toMatchObject({ relPath: 'b.pdf', name: null, score: null, status: 'waiting' });
    expect(listRankedItems(db, ['i0'], 'r2')[0]?.score).toBe(20);
    expect(readSatisfactions(db, 'b')).toMatchObject([
      { itemId: 'i0', matchId: 'm1', satisfaction: Float64Array.of(1), low: Float64Array.of(0.5) },
    ]);
    expect(readSatisfactions(db, 'b', 'r2')[0]?.matchId).toBe('m2');
    writeTx(db, tx => setBatchRubric(tx, 'b', 'r2'));
    expect(listRankedItems(db, ['i0'])[0]?.score).toBe(20);
  });

  it('and CVs keep their ids when they are made again', () => {
    const { db } = createTestWorkspace();
    addDocument(db, 'd', 'a');
    const saved = writeTx(db, tx => {
      createJob(tx, { id: 'j', title: 'Engineer', adText: null, adSha256: null, at: 1 });
      saveRubricVersion(tx, { id: 'r', jobId: 'j', rubric, at: 1 });
      const ids = ['c1', 'c2'].map(id => saveCv(tx, { ...newCv, id, documentId: 'd', name: id, email: null }));
      const matches = ['m1', 'm2'].map(id => saveMatch(tx, { ...newMatch, id, documentId: 'd', cvId: 'c1', rubricId: 'r', criteria: [] }));
      return [...ids, ...matches];
    });
    expect(saved).toEqual(['c1', 'c1', 'm1', 'm1']);
    expect(getCv(db, 'd')?.name).toBe('c2');
    expect(getCv(db, 'd', '2')).toBeNull();
    expect(getMatch(db, 'd', 'r')?.id).toBe('m1');
  });
});
