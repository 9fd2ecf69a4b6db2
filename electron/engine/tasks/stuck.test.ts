import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { createTestClock } from '../clock/test-clock.ts';
import { RunningTask } from './running-task.ts';
import { findStuckTasks, RunTimes } from './stuck.ts';
import type { BoundRun } from './task-definition.ts';

const forever: BoundRun = ({ progress }) => {
  progress(10);
  return new Promise(() => {});
};

function start(clock: ReturnType<typeof createTestClock>, run: BoundRun) {
  const task = { id: 't', kind: 'work.one', groupId: 'g', attempt: 1, owner: 'o', input: {}, timeoutMs: 60_000, run };
  const running = new RunningTask(task, clock, () => {});
  const ended = running.run().catch(error => error);
  return { running, ended };
}

describe('a stuck task', () => {
  it('is one without progress for twice the p95 of its kind', () => {
    const clock = createTestClock();
    const times = new RunTimes();
    for (let n = 0; n < 20; n += 1) times.add('work.one', 1000);
    const { running } = start(clock, forever);
    clock.advance(2000);
    expect(findStuckTasks([running], times)).toEqual([]);
    clock.advance(1);
    expect(findStuckTasks([running], times)).toEqual([
      {
        id: 't',
        kind: 'work.one',
        groupId: 'g',
        silentMs: 2001,
        expectedMs: 1000,
        cause: 'It stands at 10 % for longer than its kind usually takes as a whole.',
      },
    ]);
  });

  it('is measured by its time limit while its kind is new', () => {
    const clock = createTestClock();
    const { running } = start(clock, forever);
    clock.advance(30_001);
    expect(findStuckTasks([running], new RunTimes())).toMatchObject([{ expectedMs: 15_000 }]);
  });

  it('tells whether it never began or does not stop', async () => {
    const clock = createTestClock();
    const { running, ended } = start(clock, () => new Promise(() => {}));
    clock.advance(31_000);
    expect(findStuckTasks([running], new RunTimes())[0]?.cause).toContain('free worker');
    running.abort(new AppError('CANCELLED'));
    expect(await ended).toMatchObject({ code: 'CANCELLED' });
    expect(findStuckTasks([running], new RunTimes())[0]?.cause).toContain('told to stop');
  });
});
