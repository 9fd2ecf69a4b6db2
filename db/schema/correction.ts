import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { document } from './document.ts';

/** What a person put right in one field of a document; `value` is a JSON object, null where the field was taken away. */
export const correction = sqliteTable(
  'correction',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => document.id),
    path: text('path').notNull(),
    value: text('value'),
    actor: text('actor').notNull(),
    correctedAt: integer('corrected_at').notNull(),
  },
  table => [primaryKey({ columns: [table.documentId, table.path] })],
);

/** Text and CV of a corrected document as the machine read them, packed as in `document_text` and `cv`; these hold the corrected ones. */
export const readingAsRead = sqliteTable('reading_as_read', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => document.id),
  text: blob('text', { mode: 'buffer' }).notNull(),
  cv: blob('cv', { mode: 'buffer' }).notNull(),
});
