import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Why people are declined, in the words of those who decline; unique without case. */
export const declineReason = sqliteTable('decline_reason', {
  id: text('id').primaryKey(),
  label: text('label').notNull(),
  position: integer('position').notNull(),
  /** Since when it is no longer offered. */
  retiredAt: integer('retired_at'),
});
