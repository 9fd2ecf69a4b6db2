import { Rubric } from '../../../core/contract/rubric.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import type { RubricStand } from '../../../db/queries/job-changes.ts';
import { getRubric, listBatchesRankedBy, saveRubricVersion, type SavedRubric } from '../../../db/queries/jobs.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';

/** What changing a rubric by an act that can be undone needs. */
export interface ChangeRubricParts {
  readonly newId: () => string;
  /** Has a batch ranked by a version once the transaction is over; called before it is. */
  readonly rescoreLater: (batchId: string, rubric: SavedRubric) => void;
}

/**
 * Saves what a rubric is to say as its next version, if it says what it did before the act; the batches that the former
 * version ranked are ranked by it. Taking it back is a next version too: what was saved stays. Returns whether it did.
 */
export function changeRubric(
  tx: WriteTransaction,
  { before, after }: RowChange<RubricStand>,
  at: number,
  { newId, rescoreLater }: ChangeRubricParts,
): boolean {
  const jobId = after?.jobId;
  const latest = jobId === undefined ? null : getRubric(tx, jobId, 'latest');
  if (latest === null || before === null || after === null || !saysTheSame(latest.rubric, before.rubric)) return false;
  const saved = saveRubricVersion(tx, { id: newId(), jobId: after.jobId, rubric: after.rubric, at });
  const data = { version: saved.rubric.version, former: latest.rubric.version };
  appendEvent(tx, { at, actor: 'user', kind: 'rubric.saved', subjectKind: 'job', subjectId: after.jobId, data });
  for (const batchId of listBatchesRankedBy(tx, after.jobId, latest.id)) rescoreLater(batchId, saved);
  return true;
}

/** Whether two versions say the same, whatever their numbers. */
function saysTheSame(one: Rubric, other: Rubric): boolean {
  return textOf(one) === textOf(other);
}

/** Parsed, so that the order of its parts is always the same. */
function textOf(rubric: Rubric): string {
  return JSON.stringify(Rubric.parse({ ...rubric, version: 1 }));
}
