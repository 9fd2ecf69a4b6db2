import { blob, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recommendations } from '../../core/contract/match.ts';
import { cv, document } from './document.ts';
import { rubric } from './job.ts';

/** The scored comparison of a document's CV with a rubric version; `packed` is the whole `Match` with its evidence. */
export const match = sqliteTable('match', {
  id: text('id').primaryKey(),
  documentId: text('document_id')
    .notNull()
    .references(() => document.id),
  cvId: text('cv_id')
    .notNull()
    .references(() => cv.id),
  rubricId: text('rubric_id')
    .notNull()
    .references(() => rubric.id),
  score: real('score').notNull(),
  low: real('low').notNull(),
  high: real('high').notNull(),
  recommendation: text('recommendation', { enum: recommendations }).notNull(),
  confidence: real('confidence').notNull(),
  requiredMet: integer('required_met').notNull(),
  requiredTotal: integer('required_total').notNull(),
  /** 1 when too little was understood to rank the person fairly. */
  insufficient: integer('insufficient').notNull(),
  createdAt: integer('created_at').notNull(),
  packed: blob('packed', { mode: 'buffer' }).notNull(),
});

/**
 * Satisfactions of all criteria of one match, in the order of the rubric's criteria:
 * n satisfactions, n lows, n highs (64-bit floats, little-endian), then n status bytes (index into `criterionStatuses`).
 * One row per match, so that re-scoring 10,000 candidates reads 10,000 short rows.
 */
export const criterionResult = sqliteTable('criterion_result', {
  matchId: text('match_id')
    .primaryKey()
    .references(() => match.id),
  rubricId: text('rubric_id')
    .notNull()
    .references(() => rubric.id),
  packed: blob('packed', { mode: 'buffer' }).notNull(),
});
