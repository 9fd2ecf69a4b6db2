import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { noFilter } from '../../core/contract/row-filter.ts';
import { createTestWorkspace } from '../../db/test-workspace.ts';
import { systemId } from '../../electron/engine/clock/system-clock.ts';
import { eachRow } from '../../electron/features/screening/batch-rows.ts';
import { addBatch, addJob, testFile } from '../../electron/features/triage/triage.fixture.ts';
import { createTriageService } from '../../electron/features/triage/triage.service.ts';

const people = 10_000;
/** Longest stretch of the main thread in milliseconds of processor time; a turn takes 10 to 25. */
const mostMs = 50;

it('an act on 10,000 people leaves the main thread free again and again, also when it is taken back', async () => {
  const { db } = createTestWorkspace();
  addJob(db);
  const files = Array.from({ length: people }, (_, index) => testFile(`Person ${index}`, { score: index % 100 }));
  addBatch(db, 'batch', 'job', files);
  const stretches: number[] = [];
  let since = process.threadCpuUsage();
  const begin = (): void => void (since = process.threadCpuUsage());
  const note = (): void => {
    const { user, system } = process.threadCpuUsage(since);
    stretches.push((user + system) / 1_000);
  };
  const rest = async (): Promise<void> => {
    note();
    await setImmediate();
    begin();
  };
  const triage = createTriageService({ db, newId: systemId, now: Date.now, rest, rowsOf: batchId => eachRow(db, batchId) });
  const selection = await triage.select({ batchId: 'batch', filter: noFilter, kept: [] });
  const itemIds = { selectionId: selection.selectionId };
  const acts = [
    () => triage.inTurns(one => one.decide, { batchId: 'batch', itemIds, decision: 'decline', reasonId: 'other' }),
    () => triage.undoInTurns(),
    () => triage.redoInTurns(),
    () => triage.inTurns(one => one.rate, { batchId: 'batch', itemIds, rating: 3 }),
  ];
  for (const act of acts) {
    stretches.length = 0;
    begin();
    expect((await act()).action?.itemIds).toHaveLength(people);
    note();
    expect(Math.max(...stretches)).toBeLessThan(mostMs);
  }
}, 60_000);
