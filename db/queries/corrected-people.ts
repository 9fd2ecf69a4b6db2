import { type Db, statement, type WriteTransaction } from '../statement.ts';
import type { CandidateKey } from './cvs.ts';

const updateName = statement<[{ candidateId: string; name: string | null }]>('UPDATE candidate SET name = @name WHERE id = @candidateId');
const insertFreeKey = statement<[CandidateKey & { readonly candidateId: string }]>(
  'INSERT INTO candidate_key (kind, value, candidate_id) VALUES (@kind, @value, @candidateId) ON CONFLICT DO NOTHING',
);
const deleteKey = statement<[CandidateKey & { readonly candidateId: string }]>(
  'DELETE FROM candidate_key WHERE kind = @kind AND value = @value AND candidate_id = @candidateId',
);
const countDocuments = statement<[string], { readonly documents: number }>(
  'SELECT count(*) AS documents FROM document WHERE candidate_id = ?',
);

/** What a corrected document says of its person. */
export interface CorrectedPerson {
  readonly candidateId: string;
  readonly name: string | null;
  readonly keys: readonly CandidateKey[];
  /** By what the person was known before and is no more. */
  readonly gone: readonly CandidateKey[];
}

/**
 * Calls a person as their corrected document does, and lets them be known again by its e-mail, phone and employer as far
 * as nobody else is. Nobody becomes somebody else by a correction. What was corrected away goes where no other document
 * of the person may have brought it.
 */
export function correctPerson(tx: WriteTransaction, { candidateId, name, keys, gone }: CorrectedPerson): void {
  if (name !== null) updateName(tx).run({ candidateId, name });
  if (hasOneDocument(tx, candidateId)) for (const { kind, value } of gone) deleteKey(tx).run({ kind, value, candidateId });
  for (const { kind, value } of keys) insertFreeKey(tx).run({ kind, value, candidateId });
}

function hasOneDocument(db: Db, candidateId: string): boolean {
  return (countDocuments(db).get(candidateId)?.documents ?? 0) <= 1;
}
