import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How a person is recognised, strongest first (spec: screening, *Intake*). */
export const candidateKeyKinds = ['email', 'phone', 'name-employer'] as const;
export type CandidateKeyKind = (typeof candidateKeyKinds)[number];

/** A person; their documents are versions of one CV. */
export const candidate = sqliteTable('candidate', {
  id: text('id').primaryKey(),
  name: text('name'),
  createdAt: integer('created_at').notNull(),
});

/** A value by which a person is recognised, folded by the caller; one value belongs to one person. */
export const candidateKey = sqliteTable('candidate_key', {
  kind: text('kind', { enum: candidateKeyKinds }).notNull(),
  value: text('value').notNull(),
  candidateId: text('candidate_id')
    .notNull()
    .references(() => candidate.id),
});
