import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What happened, append-only; triggers refuse changes. `prevHash` and `hash` are there for a hash chain. */
export const event = sqliteTable('event', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  actor: text('actor').notNull(),
  kind: text('kind').notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: text('subject_id').notNull(),
  data: text('data').notNull(),
  prevHash: text('prev_hash'),
  hash: text('hash'),
});

/** A value the workspace remembers; `value` is JSON. */
export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  updatedAt: integer('updated_at').notNull(),
});
