import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** An act on very many people while it is being done; `readyAt` when all of it is written down. */
export const openAct = sqliteTable('open_act', {
  id: text('id').primaryKey(),
  readyAt: integer('ready_at'),
});

/** A part of such an act: its changes, which go when they are made. */
export const openActTurn = sqliteTable(
  'open_act_turn',
  {
    actId: text('act_id')
      .notNull()
      .references(() => openAct.id),
    seq: integer('seq').notNull(),
    /** JSON, see `StoredChanges`. */
    changes: text('changes').notNull(),
  },
  table => [primaryKey({ columns: [table.actId, table.seq] })],
);
