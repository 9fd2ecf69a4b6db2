import { statement, type WriteTransaction } from '../statement.ts';

/** Two rows of the same person: what is known of `from` becomes known of `into`. */
interface Joined {
  readonly from: string;
  readonly into: string;
}

/** In this order: a job that both were considered for keeps one application, by the decision that was taken last. */
const moves = [
  `UPDATE application SET status = other.status, decision = other.decision, decision_reason = other.decision_reason,
     decided_at = other.decided_at, updated_at = other.updated_at, reason_id = other.reason_id, rating = coalesce(application.rating, other.rating)
   FROM application AS other
   WHERE application.candidate_id = @into AND other.candidate_id = @from AND other.job_id = application.job_id
     AND other.decided_at IS NOT NULL AND other.decided_at > coalesce(application.decided_at, 0)`,
  'UPDATE OR IGNORE application SET candidate_id = @into WHERE candidate_id = @from',
  'DELETE FROM application WHERE candidate_id = @from',
  'UPDATE note SET candidate_id = @into WHERE candidate_id = @from',
  'UPDATE OR IGNORE candidate_tag SET candidate_id = @into WHERE candidate_id = @from',
  'DELETE FROM candidate_tag WHERE candidate_id = @from',
  'UPDATE candidate_key SET candidate_id = @into WHERE candidate_id = @from',
  'UPDATE document SET candidate_id = @into WHERE candidate_id = @from',
  `UPDATE candidate SET name = coalesce(name, (SELECT name FROM candidate WHERE id = @from)) WHERE id = @into`,
  'DELETE FROM candidate WHERE id = @from',
].map(sql => statement<[Joined]>(sql));

/**
 * Makes one person of two: decisions, notes, tags, documents and keys of `from` go to `into`, and `from` is gone. For a
 * person who was made of a document before it could be read, once reading it tells who they are.
 */
export function joinPeople(tx: WriteTransaction, people: Joined): void {
  if (people.from === people.into) return;
  for (const move of moves) move(tx).run(people);
}
