import { describe, expect, it } from 'vitest';
import { appendEvent } from '../../../db/queries/events.ts';
import { writeTx } from '../../../db/statement.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { createTestIds } from '../../engine/clock/test-clock.ts';
import { addBatch, addJob, testFile } from './triage.fixture.ts';
import { createTriageService } from './triage.service.ts';

function openTestTriage() {
  const { db } = createTestWorkspace();
  addJob(db);
  addJob(db, 'other-job');
  addBatch(db, 'batch', 'job', [testFile('Ana Lindqvist', { score: 91 }), testFile('Ana Lindqvist', { score: 80 }), testFile('Bo Berg')]);
  addBatch(db, 'other', 'other-job', [testFile('Ana Lindqvist')]);
  let clock = 1_000;
  const triage = createTriageService({ db, newId: createTestIds(), now: () => (clock += 1) });
  const texts = (itemId: string) => triage.history(itemId).map(entry => entry.text);
  return { db, triage, texts };
}

describe('a history', () => {
  it('tells what happened in sentences, newest first, each thing once however many files the person has', () => {
    const { db, triage, texts } = openTestTriage();
    writeTx(db, tx => {
      const screened = {
        at: 1,
        actor: 'system',
        kind: 'document.screened',
        subjectKind: 'batch_item',
        data: { status: 'completed', code: null },
      };
      for (const subjectId of ['batch-1', 'batch-2']) appendEvent(tx, { ...screened, subjectId });
    });
    triage.autoShortlist({ batchId: 'batch', top: null, threshold: 70 });
    triage.undo();
    triage.decide({ batchId: 'batch', itemIds: ['batch-1'], decision: 'maybe', reason: 'ask about notice' });
    triage.tag({ batchId: 'batch', itemIds: ['batch-2', 'batch-3'], tag: 'Nordics', on: true });
    triage.note({ batchId: 'batch', itemId: 'batch-2', noteId: null, text: 'Calm' });
    triage.markRead({ batchId: 'batch', itemIds: ['batch-1'], read: true });
    expect(texts('batch-1')).toEqual([
      'Note added',
      'Tag “Nordics” added',
      'Marked as maybe: ask about notice',
      'Decision taken back',
      'Shortlisted: score 70 or more',
      'Screened',
    ]);
    expect(texts('batch-2')).toEqual(texts('batch-1'));
    expect(triage.history('batch-1').at(-1)).toEqual({ at: 1, actor: 'system', text: 'Screened' });
    expect(triage.history('batch-1')[0]).toMatchObject({ at: 1_005, actor: 'user' });
  });

  it('has a typed reason only while that decision stands', () => {
    const { triage, texts } = openTestTriage();
    triage.decide({ batchId: 'batch', itemIds: ['batch-3'], decision: 'decline', reason: 'too far away' });
    triage.decide({ batchId: 'batch', itemIds: ['batch-3'], decision: 'shortlist' });
    expect(texts('batch-3')).toEqual(['Shortlisted', 'Declined']);
    triage.undo();
    expect(texts('batch-3')).toEqual(['Declined: too far away', 'Shortlisted', 'Declined: too far away']);
  });

  it('keeps what belongs to another job there, and shows tags everywhere', () => {
    const { triage, texts } = openTestTriage();
    triage.decide({ batchId: 'batch', itemIds: ['batch-1'], decision: 'shortlist' });
    triage.note({ batchId: 'batch', itemId: 'batch-1', noteId: null, text: 'Calm' });
    triage.tag({ batchId: 'batch', itemIds: ['batch-1'], tag: 'Nordics', on: true });
    triage.tag({ batchId: 'batch', itemIds: ['batch-1'], tag: 'Nordics', on: false });
    expect(texts('other-1')).toEqual(['Tag “Nordics” removed', 'Tag “Nordics” added']);
    expect(texts('batch-3')).toEqual([]);
  });
});
