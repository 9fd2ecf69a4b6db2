import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { noFilter } from '../../core/contract/row-filter.ts';
import { openWorkspace } from '../../db/workspace.ts';
import { systemId } from '../../electron/engine/clock/system-clock.ts';
import { eachRow } from '../../electron/features/screening/batch-rows.ts';
import { addBatch, addJob, testFile } from '../../electron/features/triage/triage.fixture.ts';
import { createTriageService } from '../../electron/features/triage/triage.service.ts';
import type { Figure } from './figures.ts';

const people = 10_000;

/** Selecting 10,000 people, declining all of them and taking it back: whole time, and the longest stretch in which nothing else runs. */
export async function benchTriage(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shortlist-bench-'));
  const workspace = openWorkspace({ folder, key: { mode: 'passphrase', passphrase: 'a passphrase for figures' } });
  try {
    const { db } = workspace;
    addJob(db);
    addBatch(
      db,
      'batch',
      'job',
      Array.from({ length: people }, (_, index) => testFile(`Person ${index}`, { score: index % 100 })),
    );
    let since = performance.now();
    let longest = 0;
    const note = (): void => void (longest = Math.max(longest, performance.now() - since));
    const rest = async (): Promise<void> => {
      note();
      await setImmediate();
      since = performance.now();
    };
    const triage = createTriageService({ db, newId: systemId, now: Date.now, rest, rowsOf: batchId => eachRow(db, batchId) });
    async function measure(name: string, act: () => Promise<unknown>): Promise<readonly Figure[]> {
      const start = performance.now();
      [since, longest] = [start, 0];
      await act();
      note();
      return [
        { name: `triage: ${name} 10,000 people`, value: performance.now() - start, unit: 'ms', target: null },
        { name: `triage: ${name}, longest stretch of the main thread`, value: longest, unit: 'ms', target: '≤ 50' },
      ];
    }
    const start = performance.now();
    const { selectionId } = await triage.select({ batchId: 'batch', filter: noFilter, kept: [] });
    const selected: Figure = {
      name: 'triage: select 10,000 people by a filter',
      value: performance.now() - start,
      unit: 'ms',
      target: null,
    };
    const input = { batchId: 'batch', itemIds: { selectionId }, decision: 'decline', reasonId: 'other' } as const;
    return [
      selected,
      ...(await measure('decline', () => triage.inTurns(acts => acts.decide, input))),
      ...(await measure('take back', () => triage.undoInTurns())),
    ];
  } finally {
    workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
