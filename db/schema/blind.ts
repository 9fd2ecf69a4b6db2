import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { batch } from './batch.ts';
import { document } from './document.ts';

/** A batch whose people are shown without names. */
export const blindBatch = sqliteTable('blind_batch', {
  batchId: text('batch_id')
    .primaryKey()
    .references(() => batch.id, { onDelete: 'cascade' }),
  since: integer('since').notNull(),
});

/** A document whose person is shown by name, whatever batch it is in. */
export const revealedDocument = sqliteTable('revealed_document', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => document.id, { onDelete: 'cascade' }),
  revealedAt: integer('revealed_at').notNull(),
});

/** Numbers by which documents are called instead of names; the smallest of a person's documents is the person's. */
export const alias = sqliteTable('alias', {
  number: integer('number').primaryKey({ autoIncrement: true }),
  documentId: text('document_id')
    .notNull()
    .references(() => document.id, { onDelete: 'cascade' }),
});

/** One row: what lets numbers be said in an order of this workspace alone, 16 hexadecimal digits. */
export const aliasSalt = sqliteTable('alias_salt', { salt: text('salt').notNull() });
