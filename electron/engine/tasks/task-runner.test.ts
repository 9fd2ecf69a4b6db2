import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { createGroupWriter } from '../../../db/group-writer.ts';
import { putSetting } from '../../../db/queries/settings.ts';
import { cancelTask } from './caring.ts';
import { leaseMs } from './leasing.ts';
import { defineTask, type TaskDefinition } from './task-definition.ts';
import { TaskRunner, type Settled } from './task-runner.ts';
import { createTestQueue, NumberInput, openTestQueue } from './test-queue.ts';

type Handler = TaskDefinition<{ n: number }>['run'];

/** A runner for `work.one` with this handler, on a real workspace; it is not started yet. */
function createRunner(run: Handler, options: { readonly concurrency?: number; readonly timeoutMs?: number } = {}) {
  const definition = defineTask('work.one', { input: NumberInput, timeoutMs: options.timeoutMs ?? 60_000, run });
  const test = createTestQueue([definition]);
  const writer = createGroupWriter(test.workspace.db, { maxDelayMs: 0 });
  const settled: Settled[] = [];
  const troubles: unknown[] = [];
  const runner = new TaskRunner({
    queue: test.queue,
    writer,
    concurrency: { 'work.one': options.concurrency ?? 2 },
    onSettled: (_task, outcome) => settled.push(outcome),
    onTrouble: error => troubles.push(error),
  });
  return { ...test, definition, writer, runner, settled, troubles };
}

/** Lets the event loop turn until the condition holds. */
async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; !condition(); turn += 1) {
    if (turn > 10_000) throw new Error('it never happened');
    await nextTurn();
  }
}

/** A promise that a test resolves. */
function gate() {
  let open = (): void => {};
  const passed = new Promise<void>(resolve => {
    open = resolve;
  });
  return { passed, open };
}

