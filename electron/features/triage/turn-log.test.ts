import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../core/contract/row-filter.ts';
import type { Db } from '../../../db/statement.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { eachRow } from '../screening/batch-rows.ts';
import { systemId } from '../../engine/clock/system-clock.ts';
import { addBatch, addJob, testFile } from './triage.fixture.ts';
import { createTriageService, type TriageService } from './triage.service.ts';

const people = 1_000;

function openLargeBatch(): { readonly db: Db; readonly itemIds: readonly string[] } {
  const { db } = createTestWorkspace();
  addJob(db);
  const itemIds = addBatch(
    db,
    'batch',
    'job',
    Array.from({ length: people }, (_, index) => testFile(`Person ${index}`, { score: index % 100 })),
  );
  return { db, itemIds };
}

/** Triage whose process ends at a turn: nothing it waits for comes back. */
function triageOf(db: Db, endsAtTurn = Infinity): TriageService & { readonly ended: Promise<void> } {
  let turns = 0;
  let end: () => void = () => undefined;
  const ended = new Promise<void>(resolve => (end = resolve));
  const rest = (): Promise<void> => {
    turns += 1;
    if (turns < endsAtTurn) return new Promise(resolve => setImmediate(resolve));
    end();
    return new Promise(() => undefined);
  };
  return { ...createTriageService({ db, newId: systemId, now: Date.now, rest, rowsOf: batchId => eachRow(db, batchId) }), ended };
}

function countDeclined(db: Db): number {
  return Number(db.prepare("SELECT count(*) FROM application WHERE status = 'declined'").pluck().get());
}

function countEvents(db: Db): number {
  return Number(db.prepare("SELECT count(*) FROM event WHERE kind = 'application.decided'").pluck().get());
}

const decline = (triage: TriageService, itemIds: readonly string[]) =>
  triage.inTurns(acts => acts.decide, { batchId: 'batch', itemIds, decision: 'decline', reasonId: 'other' });

describe('an act on very many people', () => {
  it('is one step of undo and of redo, and leaves nothing behind', async () => {
    const { db, itemIds } = openLargeBatch();
    const triage = triageOf(db);
    expect((await decline(triage, itemIds)).action?.label).toBe('1,000 people declined');
    expect([countDeclined(db), countEvents(db)]).toEqual([people, people]);
    expect((await triage.undoInTurns()).action?.label).toBe('1,000 people declined');
    expect(countDeclined(db)).toBe(0);
    expect((await triage.redoInTurns()).state).toEqual({ undo: '1,000 people declined', redo: null });
    expect(countDeclined(db)).toBe(people);
    expect(db.prepare('SELECT count(*) FROM open_act_turn').pluck().get()).toBe(0);
  });

  it('waits for the one before: what is asked for meanwhile is done after it', async () => {
    const { db, itemIds } = openLargeBatch();
    const triage = triageOf(db);
    const declined = decline(triage, itemIds);
    const undone = triage.undoInTurns();
    await Promise.all([declined, undone]);
    expect(countDeclined(db)).toBe(0);
    expect(triage.state()).toEqual({ undo: null, redo: '1,000 people declined' });
  });

  it('stays the one that is undone when something else is done meanwhile', async () => {
    const { db, itemIds } = openLargeBatch();
    const triage = triageOf(db);
    await decline(triage, itemIds);
    const undone = triage.undoInTurns();
    await new Promise(resolve => setImmediate(resolve));
    triage.tag({ batchId: 'batch', itemIds: itemIds.slice(0, 1), tag: 'Nordics', on: true });
    await undone;
    expect(triage.state().undo).toBe('Tag “Nordics” added to Person 0');
    expect(countDeclined(db)).toBe(0);
  });

  it('is not done at all when the program ends before all of it is written down', async () => {
    const { db, itemIds } = openLargeBatch();
    const ending = triageOf(db, 2);
    void decline(ending, itemIds);
    await ending.ended;
    await triageOf(db).resume();
    expect([countDeclined(db), countEvents(db)]).toEqual([0, 0]);
    expect(db.prepare('SELECT count(*) FROM open_act').pluck().get()).toBe(0);
  });

  it('is done to the end at the next start when the program ends in the middle, each person once', async () => {
    const { db, itemIds } = openLargeBatch();
    const ending = triageOf(db, 5);
    void decline(ending, itemIds);
    await ending.ended;
    expect(countDeclined(db)).toBeGreaterThan(0);
    expect(countDeclined(db)).toBeLessThan(people);
    await triageOf(db).resume();
    expect([countDeclined(db), countEvents(db)]).toEqual([people, people]);
    expect(db.prepare("SELECT count(*) FROM application WHERE reason_id = 'other'").pluck().get()).toBe(people);
  });

  it('that fails in the middle is taken back as a whole', async () => {
    const { db, itemIds } = openLargeBatch();
    db.exec(`CREATE TRIGGER full BEFORE INSERT ON application WHEN (SELECT count(*) FROM application) >= 700
      BEGIN SELECT raise(ABORT, 'database or disk is full'); END`);
    const triage = triageOf(db);
    await expect(decline(triage, itemIds)).rejects.toThrow();
    expect(countDeclined(db)).toBe(0);
    expect(triage.state().undo).toBeNull();
    expect(db.prepare('SELECT count(*) FROM open_act').pluck().get()).toBe(0);
  });
});

describe('a selection', () => {
  it('finds everybody who matches without anybody being named, and holds whom it found', async () => {
    const { db } = openLargeBatch();
    const triage = triageOf(db);
    const selection = await triage.select({ batchId: 'batch', filter: { ...noFilter, minScore: 90 }, kept: [] });
    expect(selection.people).toBe(100);
    addBatch(db, 'later', 'job', [testFile('Late Comer', { score: 99 })]);
    const input = { batchId: 'batch', itemIds: { selectionId: selection.selectionId }, decision: 'shortlist' } as const;
    expect((await triage.inTurns(acts => acts.decide, input)).action?.label).toBe('100 people shortlisted');
    const left = await triage.select({ batchId: 'batch', filter: { ...noFilter, standings: ['new'], text: 'person 1' }, kept: [] });
    expect(left.people).toBeGreaterThan(0);
  });

  it('of another batch, or one that is kept no more, is refused by name', async () => {
    const { db } = openLargeBatch();
    const triage = triageOf(db);
    const input = { batchId: 'batch', itemIds: { selectionId: 'gone' }, rating: 3 } as const;
    await expect(triage.inTurns(acts => acts.rate, input)).rejects.toMatchObject({ code: 'SELECTION_GONE' });
  });
});
