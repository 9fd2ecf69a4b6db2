import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../core/contract/triage.ts';
import type { Db } from '../../../db/statement.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { createTestIds } from '../../engine/clock/test-clock.ts';
import { addBatch, addJob, testFile } from './triage.fixture.ts';
import { createTriageRouter } from './triage.router.ts';
import { createTriageService } from './triage.service.ts';

const files = [
  testFile('Ana Lindqvist'),
  testFile('Ana Lindqvist'),
  testFile('Bo Berg', { email: '' }),
  testFile('Cleo Quist', { status: 'needs-help' }),
  testFile('', { status: 'refused' }),
  testFile('Dan Ek', { status: 'waiting' }),
];

function openTestTriage() {
  const { db } = createTestWorkspace();
  addJob(db);
  addJob(db, 'other-job');
  addBatch(db, 'batch', 'job', files);
  addBatch(db, 'later', 'job', [testFile('Ana Lindqvist')]);
  addBatch(db, 'other', 'other-job', [testFile('Ana Lindqvist')]);
  addBatch(db, 'unread', null, [testFile('Ana Lindqvist'), testFile('Eva Holm')]);
  let clock = 1_000;
  const triage = createTriageService({ db, newId: createTestIds(), now: () => (clock += 1) });
  const decide = (numbers: readonly number[], decision: Decision | null, reason?: string) =>
    triage.decide({
      batchId: 'batch',
      itemIds: numbers.map(number => `batch-${number}`),
      decision,
      ...(reason === undefined ? {} : { reason }),
    });
  return { db, triage, decide };
}

function decisionsOf(db: Db): readonly unknown[] {
  return db
    .prepare('SELECT job_id AS job, candidate_id AS who, status, decision, decision_reason AS reason FROM application ORDER BY id')
    .all();
}

function eventsOf(db: Db): readonly unknown[] {
  return db.prepare('SELECT subject_id AS item, kind FROM event ORDER BY seq').all();
}

describe('a decision', () => {
  it('is about the person and the job, and shows on every file of the person in batches of that job', () => {
    const { db, decide } = openTestTriage();
    expect(decide([1], 'shortlist')).toEqual({
      action: { label: 'Ana Lindqvist shortlisted', itemIds: ['batch-1', 'batch-2', 'later-1'] },
      state: { undo: 'Ana Lindqvist shortlisted', redo: null },
    });
    expect(decisionsOf(db)).toEqual([{ job: 'job', who: 'person-of-batch-1', status: 'shortlisted', decision: 'advance', reason: null }]);
    const kind = 'application.decided';
    expect(eventsOf(db)).toEqual([
      { item: 'batch-1', kind },
      { item: 'batch-2', kind },
      { item: 'later-1', kind },
    ]);
  });

  it('counts people, not files, and makes a person of a file by which nobody is known', () => {
    const { db, decide } = openTestTriage();
    expect(decide([1, 2, 3], 'decline', 'too far away').action?.label).toBe('2 people declined');
    expect(decide([3], 'maybe').action?.label).toBe('Bo Berg marked as maybe');
    expect(decisionsOf(db)).toMatchObject([
      { who: 'person-of-batch-1', status: 'declined', decision: 'decline', reason: 'too far away' },
      { status: 'on_hold', decision: 'hold', reason: null },
    ]);
    expect(
      db
        .prepare("SELECT name FROM candidate JOIN document ON candidate.id = candidate_id WHERE document.id = 'document-of-batch-3'")
        .pluck()
        .get(),
    ).toBe('Bo Berg');
  });

  it('that stands already is no change, and one that is taken back leaves the person new', () => {
    const { db, decide } = openTestTriage();
    expect(decide([1], null).action).toBeNull();
    decide([1], 'maybe', 'ask about notice');
    expect(decide([2], 'maybe').action).toBeNull();
    expect(decide([1], null).action?.label).toBe('Decision about Ana Lindqvist taken back');
    expect(decisionsOf(db)).toMatchObject([{ status: 'new', decision: null, reason: null }]);
  });

  it('passes over files behind which there is nobody yet, and is refused when there is nobody at all', () => {
    const { decide } = openTestTriage();
    expect(decide([4, 5, 6], 'shortlist').action?.label).toBe('Cleo Quist shortlisted');
    expect(() => decide([5, 6], 'shortlist')).toThrow(expect.objectContaining({ code: 'NOBODY_READ' }));
  });

  it('keeps names and typed reasons out of the events, which stay for good', () => {
    const { db, triage, decide } = openTestTriage();
    decide([1, 3], 'decline', 'Ana is too far away');
    triage.tag({ batchId: 'batch', itemIds: ['batch-1'], tag: 'Nordics', on: true });
    triage.note({ batchId: 'batch', itemId: 'batch-1', noteId: null, text: 'Spoke with Ana' });
    expect(db.prepare('SELECT group_concat(data) FROM event').pluck().get()).not.toMatch(/Ana|Bo|far|Spoke|Nordics/);
  });
});

describe('a tag', () => {
  it('is on the person, once, whatever its case', () => {
    const { triage } = openTestTriage();
    const tag = (numbers: readonly number[], name: string, on = true) =>
      triage.tag({ batchId: 'batch', itemIds: numbers.map(number => `batch-${number}`), tag: name, on });
    expect(tag([1, 2, 3, 4], 'Nordics').action?.label).toBe('Tag “Nordics” added to 3 people');
    expect(tag([1], 'NORDICS').action).toBeNull();
    expect(tag([4], 'Remote').action?.itemIds).toEqual(['batch-4']);
    expect(tag([1], 'nordics', false).action).toEqual({
      label: 'Tag “Nordics” removed from Ana Lindqvist',
      itemIds: ['batch-1', 'batch-2', 'later-1', 'other-1', 'unread-1'],
    });
    expect(tag([1], 'Unknown', false).action).toBeNull();
    expect(triage.tags()).toEqual([
      { name: 'Nordics', people: 2 },
      { name: 'Remote', people: 1 },
    ]);
    tag([4], 'Remote', false);
    expect(triage.tags()).toEqual([{ name: 'Nordics', people: 2 }]);
  });
});

