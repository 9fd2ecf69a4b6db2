import type { TaskCounts, TaskState } from '../../core/contract/task.ts';
import { columnsOf } from '../schema/columns.ts';
import { task, taskAttempt, taskTransition } from '../schema/task.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import type { TaskAttemptRow, TaskRow, TaskTransitionRow } from './tasks.ts';

const countAll = statement<[], { readonly state: TaskState; readonly tasks: number }>(
  'SELECT state, count(*) AS tasks FROM task GROUP BY state',
);
const countGroup = statement<[string], { readonly state: TaskState; readonly tasks: number }>(
  'SELECT state, count(*) AS tasks FROM task WHERE group_id = ? GROUP BY state',
);
const selectExpired = statement<[number], TaskRow>(
  `SELECT ${columnsOf(task)} FROM task WHERE state = 'running' AND lease_until < ? ORDER BY lease_until LIMIT 500`,
);
const selectForeign = statement<[string], TaskRow>(
  `SELECT ${columnsOf(task)} FROM task WHERE state = 'running' AND owner <> ? ORDER BY lease_until LIMIT 500`,
);
const selectInterrupted = statement<[string], { readonly id: string }>(
  `SELECT id FROM task WHERE kind = ? AND state IN ('pending', 'failed') AND attempt > attempt_base AND EXISTS
     (SELECT 1 FROM task_attempt AS tried WHERE tried.task_id = task.id AND tried.attempt > task.attempt_base AND tried.error_class = 'interrupted')`,
);
const selectWaitingOfGroup = statement<[{ groupId: string; limit: number }], TaskRow>(
  `SELECT ${columnsOf(task)} FROM task WHERE group_id = @groupId AND state IN ('pending', 'failed') LIMIT @limit`,
);
const selectOpenKeys = statement<[{ groupId: string; kind: string }], { readonly uniqueKey: string }>(
  `SELECT unique_key AS uniqueKey FROM task
   WHERE group_id = @groupId AND state IN ('pending', 'running', 'failed') AND kind = @kind AND unique_key IS NOT NULL`,
);
const selectRunningOfGroup = statement<[string], { readonly id: string }>("SELECT id FROM task WHERE group_id = ? AND state = 'running'");
const selectDead = statement<[{ kind: string | null; limit: number }], TaskRow>(
  `SELECT ${columnsOf(task)} FROM task WHERE state = 'dead' AND (@kind IS NULL OR kind = @kind) ORDER BY finished_at DESC, id DESC LIMIT @limit`,
);
const selectNextRunAt = statement<[string], { readonly runAt: number | null }>(
  `SELECT min(run_at) AS runAt FROM task INDEXED BY task_waiting WHERE kind = ? AND state IN ('pending', 'failed') AND open_children = 0
     AND (group_id IS NULL OR group_id NOT IN (SELECT scope FROM task_pause))`,
);
const selectMaxRank = statement<[], { readonly rank: number | null }>(
  "SELECT max(rank) AS rank FROM task WHERE state IN ('pending', 'running', 'failed')",
);
const selectAttempts = statement<[string], TaskAttemptRow>(
  `SELECT ${columnsOf(taskAttempt)} FROM task_attempt WHERE task_id = ? ORDER BY attempt`,
);
const selectTransitions = statement<[string], TaskTransitionRow>(
  `SELECT ${columnsOf(taskTransition)} FROM task_transition WHERE task_id = ? ORDER BY id`,
);
const insertPause = statement<[{ scope: string; at: number }]>(
  'INSERT INTO task_pause (scope, at) VALUES (@scope, @at) ON CONFLICT DO NOTHING',
);
const deletePause = statement<[string]>('DELETE FROM task_pause WHERE scope = ?');
const selectPaused = statement<[string], { readonly scope: string }>('SELECT scope FROM task_pause WHERE scope = ?');

/** How many tasks stand in each state, of one group or of all. */
export function countTasks(db: Db, groupId: string | null = null): TaskCounts {
  const counts = { pending: 0, running: 0, completed: 0, failed: 0, dead: 0, cancelled: 0, skipped: 0 };
  const rows = groupId === null ? countAll(db).all() : countGroup(db).all(groupId);
  for (const { state, tasks } of rows) counts[state] = tasks;
  return counts;
}

/** Up to 500 running tasks whose lease ran out before `now` (queue clock). */
export function listExpiredTasks(db: Db, now: number): readonly TaskRow[] {
  return selectExpired(db).all(now);
}

/** Up to 500 running tasks that another owner leased. */
export function listTasksOfOthers(db: Db, owner: string): readonly TaskRow[] {
  return selectForeign(db).all(owner);
}

/** Ids of the waiting tasks of a kind that ran when a process died, since they were last redriven. */
export function listInterruptedTasks(db: Db, kind: string): readonly string[] {
  return selectInterrupted(db)
    .all(kind)
    .map(row => row.id);
}

/** Some waiting tasks of a group. */
export function listWaitingOfGroup(db: Db, groupId: string, limit: number): readonly TaskRow[] {
  return selectWaitingOfGroup(db).all({ groupId, limit });
}

/** Unique keys of a group's tasks of one kind that have not ended. */
export function listOpenKeys(db: Db, groupId: string, kind: string): readonly string[] {
  return selectOpenKeys(db)
    .all({ groupId, kind })
    .map(row => row.uniqueKey);
}

/** Ids of the running tasks of a group. */
export function listRunningOfGroup(db: Db, groupId: string): readonly string[] {
  return selectRunningOfGroup(db)
    .all(groupId)
    .map(row => row.id);
}

/** Dead letters, newest first, of one kind or of all. */
export function listDeadTasks(db: Db, kind: string | null = null, limit = 500): readonly TaskRow[] {
  return selectDead(db).all({ kind, limit });
}

/** When the next task of these kinds may run (queue clock); null where none waits. */
export function nextRunAt(db: Db, kinds: readonly string[]): number | null {
  const times = kinds.map(kind => selectNextRunAt(db).get(kind)?.runAt ?? null).filter(time => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/** The highest rank of all tasks that have not ended; null where there is none. */
export function maxOpenRank(db: Db): number | null {
  return selectMaxRank(db).get()?.rank ?? null;
}

/** All runs of a task, oldest first: its error chain. */
export function listAttempts(db: Db, taskId: string): readonly TaskAttemptRow[] {
  return selectAttempts(db).all(taskId);
}

/** Everything else that happened to a task's state, oldest first. */
export function listTransitions(db: Db, taskId: string): readonly TaskTransitionRow[] {
  return selectTransitions(db).all(taskId);
}

/** Pauses a group, or the whole queue for `*`. */
export function pauseScope(tx: WriteTransaction, scope: string, at: number): void {
  insertPause(tx).run({ scope, at });
}

/** Lifts a pause. */
export function resumeScope(tx: WriteTransaction, scope: string): void {
  deletePause(tx).run(scope);
}

/** True while the group, or the whole queue for `*`, is paused. */
export function isPaused(db: Db, scope: string): boolean {
  return selectPaused(db).get(scope) !== undefined;
}
