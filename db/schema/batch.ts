import { type AnySQLiteColumn, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { batchItemStatuses, batchStatuses, taskLanes } from '../../core/contract/task.ts';
import { document } from './document.ts';
import { job, rubric } from './job.ts';

/** A set of documents screened together; `key` names the command that made it, so that running it again continues it. */
export const batch = sqliteTable('batch', {
  id: text('id').primaryKey(),
  key: text('key'),
  jobId: text('job_id').references(() => job.id),
  rubricId: text('rubric_id').references(() => rubric.id),
  title: text('title').notNull(),
  status: text('status', { enum: batchStatuses }).notNull(),
  options: text('options').notNull(),
  createdAt: integer('created_at').notNull(),
  finishedAt: integer('finished_at'),
  /** Its place among the batches that run; its tasks wait in the lane of that name. */
  priority: text('priority', { enum: taskLanes }).notNull().default('normal'),
  /** When a person put it away; null while it is in the lists. */
  archivedAt: integer('archived_at'),
});

/** One received file of a batch. `errorDetails` is a JSON object; `seconds` is the time spent on it. */
export const batchItem = sqliteTable('batch_item', {
  id: text('id').primaryKey(),
  batchId: text('batch_id')
    .notNull()
    .references(() => batch.id),
  /** Order of receipt within the batch, from 0. */
  position: integer('position').notNull(),
  documentId: text('document_id').references(() => document.id),
  path: text('path').notNull(),
  relPath: text('rel_path').notNull(),
  status: text('status', { enum: batchItemStatuses }).notNull(),
  /** Percentage of its stage, 0 to 100; never falls. */
  stage: integer('stage').notNull(),
  errorCode: text('error_code'),
  errorDetails: text('error_details'),
  /** The item of the same batch that holds the same bytes. */
  duplicateOf: text('duplicate_of').references((): AnySQLiteColumn => batchItem.id),
  seconds: real('seconds'),
  startedAt: integer('started_at'),
  finishedAt: integer('finished_at'),
  /** When a person looked at it; null while unread. */
  readAt: integer('read_at'),
  /** When a person took it off the list of what needs help. */
  asideAt: integer('aside_at'),
  /** The item of the same batch that stands in the ranking for the person instead; null for one that stands itself. */
  versionOf: text('version_of').references((): AnySQLiteColumn => batchItem.id, { onDelete: 'set null' }),
});
