import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { decisions, handStandings } from '../../../core/contract/triage.ts';
import type { Db } from '../../../db/statement.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { createTestIds } from '../../engine/clock/test-clock.ts';
import { addBatch, addJob, testFile } from './triage.fixture.ts';
import { createTriageService, type TriageService } from './triage.service.ts';

const files = [
  testFile('Ana Lindqvist', { score: 91 }),
  testFile('Ana Lindqvist', { score: 74 }),
  testFile('Bo Berg', { score: 82, email: '' }),
  testFile('Cleo Quist', { score: 95, knockedOut: true }),
  testFile('', { status: 'needs-help', email: '' }),
  testFile('Dan Ek', { status: 'waiting' }),
  testFile('Eva Holm', { status: 'refused' }),
];

const item = fc.integer({ min: 1, max: files.length }).map(number => `batch-${number}`);
const itemIds = fc.uniqueArray(item, { minLength: 1, maxLength: 4 });
const tag = fc.constantFrom('Nordics', 'nordics', 'Remote');
const rule = fc.record({ top: fc.constantFrom(null, 1, 3), threshold: fc.constantFrom(70, 80) });

type Step = (triage: TriageService, db: Db) => unknown;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ itemIds, decision: fc.constantFrom(null, ...decisions), reason: fc.constantFrom('', 'too far away') }).map(
    ({ reason, ...input }): Step =>
      triage =>
        triage.decide({ batchId: 'batch', ...input, ...(reason === '' ? {} : { reason }) }),
  ),
  fc.record({ itemIds, tag, on: fc.boolean() }).map(
    (input): Step =>
      triage =>
        triage.tag({ batchId: 'batch', ...input }),
  ),
  fc.record({ itemIds, aside: fc.boolean() }).map(
    (input): Step =>
      triage =>
        triage.setAside({ batchId: 'batch', ...input }),
  ),
  fc.record({ itemIds, to: fc.constantFrom(...handStandings), reasonId: fc.constantFrom(null, 'salary', 'other') }).map(
    (input): Step =>
      triage =>
        triage.move({ batchId: 'batch', ...input }),
  ),
  fc.record({ itemIds, rating: fc.constantFrom(null, 1, 5) }).map(
    (input): Step =>
      triage =>
        triage.rate({ batchId: 'batch', ...input }),
  ),
  fc
    .record({
      do: fc.constant('rename' as const),
      id: fc.constantFrom('salary', 'other'),
      label: fc.constantFrom('Pay', 'Money', 'Salary expectation'),
    })
    .map(
      (input): Step =>
        triage =>
          triage.changeReason(input),
    ),
  rule.map(
    (input): Step =>
      triage =>
        triage.autoShortlist({ batchId: 'batch', ...input }),
  ),
  fc.record({ itemId: item, text: fc.constantFrom('', 'Calm', 'Asks well'), old: fc.boolean() }).map(
    ({ itemId, text, old }): Step =>
      (triage, db) =>
        triage.note({ batchId: 'batch', itemId, text, noteId: old ? someNote(db, itemId) : null }),
  ),
);

function someNote(db: Db, itemId: string): string | null {
  const found: unknown = db
    .prepare(
      `SELECT note.id FROM note JOIN document ON document.candidate_id = note.candidate_id
       JOIN batch_item ON batch_item.document_id = document.id WHERE batch_item.id = ? ORDER BY note.id LIMIT 1`,
    )
    .pluck()
    .get(itemId);
  return typeof found === 'string' ? found : null;
}

/** Everything that a person can do to a batch, as it lies in the workspace. Who somebody is, and which tags there were, stays known. */
function snapshot(db: Db): string {
  const queries = [
    'SELECT * FROM application ORDER BY id',
    'SELECT * FROM candidate_tag ORDER BY candidate_id, tag_id',
    'SELECT tag.name FROM tag WHERE id IN (SELECT tag_id FROM candidate_tag) ORDER BY id',
    'SELECT * FROM note ORDER BY id',
    'SELECT * FROM decline_reason ORDER BY id',
    'SELECT id, read_at, aside_at FROM batch_item ORDER BY id',
  ];
  return JSON.stringify(queries.map(query => db.prepare(query).all()));
}

