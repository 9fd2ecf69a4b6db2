import { describe, expect, it } from 'vitest';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { createTestIds } from '../../engine/clock/test-clock.ts';
import { isShortlistReason, shortlistReason } from './shortlist-reason.ts';
import { addBatch, addJob, testFile } from './triage.fixture.ts';
import { createTriageService } from './triage.service.ts';

function openTestTriage() {
  const { db } = createTestWorkspace();
  addJob(db);
  addBatch(db, 'batch', 'job', [
    testFile('Ana Lindqvist', { score: 91 }),
    testFile('Ana Lindqvist', { score: 88 }),
    testFile('Bo Berg', { score: 95, knockedOut: true }),
    testFile('Cleo Quist', { score: 70, email: '' }),
    testFile('Dan Ek', { score: 70 }),
    testFile('Eva Holm', { score: 69.9 }),
    testFile('Finn Moe', { score: 99, status: 'needs-help' }),
  ]);
  addBatch(db, 'unread', null, [testFile('Ana Lindqvist')]);
  const triage = createTriageService({ db, newId: createTestIds(), now: () => 5 });
  const people = () =>
    db
      .prepare(
        `SELECT candidate.name || ', ' || status FROM application JOIN candidate ON candidate.id = candidate_id ORDER BY candidate.name`,
      )
      .pluck()
      .all();
  return { db, triage, people };
}

describe('shortlisting by a rule', () => {
  it('takes everybody from the least score on, never who lacks a condition of the job or is not ranked', () => {
    const { db, triage, people } = openTestTriage();
    const rule = { batchId: 'batch', top: null, threshold: 70 };
    expect(triage.previewShortlist(rule)).toEqual({ people: 3 });
    expect(triage.autoShortlist(rule).action?.label).toBe('3 people shortlisted');
    expect(people()).toEqual(['Ana Lindqvist, shortlisted', 'Cleo Quist, shortlisted', 'Dan Ek, shortlisted']);
    expect(db.prepare('SELECT DISTINCT decision_reason FROM application').pluck().all()).toEqual(['score 70 or more']);
    expect(triage.previewShortlist(rule)).toEqual({ people: 0 });
    expect(triage.autoShortlist(rule).action).toBeNull();
  });

  it('takes the best by their place in the ranking, all who share the last place', () => {
    const { triage, people } = openTestTriage();
    triage.autoShortlist({ batchId: 'batch', top: 4, threshold: null });
    expect(people()).toEqual(['Ana Lindqvist, shortlisted', 'Cleo Quist, shortlisted', 'Dan Ek, shortlisted']);
  });

  it('with both limits takes who is within both', () => {
    const { triage, people } = openTestTriage();
    triage.autoShortlist({ batchId: 'batch', top: 3, threshold: 70 });
    expect(people()).toEqual(['Ana Lindqvist, shortlisted']);
  });

  it('leaves everybody whom a person decided about, also by another file or further on', () => {
    const { db, triage, people } = openTestTriage();
    triage.decide({ batchId: 'batch', itemIds: ['batch-2'], decision: 'decline' });
    triage.decide({ batchId: 'batch', itemIds: ['batch-5'], decision: 'maybe' });
    triage.decide({ batchId: 'batch', itemIds: ['batch-5'], decision: null });
    db.prepare("UPDATE application SET status = 'interview_pending' WHERE decision IS NULL").run();
    triage.autoShortlist({ batchId: 'batch', top: null, threshold: 70 });
    expect(people()).toEqual(['Ana Lindqvist, declined', 'Cleo Quist, shortlisted', 'Dan Ek, interview_pending']);
  });

  it('needs a batch that was read for a job', () => {
    const { triage } = openTestTriage();
    const refusal = (code: string) => expect.objectContaining({ code });
    expect(() => triage.previewShortlist({ batchId: 'unread', top: 1, threshold: null })).toThrow(refusal('BATCH_WITHOUT_JOB'));
    expect(() => triage.autoShortlist({ batchId: 'nothing', top: 1, threshold: null })).toThrow(refusal('NOT_FOUND'));
  });
});

describe('the reason of a rule', () => {
  it('says the rule in words, and is told from what a person typed', () => {
    const reasons = [
      { top: null, threshold: 70 },
      { top: 10, threshold: null },
      { top: 10, threshold: 72.5 },
    ].map(shortlistReason);
    expect(reasons).toEqual(['score 70 or more', 'among the best 10', 'score 72.5 or more, among the best 10']);
    expect(reasons.every(isShortlistReason)).toBe(true);
    expect(['', 'Ana: score 70 or more', 'score 70 or more, says Bo'].some(isShortlistReason)).toBe(false);
  });
});
