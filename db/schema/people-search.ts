import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { document } from './document.ts';
import { note } from './triage.ts';

/** A document that can be searched, with what people are filtered by; `languages` is a JSON list of codes, see `SearchEntry`. */
export const searchEntry = sqliteTable('search_entry', {
  id: integer('id').primaryKey(),
  documentId: text('document_id')
    .notNull()
    .references(() => document.id),
  /** Null where no position was read. */
  years: real('years'),
  place: text('place').notNull(),
  languages: text('languages').notNull(),
});

/** The words of a document as written, for passages; `search_index` holds them folded. */
export const searchText = sqliteTable('search_text', {
  /** That of the entry. */
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  title: text('title').notNull(),
  skill: text('skill').notNull(),
  company: text('company').notNull(),
  school: text('school').notNull(),
  location: text('location').notNull(),
  text: text('text').notNull(),
});

/** A note whose words are in `note_index`. */
export const searchNote = sqliteTable('search_note', {
  id: integer('id').primaryKey(),
  noteId: text('note_id')
    .notNull()
    .references(() => note.id),
});

/** A search that somebody keeps; `search` is a `PeopleSearch`. Shown by `position`. */
export const savedSearch = sqliteTable('saved_search', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  search: text('search').notNull(),
  position: integer('position').notNull(),
  createdAt: integer('created_at').notNull(),
  /** When somebody last opened it; whoever came later is new. */
  lookedAt: integer('looked_at').notNull(),
});
