import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TaskState } from '../../../core/contract/task.ts';
import { listDeadTasks, listRunningOfGroup, listWaitingOfGroup, pauseScope, resumeScope } from '../../../db/queries/task-lists.ts';
import { findTaskByKey, getTask, moveTask, requestCancel, restartAttempts, type TaskRow } from '../../../db/queries/tasks.ts';
import { type WriteTransaction, writeTx } from '../../../db/statement.ts';
import { rankOf } from './rank.ts';
import { canMove, hasEnded } from './state-machine.ts';
import type { TaskQueue } from './task-queue.ts';

/** How many tasks are changed in one transaction: about 5 ms. */
const chunk = 200;

/** Cancels a task: at once while it waits, through its signal while it runs. Returns false when it has ended. */
export function cancelTask(queue: TaskQueue, id: string, reason: string | null = null): boolean {
  return writeTx(queue.db, tx => {
    const row = getTask(tx, id);
    if (row === null) return false;
    if (row.state === 'running') return requestStop(queue, tx, id);
    return move(queue, tx, row, 'cancelled', reason);
  });
}

/** Cancels everything of a group that has not ended, in short transactions. Returns how many were waiting and how many were asked to stop. */
export async function cancelGroup(
  queue: TaskQueue,
  groupId: string,
  reason: string | null = null,
): Promise<{ readonly cancelled: number; readonly stopping: number }> {
  let cancelled = 0;
  for (let rows = listWaitingOfGroup(queue.db, groupId, chunk); rows.length > 0; rows = listWaitingOfGroup(queue.db, groupId, chunk)) {
    cancelled += writeTx(queue.db, tx => rows.filter(row => move(queue, tx, row, 'cancelled', reason)).length);
    await nextTurn();
  }
  const running = listRunningOfGroup(queue.db, groupId);
  const stopping = writeTx(queue.db, tx => running.filter(id => requestStop(queue, tx, id)).length);
  return { cancelled, stopping };
}

/** Ends a waiting or dead task without running it. Returns false when it runs or has ended otherwise. */
export function skipTask(queue: TaskQueue, id: string, reason: string): boolean {
  return writeTx(queue.db, tx => {
    const row = getTask(tx, id);
    return row !== null && move(queue, tx, row, 'skipped', reason);
  });
}

/** Gives a dead task all its attempts again. Returns false when it is not dead, or another task with its unique key waits. */
export function redriveTask(queue: TaskQueue, id: string): boolean {
  return writeTx(queue.db, tx => {
    const row = getTask(tx, id);
    if (row === null || !canMove(row.state, 'pending')) return false;
    if (findTaskByKey(tx, { uniqueKey: row.uniqueKey, idempotencyKey: null }) !== null) return false;
    if (!move(queue, tx, row, 'pending', null)) return false;
    restartAttempts(tx, { id, rank: rankOf(queue.time.order(), row.lane, 'manual'), runAt: queue.time.after(0) });
    queue.wake();
    return true;
  });
}

/** Redrives all dead tasks of a kind, newest first. Returns how many. */
export async function redriveKind(queue: TaskQueue, kind: string): Promise<number> {
  let count = 0;
  for (const row of listDeadTasks(queue.db, kind, 100_000)) {
    if (redriveTask(queue, row.id)) count += 1;
    if (count % chunk === 0) await nextTurn();
  }
  return count;
}

/** Stops fetching from the whole queue, or from one group; what runs goes on. It stays so over restarts. */
export function pauseTasks(queue: TaskQueue, groupId: string | null = null): void {
  writeTx(queue.db, tx => pauseScope(tx, groupId ?? '*', queue.clock.now()));
}

/** Lets the queue, or the group, go on. */
export function resumeTasks(queue: TaskQueue, groupId: string | null = null): void {
  writeTx(queue.db, tx => resumeScope(tx, groupId ?? '*'));
  queue.wake();
}

function requestStop(queue: TaskQueue, tx: WriteTransaction, id: string): boolean {
  const running = requestCancel(tx, id, queue.clock.now());
  if (running) queue.abort(id);
  return running;
}

function move(queue: TaskQueue, tx: WriteTransaction, row: TaskRow, to: TaskState, reason: string | null): boolean {
  if (row.state === 'running' || !canMove(row.state, to)) return false;
  const moved = moveTask(tx, { id: row.id, from: row.state, to, at: queue.clock.now(), reason }, hasEnded(to));
  if (moved === null) return false;
  if (hasEnded(row.state) !== hasEnded(to)) queue.countChild(tx, moved.parentId, hasEnded(to) ? -1 : 1);
  return true;
}
