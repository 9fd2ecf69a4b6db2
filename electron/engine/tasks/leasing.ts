import { AppError, fromErrorEnvelope, toErrorEnvelope } from '../../../core/contract/errors.ts';
import { attemptErrorClasses, type AttemptErrorClass } from '../../../core/contract/task.ts';
import { isPaused, listExpiredTasks, listTasksOfOthers } from '../../../db/queries/task-lists.ts';
import {
  type AttemptEnd,
  clampRetryTimes,
  countAttemptsOfClass,
  endAttempt,
  extendLease,
  getTask,
  isCancelRequested,
  leaseTask,
  listReadyTasks,
  type TaskRow,
} from '../../../db/queries/tasks.ts';
import { type WriteTransaction, writeTx } from '../../../db/statement.ts';
import { rankOf } from './rank.ts';
import { attemptClassOf, retryDelayMs, retryRules } from './retry-policy.ts';
import type { LeasedTask, TaskAttempt } from './task-definition.ts';
import type { TaskQueue } from './task-queue.ts';

/** How many tasks of a kind to fetch at most. */
export interface FetchWish {
  readonly kind: string;
  readonly limit: number;
}

/** How long a lease lasts without a heartbeat, in milliseconds. */
export const leaseMs = 60_000;

/** Leases up to `limit` tasks, best rank first over all wished kinds. Each attempt is counted by the commit, before it runs. */
export function fetchTasksTx(queue: TaskQueue, tx: WriteTransaction, wishes: readonly FetchWish[], limit: number): readonly LeasedTask[] {
  if (limit <= 0 || isPaused(tx, '*')) return [];
  const now = queue.time.now();
  const ready = wishes
    .flatMap(wish => listFetchable(queue, tx, wish.kind, now, Math.min(wish.limit, limit)))
    .sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))
    .slice(0, limit);
  const leased: LeasedTask[] = [];
  for (const { id } of ready) {
    const row = leaseTask(tx, { id, owner: queue.owner, leaseUntil: now + leaseMs, at: queue.clock.now() });
    const task = row === null ? null : bindOrBury(queue, tx, row);
    if (task !== null) leased.push(task);
  }
  return leased;
}

/** Ready tasks of a kind; a suspect that must wait does not keep the place of those behind it. */
function listFetchable(queue: TaskQueue, tx: WriteTransaction, kind: string, now: number, limit: number) {
  const ready = listReadyTasks(tx, kind, now, Math.min(Number.MAX_SAFE_INTEGER, limit + queue.suspects.size));
  return queue.suspects.select(tx, ready).slice(0, limit);
}

/** Leases tasks in a transaction of its own. */
export function fetchTasks(queue: TaskQueue, wishes: readonly FetchWish[], limit: number): readonly LeasedTask[] {
  return writeTx(queue.db, tx => fetchTasksTx(queue, tx, wishes, limit));
}

/** Extends the lease and stores the progress. `cancel`: somebody wants it stopped · `lost`: it is no longer this process's task. */
export function heartbeatTx(queue: TaskQueue, tx: WriteTransaction, task: TaskAttempt, progressPct: number): 'held' | 'cancel' | 'lost' {
  return extendLease(tx, task, { leaseUntil: queue.time.now() + leaseMs, progressPct, at: queue.clock.now() });
}

/**
 * Completes a task; write its results in the same transaction if and only if this returns `completed`.
 * `cancelled`: somebody cancelled it while it ran · `lost`: its lease ran out and it is another's now.
 */
export function completeTaskTx(queue: TaskQueue, tx: WriteTransaction, task: TaskAttempt): 'completed' | 'cancelled' | 'lost' {
  const cancelled = isCancelRequested(tx, task);
  const state = cancelled ? 'cancelled' : 'completed';
  return end(queue, tx, task, { ...noError, outcome: state, state }) ? state : 'lost';
}

/** Ends a failed attempt: the task waits for its next try, or is dead when it was the last. */
export function failTaskTx(
  queue: TaskQueue,
  tx: WriteTransaction,
  task: TaskAttempt,
  error: unknown,
): 'failed' | 'dead' | 'cancelled' | 'lost' {
  const named = error instanceof AppError ? error : fromErrorEnvelope(toErrorEnvelope(error));
  return failAs(queue, tx, task, named, attemptClassOf(named));
}

/** Gives back a task that this process stopped by itself: it waits in its old place, and the attempt counts against no limit of its kind. */
export function giveBackTaskTx(queue: TaskQueue, tx: WriteTransaction, task: TaskAttempt): 'failed' | 'cancelled' | 'lost' {
  const state = isCancelRequested(tx, task) ? 'cancelled' : 'failed';
  const outcome = state === 'cancelled' ? state : 'interrupted';
  return end(queue, tx, task, { ...noError, outcome, state }) ? state : 'lost';
}

/** Ends an attempt that was cut off from outside (crash, lost lease). */
export function interruptTaskTx(queue: TaskQueue, tx: WriteTransaction, task: TaskAttempt): 'failed' | 'dead' | 'cancelled' | 'lost' {
  return failAs(queue, tx, task, new AppError('INTERNAL', { reason: 'the app ended during the work' }), 'interrupted');
}

