import { z } from 'zod';
import { writeTx } from '../../../db/statement.ts';
import type { Workspace } from '../../../db/workspace.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { createTestClock, createTestIds, createTestRandom, type TestClock } from '../clock/test-clock.ts';
import { completeTaskTx, failTaskTx, fetchTasks } from './leasing.ts';
import { defineTask, type LeasedTask, type RegisteredTask } from './task-definition.ts';
import { type SendOptions, TaskQueue } from './task-queue.ts';

/** Payload of the kinds of `createTestQueue`. */
export const NumberInput = z.object({ n: z.number() });

/** A kind whose handler does nothing. */
export function idleTask(kind: string): RegisteredTask {
  return defineTask(kind, { input: NumberInput, timeoutMs: 60_000, run: async () => {} });
}

export interface TestQueue {
  readonly queue: TaskQueue;
  readonly clock: TestClock;
  readonly workspace: Workspace;
}

/** A queue on a real workspace with a clock that stands still; kinds `work.one` and `work.two` unless others are given. */
export function createTestQueue(
  tasks: readonly RegisteredTask[] = [idleTask('work.one'), idleTask('work.two')],
  owner = 'task',
): TestQueue {
  const workspace = createTestWorkspace();
  const clock = createTestClock();
  return { queue: openTestQueue(workspace, clock, tasks, owner), clock, workspace };
}

/** Another queue on the same workspace, as after a restart; `owner` must differ from that of the first. */
export function openTestQueue(workspace: Workspace, clock: TestClock, tasks: readonly RegisteredTask[], owner: string): TaskQueue {
  return new TaskQueue({ db: workspace.db, clock, random: createTestRandom(), newId: createTestIds(owner), tasks });
}

export function sendNumber(queue: TaskQueue, n: number, options: SendOptions = {}): string {
  return queue.send('work.one', { n }, options).id;
}

export function fetchSome(queue: TaskQueue, limit = 1, kind = 'work.one'): readonly LeasedTask[] {
  return fetchTasks(queue, [{ kind, limit }], limit);
}

export function fetchOne(queue: TaskQueue): LeasedTask {
  const [task] = fetchSome(queue);
  if (task === undefined) throw new Error('nothing to fetch');
  return task;
}

export function complete(queue: TaskQueue, task: LeasedTask): string {
  return writeTx(queue.db, tx => completeTaskTx(queue, tx, task));
}

export function fail(queue: TaskQueue, task: LeasedTask, error: unknown): string {
  return writeTx(queue.db, tx => failTaskTx(queue, tx, task, error));
}

export function numbers(tasks: readonly LeasedTask[]): readonly unknown[] {
  return tasks.map(task => task.input);
}
