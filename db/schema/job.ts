import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const jobStatuses = ['open', 'closed'] as const;

/** An open position with the text of its ad. */
export const job = sqliteTable('job', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  status: text('status', { enum: jobStatuses }).notNull(),
  adText: text('ad_text'),
  adSha256: text('ad_sha256'),
  createdAt: integer('created_at').notNull(),
  closedAt: integer('closed_at'),
  /** Why it was closed, as a person said it; null while it is open, or where nothing was said. */
  closeReason: text('close_reason'),
});

/** A criterion that jobs share; `json` is a `Criterion` under the same id. A retired one is offered no longer. */
export const bankCriterion = sqliteTable('bank_criterion', {
  id: text('id').primaryKey(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  retiredAt: integer('retired_at'),
  json: text('json').notNull(),
});

/** A saved version of a job's rubric; `json` is a `Rubric`. Never changed, only followed by a next version. */
export const rubric = sqliteTable('rubric', {
  id: text('id').primaryKey(),
  jobId: text('job_id')
    .notNull()
    .references(() => job.id),
  version: integer('version').notNull(),
  json: text('json').notNull(),
  createdAt: integer('created_at').notNull(),
});