/**
 * Takes back, at start, what processes that are gone have left running, and tries that a set-back clock
 * put out of reach. Only for the holder of the workspace's lock. Returns how many tasks were taken back.
 */
export function recoverTasks(queue: TaskQueue): number {
  writeTx(queue.db, tx => {
    for (const errorClass of attemptErrorClasses) clampRetryTimes(tx, errorClass, queue.time.now() + retryRules[errorClass].capMs);
  });
  const count = interruptAll(queue, () => listTasksOfOthers(queue.db, queue.owner));
  queue.suspects.load(
    queue.db,
    queue.kinds.filter(kind => queue.definition(kind).isolatesSuspects),
  );
  return count;
}

/** Takes back tasks whose lease ran out. Returns how many. */
export function sweepExpiredTasks(queue: TaskQueue): number {
  return interruptAll(queue, () => listExpiredTasks(queue.db, queue.time.now()));
}

function interruptAll(queue: TaskQueue, list: () => readonly TaskRow[]): number {
  let count = 0;
  for (let rows = list(); rows.length > 0; rows = list()) {
    writeTx(queue.db, tx => {
      for (const row of rows) interruptTaskTx(queue, tx, attemptOf(row));
    });
    count += rows.length;
  }
  if (count > 0) queue.wake();
  return count;
}

function failAs(
  queue: TaskQueue,
  tx: WriteTransaction,
  task: TaskAttempt,
  error: AppError,
  errorClass: AttemptErrorClass,
): 'failed' | 'dead' | 'cancelled' | 'lost' {
  const failure = { errorClass, errorCode: error.code, errorDetails: JSON.stringify(error.details) };
  const outcome = errorClass === 'interrupted' ? 'interrupted' : 'failed';
  if (isCancelRequested(tx, task))
    return end(queue, tx, task, { ...failure, outcome: 'cancelled', state: 'cancelled' }) ? 'cancelled' : 'lost';
  const row = getTask(tx, task.id);
  if (row === null) return 'lost';
  const delayMs = retryDelayMs({
    rule: ruleOf(queue, task.kind, errorClass),
    failures: countAttemptsOfClass(tx, task.id, row.attemptBase, errorClass) + 1,
    attempts: task.attempt - row.attemptBase,
    details: error.details,
    random: queue.random,
  });
  if (delayMs === null)
    return end(queue, tx, task, { ...failure, outcome, state: 'dead' }) ? bury(queue, tx, row, error, errorClass) : 'lost';
  const next = { runAt: queue.time.after(delayMs), rank: rankOf(queue.time.order() + delayMs, row.lane, 'retry') };
  return end(queue, tx, task, { ...failure, ...next, outcome, state: 'failed' }) ? 'failed' : 'lost';
}

/** Lets the definition of a task that just died save what becomes of its subject. */
function bury(queue: TaskQueue, tx: WriteTransaction, row: TaskRow, error: AppError, errorClass: AttemptErrorClass): 'dead' {
  if (queue.kinds.includes(row.kind)) queue.definition(row.kind).dead(tx, parsePayload(row.payload), error, errorClass);
  return 'dead';
}

function parsePayload(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

const noError = { errorClass: null, errorCode: null, errorDetails: null } as const;

function end(
  queue: TaskQueue,
  tx: WriteTransaction,
  task: TaskAttempt,
  ending: Omit<AttemptEnd, 'lease' | 'at' | 'runAt' | 'rank'> & Partial<Pick<AttemptEnd, 'runAt' | 'rank'>>,
): boolean {
  const { id, attempt, owner } = task;
  const ended = endAttempt(tx, { runAt: null, rank: null, ...ending, lease: { id, attempt, owner }, at: queue.clock.now() });
  if (ended === 'lost') return false;
  if (ending.state !== 'failed') queue.countChild(tx, ended.parentId, -1);
  return true;
}

/** The task with its payload parsed; one whose payload does not fit is dead at once. */
function bindOrBury(queue: TaskQueue, tx: WriteTransaction, row: TaskRow): LeasedTask | null {
  const attempt = attemptOf(row);
  try {
    const bound = queue.bind(row.kind, JSON.parse(row.payload));
    return { ...attempt, ...bound, timeoutMs: queue.definition(row.kind).timeoutMs };
  } catch (error) {
    failTaskTx(queue, tx, attempt, error);
    return null;
  }
}

function attemptOf(row: TaskRow): TaskAttempt {
  return { id: row.id, kind: row.kind, groupId: row.groupId, attempt: row.attempt, owner: row.owner ?? '' };
}

function ruleOf(queue: TaskQueue, kind: string, errorClass: AttemptErrorClass): (typeof retryRules)[AttemptErrorClass] {
  return (queue.kinds.includes(kind) ? queue.definition(kind).retry[errorClass] : undefined) ?? retryRules[errorClass];
}
