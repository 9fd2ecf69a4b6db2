import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { batch } from './batch.ts';

/** What can be written of a batch. */
export const exportKinds = ['candidates', 'comparison', 'batch', 'workbook', 'csv', 'json', 'json-resume'] as const;

/** Files that were written for others: where, how many, how long it took. */
export const exported = sqliteTable('export', {
  id: text('id').primaryKey(),
  batchId: text('batch_id')
    .notNull()
    .references(() => batch.id),
  what: text('what', { enum: exportKinds }).notNull(),
  title: text('title').notNull(),
  /** Absolute path of the file, or of the folder of several files. */
  place: text('place').notNull(),
  files: integer('files').notNull(),
  seconds: real('seconds').notNull(),
  at: integer('at').notNull(),
  /** Files that were asked for; more than `files` where the export broke off. */
  wanted: integer('wanted').notNull(),
  /** How to make it again, as JSON; null where that was not kept. */
  request: text('request'),
});
