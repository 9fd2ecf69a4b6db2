import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { applicationStatuses } from '../../core/contract/people.ts';
import { batch } from './batch.ts';
import { candidate } from './candidate.ts';
import { document } from './document.ts';
import { declineReason } from './decline-reason.ts';
import { job } from './job.ts';

export const decisions = ['advance', 'hold', 'decline'] as const;

/** A candidate considered for a job. */
export const application = sqliteTable('application', {
  id: text('id').primaryKey(),
  jobId: text('job_id')
    .notNull()
    .references(() => job.id),
  candidateId: text('candidate_id')
    .notNull()
    .references(() => candidate.id),
  batchId: text('batch_id').references(() => batch.id),
  documentId: text('document_id').references(() => document.id),
  status: text('status', { enum: applicationStatuses }).notNull(),
  decision: text('decision', { enum: decisions }),
  decisionReason: text('decision_reason'),
  decidedAt: integer('decided_at'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  /** 1 to 5. */
  rating: integer('rating'),
  /** Why declined, as one of the workspace's reasons; `decisionReason` holds the words beside it. */
  reasonId: text('reason_id').references(() => declineReason.id),
});