function openTestTriage() {
  const { db } = createTestWorkspace();
  addJob(db);
  addBatch(db, 'batch', 'job', files);
  addBatch(db, 'other', 'job', [testFile('Ana Lindqvist')]);
  let clock = 1_000;
  const parts = { db, newId: createTestIds(), now: () => (clock += 1) };
  return { db, triage: createTriageService(parts), openAgain: () => createTriageService(parts) };
}

/** Does something that may be refused by name; a refusal changes nothing. */
function attempt(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
  }
}

describe('undo and redo', () => {
  it('lead back and forth through exactly the states there were, whatever was done', () => {
    const { db, openAgain } = openTestTriage();
    const walk = fc.array(fc.oneof({ weight: 4, arbitrary: step }, fc.constantFrom('undo' as const, 'redo' as const)), { maxLength: 14 });
    fc.assert(
      fc.property(walk, steps => {
        const triage = openAgain();
        const states = [snapshot(db)];
        let here = 0;
        for (const next of steps) {
          const before = triage.state();
          if (next === 'undo') here = triage.undo().action === null ? here : here - 1;
          else if (next === 'redo') here = triage.redo().action === null ? here : here + 1;
          else {
            attempt(() => next(triage, db));
            if (snapshot(db) !== states[here]) {
              states.splice(here + 1);
              here = states.push(snapshot(db)) - 1;
            } else expect(triage.state()).toEqual(before);
          }
          expect(snapshot(db)).toBe(states[here]);
          expect(triage.state().undo === null).toBe(here === 0);
        }
        for (; here > 0; here -= 1) {
          triage.undo();
          expect(snapshot(db)).toBe(states[here - 1]);
        }
        for (; here < states.length - 1; here += 1) {
          triage.redo();
          expect(snapshot(db)).toBe(states[here + 1]);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('does not touch marks of reading, and these take no step of their own', () => {
    const { db, triage } = openTestTriage();
    triage.decide({ batchId: 'batch', itemIds: ['batch-1'], decision: 'decline' });
    triage.undo();
    triage.markRead({ batchId: 'batch', itemIds: ['batch-1', 'batch-3'], read: true });
    expect(triage.state()).toEqual({ undo: null, redo: 'Ana Lindqvist declined' });
    const read = snapshot(db);
    triage.redo();
    triage.undo();
    expect(snapshot(db)).toBe(read);
    expect(read).toContain('"read_at":10');
  });

  it('leaves what is gone or was changed elsewhere, and does the rest', () => {
    const { db, triage } = openTestTriage();
    triage.decide({ batchId: 'batch', itemIds: ['batch-1', 'batch-3', 'batch-4'], decision: 'decline' });
    db.prepare("UPDATE application SET status = 'hired' WHERE candidate_id = 'person-of-batch-1'").run();
    db.prepare("DELETE FROM application WHERE candidate_id = 'person-of-batch-4'").run();
    expect(triage.undo().action).toEqual({
      label: 'Bo Berg declined. 2 changed or removed since, left as they are',
      itemIds: ['batch-3'],
    });
    expect(db.prepare('SELECT status FROM application').pluck().all()).toEqual(['hired']);
    expect(triage.redo().action?.label).toBe('Bo Berg declined');
  });

  it('does nothing, and forgets the step, when nothing of it is left', () => {
    const { db, triage } = openTestTriage();
    triage.tag({ batchId: 'batch', itemIds: ['batch-1'], tag: 'Nordics', on: true });
    db.prepare('DELETE FROM candidate_tag').run();
    expect(triage.undo()).toEqual({ action: null, state: { undo: null, redo: null } });
  });

  it('does not bring back what belongs to a person who was erased', () => {
    const { db, triage } = openTestTriage();
    triage.note({ batchId: 'batch', itemId: 'batch-1', noteId: null, text: 'Calm' });
    triage.undo();
    db.exec('UPDATE document SET candidate_id = NULL; DELETE FROM candidate_key; DELETE FROM candidate');
    expect(triage.redo()).toEqual({ action: null, state: { undo: null, redo: null } });
    expect(db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0);
  });
});
