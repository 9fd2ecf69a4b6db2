import type { AttemptErrorClass, AttemptOutcome, TaskState } from '../../core/contract/task.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { task, type taskAttempt, type taskTransition } from '../schema/task.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

export type TaskRow = Row<typeof task>;
export type TaskAttemptRow = Row<typeof taskAttempt>;
export type TaskTransitionRow = Row<typeof taskTransition>;

/** Who runs which attempt; a change by anybody else does nothing. */
export interface Lease {
  readonly id: string;
  readonly attempt: number;
  readonly owner: string;
}

/** How an attempt ended and where that leaves the task. */
export interface AttemptEnd {
  readonly lease: Lease;
  readonly at: number;
  readonly outcome: AttemptOutcome;
  readonly state: Exclude<TaskState, 'running' | 'pending' | 'skipped'>;
  readonly errorClass: AttemptErrorClass | null;
  readonly errorCode: string | null;
  readonly errorDetails: string | null;
  /** Next try, on the queue's clock; kept as it is where null. */
  readonly runAt: number | null;
  readonly rank: number | null;
}

/** A change of state that is not a run. */
export interface TaskMove {
  readonly id: string;
  readonly from: TaskState;
  readonly to: TaskState;
  readonly at: number;
  readonly reason: string | null;
}

const insertRow = statement<[TaskRow]>(`${insertInto(task, 'task')} ON CONFLICT DO NOTHING`);
const selectTask = statement<[string], TaskRow>(`SELECT ${columnsOf(task)} FROM task WHERE id = ?`);
const selectByIdempotencyKey = statement<[string], { readonly id: string }>(
  "SELECT id FROM task WHERE idempotency_key = ? AND state <> 'cancelled'",
);
const selectByUniqueKey = statement<[string], { readonly id: string }>(
  "SELECT id FROM task WHERE unique_key = ? AND state IN ('pending', 'running', 'failed')",
);
const selectReady = statement<[{ kind: string; now: number; limit: number }], { readonly id: string; readonly rank: number }>(
  `SELECT id, rank FROM task INDEXED BY task_waiting
   WHERE kind = @kind AND state IN ('pending', 'failed') AND run_at <= @now AND open_children = 0
     AND (group_id IS NULL OR group_id NOT IN (SELECT scope FROM task_pause))
   ORDER BY rank, id LIMIT @limit`,
);
const updateLeased = statement<[{ id: string; owner: string; leaseUntil: number; at: number }], TaskRow>(
  `UPDATE task SET state = 'running', attempt = attempt + 1, owner = @owner, lease_until = @leaseUntil, started_at = @at,
     progress_pct = 0, progress_at = @at
   WHERE id = @id AND state IN ('pending', 'failed') RETURNING ${columnsOf(task)}`,
);
const insertAttempt = statement<[string, number, number]>('INSERT INTO task_attempt (task_id, attempt, started_at) VALUES (?, ?, ?)');
const updateLease = statement<[Lease & { leaseUntil: number; progressPct: number; at: number }], { readonly cancelled: number }>(
  `UPDATE task SET lease_until = @leaseUntil, progress_at = iif(@progressPct > progress_pct, @at, progress_at),
     progress_pct = max(progress_pct, @progressPct)
   WHERE id = @id AND state = 'running' AND attempt = @attempt AND owner = @owner
   RETURNING cancel_requested_at IS NOT NULL AS cancelled`,
);
const updateEnded = statement<
  [Omit<AttemptEnd, 'lease' | 'outcome' | 'errorClass'> & Lease & { finishedAt: number | null; progressPct: number }],
  { readonly parentId: string | null }
>(
  `UPDATE task SET state = @state, owner = NULL, lease_until = NULL, cancel_requested_at = NULL, finished_at = @finishedAt,
     progress_pct = max(progress_pct, @progressPct), error_code = @errorCode, error_details = @errorDetails,
     run_at = coalesce(@runAt, run_at), rank = coalesce(@rank, rank), source = iif(@state = 'failed', 'retry', source)
   WHERE id = @id AND state = 'running' AND attempt = @attempt AND owner = @owner RETURNING parent_id AS parentId`,
);
const updateAttempt = statement<[Pick<AttemptEnd, 'at' | 'outcome' | 'errorClass' | 'errorCode' | 'errorDetails'> & Omit<Lease, 'owner'>]>(
  `UPDATE task_attempt SET ended_at = @at, outcome = @outcome, error_class = @errorClass, error_code = @errorCode, error_details = @errorDetails
   WHERE task_id = @id AND attempt = @attempt`,
);
const countClass = statement<[{ id: string; attemptBase: number; errorClass: AttemptErrorClass }], { readonly attempts: number }>(
  'SELECT count(*) AS attempts FROM task_attempt WHERE task_id = @id AND attempt > @attemptBase AND error_class = @errorClass',
);
const updateMoved = statement<[TaskMove & { finishedAt: number | null }], { readonly parentId: string | null }>(
  `UPDATE task SET state = @to, reason = @reason, finished_at = @finishedAt WHERE id = @id AND state = @from RETURNING parent_id AS parentId`,
);
const insertTransition = statement<[TaskMove]>(
  'INSERT INTO task_transition (task_id, at, from_state, to_state, reason) VALUES (@id, @at, @from, @to, @reason)',
);
const updateRedriven = statement<[{ id: string; rank: number; runAt: number }]>(
  `UPDATE task SET attempt_base = attempt, rank = @rank, run_at = @runAt, source = 'manual', started_at = NULL, progress_pct = 0, progress_at = NULL
   WHERE id = @id`,
);
const updateCancelRequest = statement<[{ id: string; at: number }]>(
  "UPDATE task SET cancel_requested_at = coalesce(cancel_requested_at, @at) WHERE id = @id AND state = 'running'",
);
const selectCancelRequest = statement<[Lease], { readonly id: string }>(
  'SELECT id FROM task WHERE id = @id AND attempt = @attempt AND owner = @owner AND cancel_requested_at IS NOT NULL',
);
const addOpenChildren = statement<[{ id: string; change: number }], { readonly openChildren: number }>(
  `UPDATE task SET open_children = open_children + @change WHERE id = @id AND state IN ('pending', 'failed', 'running')
   RETURNING open_children AS openChildren`,
);
const clampRetries = statement<[{ errorClass: AttemptErrorClass; latest: number }]>(
  `UPDATE task SET run_at = @latest WHERE state = 'failed' AND run_at > @latest
   AND @errorClass = (SELECT error_class FROM task_attempt WHERE task_id = task.id AND task_attempt.attempt = task.attempt)`,
);

