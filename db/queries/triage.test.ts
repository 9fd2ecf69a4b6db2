import { describe, expect, it } from 'vitest';
import { type Db, type WriteTransaction, writeTx } from '../statement.ts';
import { createTestWorkspace } from '../test-workspace.ts';
import { type ApplicationRow, changeApplication, listApplications } from './applications.ts';
import { changeNote } from './notes.ts';
import { changeCandidateTag, findTag, listCarriers, listTags, openTag } from './tags.ts';
import { joinPeople } from './triage-people.ts';

function openTestPeople(): Db {
  const { db } = createTestWorkspace();
  db.exec(`INSERT INTO candidate (id, name, created_at) VALUES ('known', NULL, 1), ('made', 'Ana', 1);
    INSERT INTO job (id, title, status, created_at) VALUES ('a', 'A', 'open', 1), ('b', 'B', 'open', 1), ('c', 'C', 'open', 1);`);
  return db;
}

function decided(id: string, jobId: string, candidateId: string, at: number, decision: 'advance' | 'decline'): ApplicationRow {
  const status = decision === 'advance' ? 'shortlisted' : 'declined';
  const reason = { decisionReason: null, reasonId: null, rating: null, decidedAt: at, createdAt: at, updatedAt: at };
  return { id, jobId, candidateId, batchId: null, documentId: null, status, decision, ...reason };
}

function addTo(tx: WriteTransaction, ...rows: readonly ApplicationRow[]): void {
  for (const after of rows) changeApplication(tx, { before: null, after });
}

describe('a changed row', () => {
  it('is left alone when it is no longer as it was before the change', () => {
    const db = openTestPeople();
    const first = decided('1', 'a', 'known', 5, 'advance');
    const second = { ...decided('1', 'a', 'known', 6, 'decline'), createdAt: 5 };
    writeTx(db, tx => {
      expect(changeApplication(tx, { before: null, after: first })).toBe(true);
      expect(changeApplication(tx, { before: null, after: first })).toBe(false);
      expect(changeApplication(tx, { before: second, after: first })).toBe(false);
      expect(changeApplication(tx, { before: first, after: second })).toBe(true);
      expect(changeApplication(tx, { before: first, after: null })).toBe(false);
      expect(listApplications(tx, 'a', ['known', 'made'])).toEqual([second]);
    });
  });

  it('is not added for somebody who is gone', () => {
    const db = openTestPeople();
    const note = { id: 'n', candidateId: 'gone', jobId: null, createdAt: 1, updatedAt: 1, text: 'Calm' };
    writeTx(db, tx => {
      expect(changeApplication(tx, { before: null, after: decided('1', 'a', 'gone', 5, 'advance') })).toBe(false);
      expect(changeNote(tx, { before: null, after: note })).toBe(false);
      const tag = openTag(tx, { id: 't', name: 'Nordics', createdAt: 1 });
      expect(changeCandidateTag(tx, { before: null, after: { candidateId: 'gone', tagId: tag.id } })).toBe(false);
    });
  });
});

describe('a tag', () => {
  it('is the same in any case, also beyond the Latin letters', () => {
    const db = openTestPeople();
    writeTx(db, tx => {
      openTag(tx, { id: 't', name: 'Übersee', createdAt: 1 });
      expect(openTag(tx, { id: 'u', name: 'ÜBERSEE', createdAt: 2 })).toMatchObject({ id: 't', name: 'Übersee' });
      expect(findTag(tx, 'ubersee')).toBeNull();
      expect(listTags(tx)).toEqual([{ id: 't', name: 'Übersee', people: 0 }]);
    });
  });
});

describe('two rows of the same person', () => {
  it('become one, with the later decision on each job, all notes and all tags', () => {
    const db = openTestPeople();
    writeTx(db, tx => {
      addTo(tx, decided('1', 'a', 'known', 5, 'advance'), decided('2', 'b', 'known', 9, 'advance'));
      addTo(tx, decided('3', 'a', 'made', 7, 'decline'), decided('4', 'b', 'made', 8, 'decline'), decided('5', 'c', 'made', 8, 'decline'));
      const note = { id: 'n', candidateId: 'made', jobId: null, createdAt: 1, updatedAt: 1, text: 'Calm' };
      changeNote(tx, { before: null, after: note });
      for (const [tagId, candidateId] of [
        ['x', 'made'],
        ['y', 'made'],
        ['y', 'known'],
      ] as const) {
        openTag(tx, { id: tagId, name: tagId, createdAt: 1 });
        changeCandidateTag(tx, { before: null, after: { candidateId, tagId } });
      }
      joinPeople(tx, { from: 'made', into: 'known' });
    });
    const decisions = ['a', 'b', 'c'].flatMap(job => listApplications(db, job, ['known', 'made']));
    expect(decisions.map(row => [row.id, row.jobId, row.decision, row.decidedAt])).toEqual([
      ['1', 'a', 'decline', 7],
      ['2', 'b', 'advance', 9],
      ['5', 'c', 'decline', 8],
    ]);
    expect(db.prepare('SELECT candidate_id FROM note').pluck().all()).toEqual(['known']);
    expect(['x', 'y'].map(tag => [...listCarriers(db, tag, ['known', 'made'])])).toEqual([['known'], ['known']]);
    expect(db.prepare('SELECT id, name FROM candidate').all()).toEqual([{ id: 'known', name: 'Ana' }]);
  });
});
