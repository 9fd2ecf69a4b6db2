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
