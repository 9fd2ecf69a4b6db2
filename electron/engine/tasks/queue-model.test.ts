import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { TaskState } from '../../../core/contract/task.ts';
import { writeTx } from '../../../db/statement.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { createTestClock, type TestClock } from '../clock/test-clock.ts';
import { cancelTask, redriveTask, skipTask } from './caring.ts';
import { completeTaskTx, failTaskTx, fetchTasks, leaseMs, recoverTasks, sweepExpiredTasks } from './leasing.ts';
import { idleTask, openTestQueue } from './test-queue.ts';
import type { LeasedTask } from './task-definition.ts';
import type { TaskQueue } from './task-queue.ts';

/** What the queue promises, without a database: state and attempts of each task, in the order in which they were sent. */
interface ModelTask {
  readonly id: string;
  readonly key: string;
  state: TaskState;
  attempt: number;
  base: number;
  interrupted: number;
  internal: number;
  cancelAsked: boolean;
  /** When its lease began, on a clock that never jumps. */
  leasedAt: number;
}

class Model {
  readonly tasks: ModelTask[] = [];

  find(id: string): ModelTask {
    const task = this.tasks.find(known => known.id === id);
    if (task === undefined) throw new Error(`the queue made up ${id}`);
    return task;
  }

  fail(task: ModelTask, kind: 'interrupted' | 'internal' | 'input'): void {
    if (kind !== 'input') task[kind] += 1;
    const limit = { interrupted: 10, internal: 3, input: 1 }[kind];
    const used = kind === 'input' ? 1 : task[kind];
    if (task.cancelAsked) task.state = 'cancelled';
    else task.state = used >= limit || task.attempt - task.base >= 25 ? 'dead' : 'failed';
    task.cancelAsked = false;
  }
}

interface System {
  queue: TaskQueue;
  readonly clock: TestClock;
  readonly workspace: ReturnType<typeof createTestWorkspace>;
  leased: LeasedTask[];
  starts: number;
}

type Step = (model: Model, system: System, pick: number) => void;

/** One of the tasks, chosen by the number; nothing where there are none. */
function picked<T>(list: readonly T[], pick: number): T | undefined {
  return list.length === 0 ? undefined : list[pick % list.length];
}

const open: ReadonlySet<TaskState> = new Set(['pending', 'running', 'failed']);

const steps: Readonly<Record<string, Step>> = {
  send(model, { queue }, pick) {
    const key = `key-${pick % 6}`;
    const { id, created } = queue.send('work.one', { n: pick }, { uniqueKey: key });
    const holder = model.tasks.find(task => task.key === key && open.has(task.state));
    expect(created).toBe(holder === undefined);
    if (holder !== undefined) expect(id).toBe(holder.id);
    else model.tasks.push({ id, key, state: 'pending', attempt: 0, base: 0, interrupted: 0, internal: 0, cancelAsked: false, leasedAt: 0 });
  },
  fetch(model, system, pick) {
    const limit = 1 + (pick % 3);
    system.clock.advance(60_000);
    sweep(model, system);
    const ready = model.tasks.filter(task => task.state === 'pending' || task.state === 'failed').length;
    const fetched = fetchTasks(system.queue, [{ kind: 'work.one', limit }], limit);
    expect(fetched).toHaveLength(Math.min(limit, ready));
    for (const task of fetched) {
      const known = model.find(task.id);
      expect(['pending', 'failed']).toContain(known.state);
      known.state = 'running';
      known.attempt += 1;
      known.leasedAt = system.clock.monotonic();
      expect(task.attempt).toBe(known.attempt);
      system.leased.push(task);
    }
  },
  complete(model, { queue, leased }, pick) {
    const task = picked(leased, pick);
    if (task === undefined) return;
    const outcome = writeTx(queue.db, tx => completeTaskTx(queue, tx, task));
    const known = model.find(task.id);
    if (known.state !== 'running' || known.attempt !== task.attempt) return expect(outcome).toBe('lost');
    known.state = known.cancelAsked ? 'cancelled' : 'completed';
    known.cancelAsked = false;
    return expect(outcome).toBe(known.state);
  },
  fail: failing('internal', new Error('odd')),
  refuse: failing('input', new AppError('DOCUMENT_DAMAGED', { reason: 'cut off' })),
  cancel(model, { queue }, pick) {
    const known = picked(model.tasks, pick);
    if (known === undefined) return;
    expect(cancelTask(queue, known.id)).toBe(open.has(known.state));
    if (known.state === 'running') known.cancelAsked = true;
    else if (open.has(known.state)) known.state = 'cancelled';
  },
  skip(model, { queue }, pick) {
    const known = picked(model.tasks, pick);
    if (known === undefined) return;
    const may = ['pending', 'failed', 'dead'].includes(known.state);
    expect(skipTask(queue, known.id, 'no use')).toBe(may);
    if (may) known.state = 'skipped';
  },
  redrive(model, { queue }, pick) {
    const known = picked(model.tasks, pick);
    if (known === undefined) return;
    const keyTaken = model.tasks.some(task => task.key === known.key && open.has(task.state));
    const may = known.state === 'dead' && !keyTaken;
    expect(redriveTask(queue, known.id)).toBe(may);
    if (may) Object.assign(known, { state: 'pending', base: known.attempt, interrupted: 0, internal: 0 });
  },
  loseLeases(model, system) {
    system.clock.advance(leaseMs + 1);
    sweep(model, system);
  },
  jump(_model, { clock }, pick) {
    clock.jump(pick % 2 === 0 ? 86_400_000 : -86_400_000);
  },
  crash(model, system) {
    system.starts += 1;
    system.queue = openTestQueue(system.workspace, system.clock, [idleTask('work.one')], `start-${system.starts}`);
    const running = model.tasks.filter(task => task.state === 'running');
    expect(recoverTasks(system.queue)).toBe(running.length);
    for (const task of running) model.fail(task, 'interrupted');
  },
};

function failing(kind: 'internal' | 'input', error: Error): Step {
  return (model, { queue, leased }, pick) => {
    const task = picked(leased, pick);
    if (task === undefined) return;
    const outcome = writeTx(queue.db, tx => failTaskTx(queue, tx, task, error));
    const known = model.find(task.id);
    if (known.state !== 'running' || known.attempt !== task.attempt) return expect(outcome).toBe('lost');
    model.fail(known, kind);
    return expect(outcome).toBe(known.state);
  };
}

function sweep(model: Model, { queue, clock }: System): void {
  const expired = model.tasks.filter(task => task.state === 'running' && clock.monotonic() - task.leasedAt > leaseMs);
  expect(sweepExpiredTasks(queue)).toBe(expired.length);
  for (const task of expired) model.fail(task, 'interrupted');
}

describe('the queue', () => {
  it('agrees with a simple model in memory, whatever happens in whatever order', () => {
    const step = fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 80 }), sequence => {
        const workspace = createTestWorkspace();
        const clock = createTestClock();
        const queue = openTestQueue(workspace, clock, [idleTask('work.one')], 'start-0');
        const system: System = { queue, clock, workspace, leased: [], starts: 0 };
        const model = new Model();
        for (const [name, pick] of sequence) {
          steps[name]?.(model, system, pick);
          const stored = model.tasks.map(task => ({
            id: task.id,
            state: system.queue.get(task.id)?.state,
            attempt: system.queue.get(task.id)?.attempt,
          }));
          expect(stored).toEqual(model.tasks.map(task => ({ id: task.id, state: task.state, attempt: task.attempt })));
        }
        workspace.close();
      }),
      { numRuns: 150 },
    );
  });
});
