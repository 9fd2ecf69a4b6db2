import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { document } from './document.ts';

/** A document of which a person said whose it is: what stands in it makes it nobody else's. */
export const personRuling = sqliteTable('person_ruling', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => document.id),
  ruledAt: integer('ruled_at').notNull(),
});