describe('a note', () => {
  it('is added, changed and deleted, for the job of the batch', () => {
    const { db, triage } = openTestTriage();
    const note = (noteId: string | null, text: string) => triage.note({ batchId: 'batch', itemId: 'batch-1', noteId, text }).action;
    const notes = () => db.prepare('SELECT id, job_id AS job, text FROM note').all() as readonly { readonly id: string }[];
    expect(note(null, 'Calm')).toEqual({ label: 'Note about Ana Lindqvist added', itemIds: ['batch-1', 'batch-2', 'later-1'] });
    const id = notes()[0]?.id ?? '';
    expect(note(id, 'Calm')).toBeNull();
    expect(note(null, '')).toBeNull();
    expect(note(id, 'Calm, asks well')?.label).toBe('Note about Ana Lindqvist changed');
    expect(notes()).toEqual([{ id, job: 'job', text: 'Calm, asks well' }]);
    expect(note(id, '')?.label).toBe('Note about Ana Lindqvist deleted');
    expect(notes()).toEqual([]);
  });

  it('without a job is about the person in general', () => {
    const { triage } = openTestTriage();
    const { action } = triage.note({ batchId: 'unread', itemId: 'unread-1', noteId: null, text: 'Calm' });
    expect(action?.itemIds).toEqual(['batch-1', 'batch-2', 'later-1', 'other-1', 'unread-1']);
  });

  it('of somebody else is not found', () => {
    const { db, triage } = openTestTriage();
    triage.note({ batchId: 'batch', itemId: 'batch-1', noteId: null, text: 'Calm' });
    const noteId = String(db.prepare('SELECT id FROM note').pluck().get());
    const wrong = { batchId: 'batch', itemId: 'batch-4', text: '' };
    for (const id of [noteId, 'nothing']) {
      expect(() => triage.note({ ...wrong, noteId: id })).toThrow(
        expect.objectContaining({ code: 'NOT_FOUND', details: { what: 'note' } }),
      );
    }
  });
});

describe('marks', () => {
  it('tell read from unread, each file by itself', () => {
    const { db, triage } = openTestTriage();
    const read = () => db.prepare('SELECT id FROM batch_item WHERE read_at IS NOT NULL ORDER BY id').pluck().all();
    triage.markRead({ batchId: 'batch', itemIds: ['batch-1', 'batch-3'], read: true });
    triage.markRead({ batchId: 'batch', itemIds: ['batch-1', 'batch-2'], read: false });
    expect(read()).toEqual(['batch-3']);
    expect(eventsOf(db)).toEqual([
      { item: 'batch-1', kind: 'item.read' },
      { item: 'batch-3', kind: 'item.read' },
      { item: 'batch-1', kind: 'item.unread' },
    ]);
  });

  it('set aside what needs help, and nothing that is ranked', () => {
    const { triage } = openTestTriage();
    const aside = (itemIds: readonly string[], on = true) => triage.setAside({ batchId: 'batch', itemIds, aside: on }).action?.label;
    expect(aside(['batch-1', 'batch-6'])).toBeUndefined();
    expect(aside(['batch-1', 'batch-4', 'batch-5'])).toBe('2 files set aside');
    expect(aside(['batch-4'], false)).toBe('batch-4.pdf put back');
  });
});

describe('bad input', () => {
  it('has a name, and changes nothing', () => {
    const { db, triage } = openTestTriage();
    const decision = 'decline' as const;
    const expectRefusal = (input: Parameters<typeof triage.decide>[0], code: string): void => {
      expect(() => triage.decide(input)).toThrow(expect.objectContaining({ code }));
    };
    expectRefusal({ batchId: 'nothing', itemIds: ['batch-1'], decision }, 'NOT_FOUND');
    expectRefusal({ batchId: 'batch', itemIds: ['batch-1', 'nothing'], decision }, 'NOT_FOUND');
    expectRefusal({ batchId: 'batch', itemIds: ['later-1'], decision }, 'NOT_FOUND');
    expectRefusal({ batchId: 'batch', itemIds: [], decision }, 'REQUEST_INVALID');
    expectRefusal({ batchId: 'unread', itemIds: ['unread-1'], decision }, 'BATCH_WITHOUT_JOB');
    expect(() => triage.history('nothing')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect([decisionsOf(db), eventsOf(db), triage.state()]).toEqual([[], [], { undo: null, redo: null }]);
  });

  it('does not get past the router', async () => {
    const caller = createTriageRouter(openTestTriage().triage).createCaller({});
    const refused = expect.objectContaining({ code: 'BAD_REQUEST' });
    await expect(caller.decide({ batchId: 'batch', itemIds: [], decision: 'decline' })).rejects.toEqual(refused);
    await expect(caller.tag({ batchId: 'batch', itemIds: ['batch-1'], tag: '   ', on: true })).rejects.toEqual(refused);
    await expect(caller.autoShortlist({ batchId: 'batch', top: null, threshold: null })).rejects.toEqual(refused);
    expect(await caller.state()).toEqual({ undo: null, redo: null });
  });
});
