import { type AnySQLiteColumn, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { attemptErrorClasses, attemptOutcomes, taskLanes, taskSources, taskStates } from '../../core/contract/task.ts';

/** One unit of queued work. Times in milliseconds since 1970; `runAt`, `leaseUntil` and `rank` are on the queue's own clock. */
export const task = sqliteTable('task', {
  id: text('id').primaryKey(),
  kind: text('kind').notNull(),
  payload: text('payload').notNull(),
  state: text('state', { enum: taskStates }).notNull(),
  lane: text('lane', { enum: taskLanes }).notNull(),
  source: text('source', { enum: taskSources }).notNull(),
  groupId: text('group_id'),
  parentId: text('parent_id').references((): AnySQLiteColumn => task.id),
  /** Children that have not ended, and 1 more while the parent is held; above 0 it is not fetched. */
  openChildren: integer('open_children').notNull(),
  uniqueKey: text('unique_key'),
  idempotencyKey: text('idempotency_key'),
  /** Least goes first. */
  rank: integer('rank').notNull(),
  /** Not before this moment; 0 for at once. */
  runAt: integer('run_at').notNull(),
  attempt: integer('attempt').notNull(),
  /** Attempts begun before the last redrive; they no longer count against the limits. */
  attemptBase: integer('attempt_base').notNull(),
  owner: text('owner'),
  leaseUntil: integer('lease_until'),
  cancelRequestedAt: integer('cancel_requested_at'),
  progressPct: integer('progress_pct').notNull(),
  progressAt: integer('progress_at'),
  createdAt: integer('created_at').notNull(),
  startedAt: integer('started_at'),
  finishedAt: integer('finished_at'),
  errorCode: text('error_code'),
  errorDetails: text('error_details'),
  reason: text('reason'),
});

/** One run of a task, counted before it begins. All of them together are its error chain. */
export const taskAttempt = sqliteTable('task_attempt', {
  taskId: text('task_id')
    .notNull()
    .references(() => task.id),
  attempt: integer('attempt').notNull(),
  startedAt: integer('started_at').notNull(),
  endedAt: integer('ended_at'),
  outcome: text('outcome', { enum: attemptOutcomes }),
  errorClass: text('error_class', { enum: attemptErrorClasses }),
  errorCode: text('error_code'),
  errorDetails: text('error_details'),
});

/** A change of state that is not a run: cancelled while waiting, skipped, redriven, given up. */
export const taskTransition = sqliteTable('task_transition', {
  id: integer('id').primaryKey(),
  taskId: text('task_id')
    .notNull()
    .references(() => task.id),
  at: integer('at').notNull(),
  fromState: text('from_state', { enum: taskStates }).notNull(),
  toState: text('to_state', { enum: taskStates }).notNull(),
  reason: text('reason'),
});

/** What is paused: a group id, or `*` for the whole queue. */
export const taskPause = sqliteTable('task_pause', {
  scope: text('scope').primaryKey(),
  at: integer('at').notNull(),
});
