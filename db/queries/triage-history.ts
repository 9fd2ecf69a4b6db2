import { event } from '../schema/event.ts';
import { columnsOf } from '../schema/columns.ts';
import { type Db, statement } from '../statement.ts';
import type { EventRow } from './events.ts';

/** Whose history it is: an item, with the person and the application behind it as far as there are any. */
export interface HistoryPlace {
  readonly itemId: string;
  readonly candidateId: string | null;
  readonly applicationId: string | null;
  readonly decisionReason: string | null;
  readonly decidedAt: number | null;
}

const selectPlace = statement<[string], HistoryPlace>(
  `SELECT item.id AS itemId, document.candidate_id AS candidateId, application.id AS applicationId,
     application.decision_reason AS decisionReason, application.decided_at AS decidedAt
   FROM batch_item AS item
   JOIN batch ON batch.id = item.batch_id
   LEFT JOIN document ON document.id = item.document_id
   LEFT JOIN application ON application.job_id = batch.job_id AND application.candidate_id = document.candidate_id
   WHERE item.id = ?`,
);
const selectEvents = statement<[{ itemId: string; applicationId: string | null; limit: number }], EventRow>(
  `WITH
     place AS (SELECT batch.job_id AS jobId, document.candidate_id AS candidateId FROM batch_item AS item
       JOIN batch ON batch.id = item.batch_id JOIN document ON document.id = item.document_id WHERE item.id = @itemId),
     sibling AS (SELECT item.id AS id, batch.job_id IS place.jobId AS sameJob FROM place
       CROSS JOIN document ON document.candidate_id = place.candidateId
       CROSS JOIN batch_item AS item ON item.document_id = document.id AND item.id <> @itemId
       JOIN batch ON batch.id = item.batch_id)
   SELECT ${columnsOf(event, 'event')} FROM event WHERE event.subject_kind = 'batch_item' AND event.subject_id = @itemId
   UNION
   SELECT ${columnsOf(event, 'event')} FROM sibling CROSS JOIN event ON event.subject_kind = 'batch_item' AND event.subject_id = sibling.id
   WHERE event.kind IN ('candidate.tagged', 'candidate.untagged')
     OR sibling.sameJob AND event.kind IN ('application.decided', 'application.rated', 'note.added', 'note.changed', 'note.deleted')
   UNION
   SELECT ${columnsOf(event)} FROM event WHERE event.subject_kind = 'application' AND event.subject_id = @applicationId
   ORDER BY seq DESC LIMIT @limit`,
);

/** The person and the application behind an item, or null when there is no such item. */
export function findHistoryPlace(db: Db, itemId: string): HistoryPlace | null {
  return selectPlace(db).get(itemId) ?? null;
}

/**
 * What happened to an item, to its application, and to its person on other items, newest first. What was done to a person
 * once stands there for each of their items.
 */
export function listHistoryEvents(db: Db, place: Pick<HistoryPlace, 'itemId' | 'applicationId'>, limit: number): readonly EventRow[] {
  return selectEvents(db).all({ itemId: place.itemId, applicationId: place.applicationId, limit });
}
