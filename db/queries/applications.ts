import { application } from '../schema/application.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import { insertUnlessGone, type RowChange } from './triage.ts';

/** A candidate considered for a job. */
export type ApplicationRow = Row<typeof application>;

type Was = Readonly<Record<'wasDecision' | 'wasReason', string | null>> & {
  readonly wasStatus: string;
  readonly wasDecidedAt: number | null;
  readonly wasRating: number | null;
  readonly wasReasonId: string | null;
};

const selectOfJob = statement<[{ jobId: string; candidateIds: string }], ApplicationRow>(
  `SELECT ${columnsOf(application, 'application')} FROM json_each(@candidateIds) AS wanted
   CROSS JOIN application ON application.job_id = @jobId AND application.candidate_id = wanted.value`,
);
const insertApplication = statement<[ApplicationRow]>(`${insertInto(application, 'application')} ON CONFLICT DO NOTHING`);
const unchanged = `id = @id AND candidate_id = @candidateId AND status = @wasStatus AND decision IS @wasDecision AND decision_reason IS @wasReason AND decided_at IS @wasDecidedAt
  AND rating IS @wasRating AND reason_id IS @wasReasonId`;
const updateApplication = statement<[ApplicationRow & Was]>(
  `UPDATE application SET status = @status, decision = @decision, decision_reason = @decisionReason, decided_at = @decidedAt, updated_at = @updatedAt,
     rating = @rating, reason_id = @reasonId
   WHERE ${unchanged}`,
);
const deleteApplication = statement<[Was & Pick<ApplicationRow, 'id' | 'candidateId'>]>(`DELETE FROM application WHERE ${unchanged}`);

/** The applications of these people for a job. */
export function listApplications(db: Db, jobId: string, candidateIds: readonly string[]): readonly ApplicationRow[] {
  return selectOfJob(db).all({ jobId, candidateIds: JSON.stringify(candidateIds) });
}

/** Adds, decides or removes an application, if it stands as it did before. Returns whether it did: not so when the person is gone or became another. */
export function changeApplication(tx: WriteTransaction, { before, after }: RowChange<ApplicationRow>): boolean {
  if (before === null) return after !== null && insertUnlessGone(insertApplication(tx), after);
  const was = {
    wasStatus: before.status,
    wasDecision: before.decision,
    wasReason: before.decisionReason,
    wasDecidedAt: before.decidedAt,
    wasRating: before.rating,
    wasReasonId: before.reasonId,
  };
  const { changes } =
    after === null
      ? deleteApplication(tx).run({ id: before.id, candidateId: before.candidateId, ...was })
      : updateApplication(tx).run({ ...after, ...was });
  return changes > 0;
}
