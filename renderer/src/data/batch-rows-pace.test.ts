import { describe, expect, it } from 'vitest';
import type { BatchHead, BatchUpdate } from '../../../core/contract/batch-view.ts';
import { rowOf } from './batch-rows.fixture.ts';
import { paceUpdates } from './batch-rows-pace.ts';

const counts = { received: 2, waiting: 0, running: 0, completed: 2, needsHelp: 0, refused: 0, duplicate: 0, failed: 0 };
const times = { meanSeconds: null, p50Seconds: null, p90Seconds: null, remainingSeconds: null };
const about = { batchId: 'b', title: 'Batch', jobId: null, jobTitle: null, createdAt: 0, finishedAt: null, trouble: null } as const;
const head: BatchHead = {
  ...about,
  status: 'open',
  paused: false,
  priority: 'normal',
  archived: false,
  counting: false,
  rubric: null,
  rubricVersion: null,
  rubricSavedAt: null,
  progress: { counts, percent: 0, ...times },
};

/** Updates that are paced by a clock which the test turns. */
function paced() {
  const told: BatchUpdate[] = [];
  const clock = { at: 0, due: [] as { at: number; run: () => void }[] };
  const updates = paceUpdates(update => told.push(update), {
    now: () => clock.at,
    after: (delayMs, run) => {
      const entry = { at: clock.at + delayMs, run };
      clock.due.push(entry);
      return () => clock.due.splice(clock.due.indexOf(entry), 1);
    },
  });
  const advance = (ms: number): void => {
    clock.at += ms;
    for (const entry of clock.due.filter(({ at }) => at <= clock.at)) entry.run();
  };
  return { told, advance, ...updates };
}

function changed(itemId: string, score: number): BatchUpdate {
  return { kind: 'changed', rows: [rowOf(itemId, { score })] };
}

describe('updates of a batch', () => {
  it('are joined while they follow each other closely: of each row and of the head the newest, rows first', () => {
    const { told, advance, take } = paced();
    take(changed('a', 0));
    take(changed('a', 1));
    advance(40);
    expect(told).toMatchObject([{ rows: [{ score: 1 }] }]);
    for (const update of [changed('a', 2), { kind: 'head', head } as const, changed('b', 3), changed('a', 4)]) take(update);
    advance(99);
    expect(told).toHaveLength(1);
    advance(1);
    expect(told.slice(1)).toMatchObject([{ kind: 'changed', rows: [{ itemId: 'a', score: 4 }, { itemId: 'b' }] }, { kind: 'head' }]);
  });

  it('keep their order with rows that begin or grow, which do not wait', () => {
    const { told, take } = paced();
    take({ kind: 'head', head });
    take({ kind: 'rows', rows: [rowOf('a')], first: true, last: true });
    expect(told.map(update => update.kind)).toEqual(['head', 'rows']);
  });

  it('are not told any more once nobody watches', () => {
    const { told, advance, take, stop } = paced();
    take(changed('a', 1));
    stop();
    advance(1_000);
    expect(told).toEqual([]);
  });
});
