import { describe, expect, it } from 'vitest';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { createTestIds } from '../../engine/clock/test-clock.ts';
import { addBatch, addJob, testFile } from './triage.fixture.ts';
import { createTriageService } from './triage.service.ts';

function openDesk() {
  const { db } = createTestWorkspace();
  addJob(db);
  const itemIds = addBatch(db, 'batch', 'job', [testFile('Ana Lindqvist'), testFile('Bo Berg'), testFile('Cleo Quist')]);
  let clock = 1_000;
  const triage = createTriageService({ db, newId: createTestIds(), now: () => (clock += 1) });
  const standing = (name: string) =>
    db
      .prepare<[string], { status: string; reasonId: string | null; words: string | null; rating: number | null }>(
        `SELECT status, reason_id AS reasonId, decision_reason AS words, rating FROM application
         JOIN candidate ON candidate.id = application.candidate_id WHERE candidate.name = ?`,
      )
      .get(name);
  const history = (itemId: string) => triage.history(itemId).map(entry => entry.text);
  return { db, triage, itemIds, standing, history };
}

const [ana, bo, cleo] = ['batch-1', 'batch-2', 'batch-3'];

describe('a reason for declining', () => {
  it('is given with the decision, changed afterwards, and told in the history as it was at the time', () => {
    const { triage, standing, history } = openDesk();
    triage.decide({ batchId: 'batch', itemIds: [ana], decision: 'decline', reasonId: 'salary', reason: 'wants twice as much' });
    expect(standing('Ana Lindqvist')).toMatchObject({ status: 'declined', reasonId: 'salary', words: 'wants twice as much' });
    expect(history(ana)[0]).toBe('Declined: Salary expectation – wants twice as much');
    const changed = triage.explain({ batchId: 'batch', itemIds: [ana], reasonId: 'language', reason: '' });
    expect(changed.action?.label).toBe('Reason for Ana Lindqvist changed');
    expect(history(ana).slice(0, 2)).toEqual(['Reason for declining: Language', 'Declined: Salary expectation']);
    triage.undo();
    expect(standing('Ana Lindqvist')).toMatchObject({ reasonId: 'salary', words: 'wants twice as much' });
  });

  it('goes when the person is declined no more, and comes back with undo', () => {
    const { triage, standing } = openDesk();
    triage.decide({ batchId: 'batch', itemIds: [ana], decision: 'decline', reasonId: 'salary' });
    triage.decide({ batchId: 'batch', itemIds: [ana], decision: 'maybe' });
    expect(standing('Ana Lindqvist')).toMatchObject({ status: 'on_hold', reasonId: null });
    triage.undo();
    expect(standing('Ana Lindqvist')).toMatchObject({ status: 'declined', reasonId: 'salary' });
  });

  it('stays out of the events but for its id', () => {
    const { db, triage } = openDesk();
    triage.decide({ batchId: 'batch', itemIds: [ana], decision: 'decline', reasonId: 'other', reason: 'rude on the phone' });
    const events = JSON.stringify(db.prepare('SELECT data FROM event').all());
    expect(events).toContain('other');
    expect(events).not.toContain('rude');
  });

  it('must be one of the list', () => {
    const { triage } = openDesk();
    expect(() => triage.decide({ batchId: 'batch', itemIds: [ana], decision: 'decline', reasonId: 'mood' })).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });
});

describe('the list of reasons', () => {
  it('takes new ones, other words and retirements, each to be undone', () => {
    const { triage } = openDesk();
    const labels = () => triage.reasons().map(({ label, retired }) => (retired ? `(${label})` : label));
    const before = labels();
    triage.changeReason({ do: 'add', label: 'Start date' });
    triage.changeReason({ do: 'rename', id: 'salary', label: 'Pay' });
    triage.changeReason({ do: 'retire', id: 'language', retired: true });
    expect(labels()).toEqual([
      ...before.map(label => ({ 'Salary expectation': 'Pay', Language: '(Language)' })[label] ?? label),
      'Start date',
    ]);
    expect(triage.state().undo).toBe('Reason “Language” retired');
    for (let step = 0; step < 3; step += 1) triage.undo();
    expect(labels()).toEqual(before);
  });

  it('never has the same words twice, and keeps what was given', () => {
    const { triage, standing } = openDesk();
    expect(() => triage.changeReason({ do: 'add', label: 'SALARY expectation' })).toThrow(
      expect.objectContaining({ code: 'REASON_EXISTS' }),
    );
    triage.changeReason({ do: 'add', label: 'Start date' });
    const added = triage.reasons().at(-1)?.id ?? '';
    triage.decide({ batchId: 'batch', itemIds: [ana], decision: 'decline', reasonId: added });
    triage.changeReason({ do: 'retire', id: added, retired: true });
    expect(standing('Ana Lindqvist')?.reasonId).toBe(added);
    expect(triage.reasons().at(-1)).toMatchObject({ label: 'Start date', retired: true, used: 1 });
  });
});

describe('a rating', () => {
  it('is of the person for the job, without a decision, and tells itself in the history', () => {
    const { triage, standing, history } = openDesk();
    triage.rate({ batchId: 'batch', itemIds: [ana, bo], rating: 4 });
    expect(standing('Ana Lindqvist')).toMatchObject({ status: 'new', rating: 4 });
    expect(history(ana)[0]).toBe('Rated 4 of 5');
    triage.decide({ batchId: 'batch', itemIds: [ana], decision: 'shortlist' });
    triage.decide({ batchId: 'batch', itemIds: [ana], decision: null });
    expect(standing('Ana Lindqvist')).toMatchObject({ status: 'new', rating: 4 });
    triage.rate({ batchId: 'batch', itemIds: [ana], rating: null });
    expect(standing('Ana Lindqvist')?.rating).toBeNull();
    for (let step = 0; step < 4; step += 1) triage.undo();
    expect(standing('Ana Lindqvist')).toBeUndefined();
  });
});

describe('a move', () => {
  it('that the status does not allow is refused by name, with the step that leads on, and changes nothing', () => {
    const { triage, standing } = openDesk();
    triage.move({ batchId: 'batch', itemIds: [ana], to: 'decline' });
    expect(() => triage.move({ batchId: 'batch', itemIds: [ana], to: 'hired' })).toThrow(
      expect.objectContaining({ code: 'MOVE_NOT_ALLOWED', details: { from: 'declined', to: 'hired', first: 'shortlisted' } }),
    );
    expect(standing('Ana Lindqvist')).toMatchObject({ status: 'declined' });
    expect(triage.state().undo).toBe('Ana Lindqvist declined');
  });

  it('of several people moves those it may, and says how many were left', () => {
    const { triage, standing } = openDesk();
    triage.move({ batchId: 'batch', itemIds: [ana], to: 'withdrawn' });
    const { action } = triage.move({ batchId: 'batch', itemIds: [ana, bo, cleo], to: 'shortlist' });
    expect(action?.label).toBe('2 people shortlisted. 1 left as they are: where they stand does not allow it');
    expect([standing('Ana Lindqvist')?.status, standing('Bo Berg')?.status]).toEqual(['withdrawn', 'shortlisted']);
    triage.move({ batchId: 'batch', itemIds: [bo], to: 'hired' });
    expect(triage.history(bo).map(entry => entry.text)[0]).toBe('Marked as hired');
    triage.undo();
    expect(standing('Bo Berg')?.status).toBe('shortlisted');
  });
});
