import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { document } from './document.ts';

/** Somebody whose CV was found in a file that holds several; pages from 1, both included. */
export const foundPerson = sqliteTable(
  'found_person',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => document.id),
    firstPage: integer('first_page').notNull(),
    lastPage: integer('last_page').notNull(),
    name: text('name'),
    confidence: real('confidence').notNull(),
  },
  table => [primaryKey({ columns: [table.documentId, table.firstPage] })],
);

/** A document that was cut out of another: these pages of it, from 1, both included. */
export const documentPart = sqliteTable('document_part', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => document.id),
  wholeId: text('whole_id')
    .notNull()
    .references(() => document.id),
  firstPage: integer('first_page').notNull(),
  lastPage: integer('last_page').notNull(),
});