/** Adds a task. Returns false when its unique or idempotency key is taken. */
export function insertTask(tx: WriteTransaction, row: TaskRow): boolean {
  return insertRow(tx).run(row).changes > 0;
}

/** The task of that id, or null. */
export function getTask(db: Db, id: string): TaskRow | null {
  return selectTask(db).get(id) ?? null;
}

/** The task that holds one of the keys: the idempotency key unless cancelled, the unique key until ended. */
export function findTaskByKey(db: Db, keys: { readonly uniqueKey: string | null; readonly idempotencyKey: string | null }): string | null {
  const byIdempotency = keys.idempotencyKey === null ? undefined : selectByIdempotencyKey(db).get(keys.idempotencyKey);
  const found = byIdempotency ?? (keys.uniqueKey === null ? undefined : selectByUniqueKey(db).get(keys.uniqueKey));
  return found?.id ?? null;
}

/** Ids of the tasks of a kind whose turn it is, first first; neither paused nor waiting for children or time. */
export function listReadyTasks(
  db: Db,
  kind: string,
  now: number,
  limit: number,
): readonly { readonly id: string; readonly rank: number }[] {
  return selectReady(db).all({ kind, now, limit });
}

/** Begins the next attempt of a waiting task, counted from now on whatever happens. Null when it no longer waits. */
export function leaseTask(
  tx: WriteTransaction,
  input: { readonly id: string; readonly owner: string; readonly leaseUntil: number; readonly at: number },
): TaskRow | null {
  const row = updateLeased(tx).get(input);
  if (row === undefined) return null;
  insertAttempt(tx).run(row.id, row.attempt, input.at);
  return row;
}

/** Extends a lease and raises the progress. Says whether the lease is still held, and whether somebody wants the task cancelled. */
export function extendLease(
  tx: WriteTransaction,
  lease: Lease,
  input: { readonly leaseUntil: number; readonly progressPct: number; readonly at: number },
): 'held' | 'cancel' | 'lost' {
  const row = updateLease(tx).get({ ...lease, ...input });
  if (row === undefined) return 'lost';
  return row.cancelled === 1 ? 'cancel' : 'held';
}

/** Ends the running attempt. Returns the parent's id, or `lost` when the lease is held no longer and nothing was changed. */
export function endAttempt(tx: WriteTransaction, end: AttemptEnd): { readonly parentId: string | null } | 'lost' {
  const { lease, outcome, errorClass, ...values } = end;
  const finishedAt = end.state === 'failed' ? null : end.at;
  const row = updateEnded(tx).get({ ...values, ...lease, finishedAt, progressPct: end.state === 'completed' ? 100 : 0 });
  if (row === undefined) return 'lost';
  const { at, errorCode, errorDetails } = end;
  updateAttempt(tx).run({ id: lease.id, attempt: lease.attempt, at, outcome, errorClass, errorCode, errorDetails });
  return row;
}

/** Ended attempts of a task since `attemptBase` that failed with this class. */
export function countAttemptsOfClass(db: Db, id: string, attemptBase: number, errorClass: AttemptErrorClass): number {
  return countClass(db).get({ id, attemptBase, errorClass })?.attempts ?? 0;
}

/** Changes the state of a task that does not run, and notes it. Returns the parent's id, or null when the task was not in `from`. */
export function moveTask(tx: WriteTransaction, move: TaskMove, ended: boolean): { readonly parentId: string | null } | null {
  const row = updateMoved(tx).get({ ...move, finishedAt: ended ? move.at : null });
  if (row === undefined) return null;
  insertTransition(tx).run(move);
  return row;
}

/** Gives a task that was moved back to pending all its attempts again. */
export function restartAttempts(tx: WriteTransaction, input: { readonly id: string; readonly rank: number; readonly runAt: number }): void {
  updateRedriven(tx).run(input);
}

/** Notes that a running task shall be cancelled. Returns whether it runs. */
export function requestCancel(tx: WriteTransaction, id: string, at: number): boolean {
  return updateCancelRequest(tx).run({ id, at }).changes > 0;
}

/** True when somebody wants this attempt cancelled. */
export function isCancelRequested(db: Db, lease: Lease): boolean {
  return selectCancelRequest(db).get(lease) !== undefined;
}

/** Changes how many children a parent waits for. Returns what is left, or null when the parent has ended. */
export function changeOpenChildren(tx: WriteTransaction, id: string, change: number): number | null {
  return addOpenChildren(tx).get({ id, change })?.openChildren ?? null;
}

/** Brings next tries after errors of a class that lie further ahead than `latest` back to it: the clock was set back since they were planned. */
export function clampRetryTimes(tx: WriteTransaction, errorClass: AttemptErrorClass, latest: number): number {
  return clampRetries(tx).run({ errorClass, latest }).changes;
}