describe('the runner', () => {
  it('runs what is sent, before and after it starts, and saves results together with completion', async () => {
    const { queue, runner, settled, workspace } = createRunner(async ({ input }) => ({
      commit: tx => putSetting(tx, `n${input.n}`, 1, 1),
    }));
    queue.send('work.one', { n: 1 });
    runner.start();
    queue.send('work.one', { n: 2 });
    await until(() => settled.length === 2);
    queue.send('work.one', { n: 3 });
    await until(() => settled.length === 3);
    expect(queue.counts()).toMatchObject({ completed: 3, pending: 0 });
    expect(workspace.db.prepare('SELECT count(*) AS n FROM setting').get()).toEqual({ n: 3 });
    await runner.stop();
  });

  it('works though nobody watches it, and again after a stop', async () => {
    const { queue, workspace, definition } = createRunner(async () => {});
    const writer = createGroupWriter(workspace.db, { maxDelayMs: 0 });
    const runner = new TaskRunner({ queue, writer, concurrency: { [definition.kind]: 2 } });
    for (const round of [1, 2]) {
      for (let n = 0; n < 5; n += 1) queue.send('work.one', { n });
      runner.start();
      await until(() => queue.counts().completed === round * 5);
      await runner.stop();
    }
  });

  it('saves nothing of a task whose results cannot be saved, and tries it again', async () => {
    let tries = 0;
    const { queue, runner, settled, workspace, clock } = createRunner(async () => ({
      commit: tx => {
        tries += 1;
        putSetting(tx, `try-${tries}`, 1, 1);
        if (tries === 1) throw new Error('no');
      },
    }));
    queue.send('work.one', { n: 1 });
    runner.start();
    await until(() => settled.length === 1);
    expect(settled).toEqual(['failed']);
    expect(workspace.db.prepare('SELECT count(*) AS n FROM setting').get()).toEqual({ n: 0 });
    clock.advance(2000);
    await until(() => settled.length === 2);
    expect(settled[1]).toBe('completed');
    await runner.stop();
  });

  it('runs as many at once as it may, and no more', async () => {
    const doors = Array.from({ length: 7 }, gate);
    let most = 0;
    let now = 0;
    const { queue, runner, settled } = createRunner(
      async ({ input }) => {
        now += 1;
        most = Math.max(most, now);
        await doors[input.n]?.passed;
        now -= 1;
      },
      { concurrency: 3 },
    );
    for (let n = 0; n < 7; n += 1) queue.send('work.one', { n });
    runner.start();
    for (const [index, door] of doors.entries()) {
      await until(() => now === Math.min(3, 7 - index));
      door.open();
      await until(() => settled.length === index + 1);
    }
    expect(most).toBe(3);
    await runner.stop();
  });

  it('gives up on a handler that takes too long, and frees its place though it never returns', async () => {
    const signals: AbortSignal[] = [];
    const { queue, runner, settled, clock } = createRunner(
      async ({ input, signal }) => {
        signals.push(signal);
        if (input.n === 1) await gate().passed;
      },
      { concurrency: 1, timeoutMs: 5000 },
    );
    const slow = queue.send('work.one', { n: 1 }).id;
    queue.send('work.one', { n: 2 });
    runner.start();
    await until(() => signals.length === 1);
    clock.advance(5000);
    await until(() => settled.length === 2);
    expect(settled).toEqual(['failed', 'completed']);
    expect(signals[0]?.aborted).toBe(true);
    expect(queue.get(slow)).toMatchObject({ state: 'failed', errorCode: 'TASK_TIMEOUT', errorDetails: '{"seconds":5}' });
    await runner.stop();
  });

  it('stops a running task that is cancelled', async () => {
    const { queue, runner, settled } = createRunner(
      ({ signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    const { id } = queue.send('work.one', { n: 1 });
    runner.start();
    await until(() => runner.running.length === 1);
    cancelTask(queue, id);
    await until(() => settled.length === 1);
    expect(queue.get(id)?.state).toBe('cancelled');
    await runner.stop();
  });

  it('keeps the lease of long work by its heartbeat, and stores its progress', async () => {
    const door = gate();
    const { queue, runner, settled, clock } = createRunner(
      async ({ progress }) => {
        progress(40);
        progress(30);
        await door.passed;
      },
      { timeoutMs: 3_600_000 },
    );
    const { id } = queue.send('work.one', { n: 1 });
    runner.start();
    await until(() => runner.running.length === 1);
    const firstLease = queue.get(id)?.leaseUntil ?? 0;
    for (let beat = 0; beat < 6; beat += 1) {
      clock.advance(leaseMs / 2);
      await until(() => (queue.get(id)?.leaseUntil ?? 0) > firstLease + (beat * leaseMs) / 2);
    }
    expect(queue.get(id)).toMatchObject({ state: 'running', attempt: 1, progressPct: 40 });
    door.open();
    await until(() => settled.length === 1);
    expect(settled).toEqual(['completed']);
    await runner.stop();
  });

  it('hands back what runs when it stops, for the next start', async () => {
    const { queue, runner, workspace, clock, definition } = createRunner(async () => gate().passed);
    const { id } = queue.send('work.one', { n: 1 });
    runner.start();
    await until(() => runner.running.length === 1);
    await runner.stop();
    expect(openTestQueue(workspace, clock, [definition], 'second').get(id)).toMatchObject({ state: 'failed', runAt: 0, leaseUntil: null });
  });

  it('lets running work end within the grace it is given', async () => {
    const door = gate();
    const { queue, runner, settled } = createRunner(async () => door.passed);
    queue.send('work.one', { n: 1 });
    runner.start();
    await until(() => runner.running.length === 1);
    const stop = runner.stop(10_000);
    door.open();
    await stop;
    expect(settled).toEqual(['completed']);
  });

  it('says so when the disk is full, rests, and goes on when there is room', async () => {
    const { queue, runner, settled, troubles, clock, workspace } = createRunner(async ({ input }) => ({
      commit: tx => putSetting(tx, 'big', 'x'.repeat(input.n), 1),
    }));
    queue.send('work.one', { n: 2_000_000 });
    const pages = workspace.db.pragma('page_count', { simple: true });
    workspace.db.pragma(`max_page_count = ${Number(pages) + 20}`);
    runner.start();
    await until(() => settled.length + troubles.length === 1);
    expect(settled[0] === 'failed' || troubles[0] instanceof AppError).toBe(true);
    workspace.db.pragma('max_page_count = 1000000');
    for (let step = 0; step < 100 && !settled.includes('completed'); step += 1) {
      clock.advance(5000);
      await nextTurn();
      await nextTurn();
    }
    expect(settled.at(-1)).toBe('completed');
    await runner.stop();
  });

  it('tries again what could not be saved at all, without waiting for its lease to end', async () => {
    const { queue, runner, settled, troubles, clock, workspace } = createRunner(async () => {
      if (troubles.length === 0) workspace.db.pragma('query_only = ON');
    });
    queue.send('work.one', { n: 1 });
    runner.start();
    await until(() => troubles.length === 1);
    expect(queue.counts().running).toBe(1);
    workspace.db.pragma('query_only = OFF');
    clock.advance(leaseMs / 10);
    await until(() => settled.includes('completed'));
    await runner.stop();
  });

  it('waits quietly while there is nothing to do, and while the queue is paused', async () => {
    const { queue, runner, clock } = createRunner(async () => {});
    runner.start();
    await until(() => clock.waiting === 2);
    queue.send('work.one', { n: 1 }, { delayMs: 300 });
    await until(() => queue.counts().pending === 1 && clock.waiting === 2);
    clock.advance(299);
    await nextTurn();
    expect(queue.counts().pending).toBe(1);
    clock.advance(1);
    await until(() => queue.counts().completed === 1);
    await runner.stop();
    expect(clock.waiting).toBe(0);
  });
});
