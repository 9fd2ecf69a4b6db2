import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { batch, batchItem } from './batch.ts';
import { job } from './job.ts';

/** A folder whose new files are taken in: into one batch, or for a job into the batch that is made for them. */
export const watchedFolder = sqliteTable('watched_folder', {
  id: text('id').primaryKey(),
  path: text('path').notNull(),
  /** Where its files go; null until the first file of a folder of a job. */
  batchId: text('batch_id').references(() => batch.id),
  jobId: text('job_id').references(() => job.id),
  pausedAt: integer('paused_at'),
  createdAt: integer('created_at').notNull(),
});

/** A file that was taken from a watched folder, as it was then. */
export const watchedFile = sqliteTable(
  'watched_file',
  {
    folderId: text('folder_id')
      .notNull()
      .references(() => watchedFolder.id, { onDelete: 'cascade' }),
    /** Below the folder, with `/`. */
    path: text('path').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** Whole milliseconds since 1970. */
    modifiedAt: integer('modified_at').notNull(),
    itemId: text('item_id').references(() => batchItem.id, { onDelete: 'set null' }),
    takenAt: integer('taken_at').notNull(),
  },
  table => [primaryKey({ columns: [table.folderId, table.path] })],
);
