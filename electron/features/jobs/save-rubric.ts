import { AppError } from '../../../core/contract/errors.ts';
import type { SavedVersion, SaveRubricInput } from '../../../core/contract/job-view.ts';
import { parseRubric } from '../../../core/job/parse-rubric.ts';
import { findNewConflict } from '../../../core/job/synonym-conflict.ts';
import { mostPoints } from '../../../core/match/score-results.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { getRubric, listBatchesRankedBy, saveRubricVersion, type JobRow, type SavedRubric } from '../../../db/queries/jobs.ts';
import { writeTx, type Db } from '../../../db/statement.ts';

/** What saving needs. */
export interface SaveParts {
  readonly db: Db;
  readonly newId: () => string;
  readonly now: () => number;
  readonly rescore: (batchId: string, rubric: SavedRubric) => Promise<void>;
}

/**
 * Saves the version after `basedOn` and has the batches that the former version ranked ranked by it.
 * Throws RUBRIC_INVALID, RUBRIC_WEIGHTS_ZERO, RUBRIC_CHANGED_ELSEWHERE, SYNONYM_TAKEN; then nothing is saved.
 */
export async function saveAfter(parts: SaveParts, job: JobRow, input: SaveRubricInput): Promise<SavedVersion> {
  const rubric = parseRubric({ ...input.rubric, title: job.title }, job.title);
  if (!mostPoints(rubric).some(points => points > 0)) throw new AppError('RUBRIC_WEIGHTS_ZERO');
  const { saved, batchIds } = saveNext(parts, { ...input, rubric });
  for (const batchId of batchIds) await parts.rescore(batchId, saved);
  return { version: saved.rubric.version, savedAt: saved.savedAt, batchIds };
}

function saveNext(parts: SaveParts, input: SaveRubricInput): { readonly saved: SavedRubric; readonly batchIds: readonly string[] } {
  const { jobId, rubric, basedOn } = input;
  return writeTx(parts.db, tx => {
    const latest = getRubric(tx, jobId, 'latest');
    if (latest !== null && latest.rubric.version !== basedOn) {
      throw new AppError('RUBRIC_CHANGED_ELSEWHERE', { version: latest.rubric.version });
    }
    const conflict = findNewConflict(latest?.rubric ?? { criteria: [] }, rubric);
    if (latest !== null && conflict !== null) {
      const { word, criterion, other } = conflict;
      throw new AppError('SYNONYM_TAKEN', { word, criterion: criterion.label, other: other.label });
    }
    const at = parts.now();
    const saved = saveRubricVersion(tx, { id: parts.newId(), jobId, rubric, at });
    const data = { version: saved.rubric.version, former: latest?.rubric.version ?? null };
    appendEvent(tx, { at, actor: 'user', kind: 'rubric.saved', subjectKind: 'job', subjectId: jobId, data });
    return { saved, batchIds: latest === null ? [] : listBatchesRankedBy(tx, jobId, latest.id) };
  });
}
