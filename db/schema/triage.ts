import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { candidate } from './candidate.ts';
import { job } from './job.ts';

/** What somebody wrote about a person, for one job or (null) in general. */
export const note = sqliteTable('note', {
  id: text('id').primaryKey(),
  candidateId: text('candidate_id')
    .notNull()
    .references(() => candidate.id),
  jobId: text('job_id').references(() => job.id),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  text: text('text').notNull(),
});

/** A word by which people are grouped; unique without case. */
export const tag = sqliteTable('tag', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: integer('created_at').notNull(),
});

/** Which people carry which tag. */
export const candidateTag = sqliteTable(
  'candidate_tag',
  {
    candidateId: text('candidate_id')
      .notNull()
      .references(() => candidate.id),
    tagId: text('tag_id')
      .notNull()
      .references(() => tag.id),
  },
  table => [primaryKey({ columns: [table.candidateId, table.tagId] })],
);
