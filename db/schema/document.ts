import { blob, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { candidate } from './candidate.ts';

export const documentStatuses = ['received', 'read', 'unreadable'] as const;

/** A file as received, known by its bytes: the same bytes are one document. */
export const document = sqliteTable('document', {
  id: text('id').primaryKey(),
  sha256: text('sha256').notNull(),
  sizeBytes: integer('size_bytes').notNull(),
  kind: text('kind').notNull(),
  fileName: text('file_name').notNull(),
  pageCount: integer('page_count'),
  status: text('status', { enum: documentStatuses }).notNull(),
  candidateId: text('candidate_id').references(() => candidate.id),
  createdAt: integer('created_at').notNull(),
  /** Date of the document: its own, else that of its file; null where neither is known. */
  datedAt: integer('dated_at'),
  /** When a person said that this is the version of the CV that counts. */
  chosenAt: integer('chosen_at'),
});

/** The bytes, in pieces of at most 1 MB, written before the document's row so that no single write blocks for long. */
export const documentChunk = sqliteTable('document_chunk', {
  sha256: text('sha256').notNull(),
  seq: integer('seq').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
});

/** Text and geometry as one version of the reader saw them, packed by the caller. */
export const documentText = sqliteTable('document_text', {
  documentId: text('document_id')
    .notNull()
    .references(() => document.id),
  readerVersion: text('reader_version').notNull(),
  quality: real('quality').notNull(),
  createdAt: integer('created_at').notNull(),
  packed: blob('packed', { mode: 'buffer' }).notNull(),
});

/** The structured content read from a document; `packed` is the whole `Cv`, the other columns are for lists and look-ups. */
export const cv = sqliteTable('cv', {
  id: text('id').primaryKey(),
  documentId: text('document_id')
    .notNull()
    .references(() => document.id),
  understandingVersion: text('understanding_version').notNull(),
  confidence: real('confidence').notNull(),
  name: text('name'),
  email: text('email'),
  phone: text('phone'),
  employer: text('employer'),
  language: text('language'),
  totalYears: real('total_years').notNull(),
  createdAt: integer('created_at').notNull(),
  packed: blob('packed', { mode: 'buffer' }).notNull(),
});

/** What lists show of a CV beside the columns of `cv`, in a narrow row of its own so that thousands are read at once. */
export const cvGlance = sqliteTable('cv_glance', {
  cvId: text('cv_id')
    .primaryKey()
    .references(() => cv.id),
  /** Present or last position: "Staff engineer, Nordbank"; empty where none was read. */
  headline: text('headline').notNull(),
  /** Words that the document shows to software and not to a reader. */
  hiddenWords: integer('hidden_words').notNull(),
});
