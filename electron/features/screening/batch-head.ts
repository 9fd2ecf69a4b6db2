import type { BatchHead } from '../../../core/contract/batch-view.ts';
import type { BatchProgress } from '../../../core/contract/batch.ts';
import { AppError, describeError, toErrorEnvelope } from '../../../core/contract/errors.ts';
import { getBatch, type StoredBatch } from '../../../db/queries/batches.ts';
import { getJob, getRubricById } from '../../../db/queries/jobs.ts';
import { isPaused } from '../../../db/queries/task-lists.ts';
import type { Db } from '../../../db/statement.ts';
import { isCounting, optionsOf } from './batch-options.ts';
import type { WorkspaceTrouble } from './workspace-trouble.ts';

/** The batch of that id. Throws NOT_FOUND. */
export function requireBatch(db: Db, batchId: string): StoredBatch {
  const batch = getBatch(db, batchId);
  if (batch === null) throw new AppError('NOT_FOUND', { what: 'batch' });
  return batch;
}

/** What a batch is and how it stands. Throws NOT_FOUND. */
export function readHead(
  parts: { readonly db: Db; readonly trouble: WorkspaceTrouble },
  batchId: string,
  progress: () => BatchProgress,
): BatchHead {
  const { db } = parts;
  const batch = requireBatch(db, batchId);
  const saved = batch.rubricId === null ? null : getRubricById(db, batch.rubricId);
  const paused = isPaused(db, batchId);
  const counting = isCounting(batch);
  return {
    batchId,
    title: batch.title,
    jobId: batch.jobId,
    jobTitle: batch.jobId === null ? null : (getJob(db, batch.jobId)?.title ?? null),
    createdAt: batch.createdAt,
    finishedAt: batch.finishedAt,
    status: batch.status,
    paused,
    priority: batch.priority,
    archived: batch.archivedAt !== null,
    counting,
    trouble: troubleOf(batch, parts.trouble),
    rubric: saved?.rubric ?? null,
    rubricVersion: saved?.rubric.version ?? null,
    rubricSavedAt: saved?.savedAt ?? null,
    // Nobody knows how long files take that are not found yet.
    progress: timeLeftOnlyWhileRunning(progress(), batch.status === 'open' && !paused && !counting),
  };
}

/** The workspace that cannot be written is told of before a folder that could not be read. */
function troubleOf(batch: StoredBatch, workspace: WorkspaceTrouble): BatchHead['trouble'] {
  const standing = batch.status === 'open' ? workspace.standing() : null;
  const trouble = standing === null ? optionsOf(batch).trouble : toErrorEnvelope(standing);
  return trouble === null ? null : { code: trouble.code, text: describeError(trouble.code, trouble.details) };
}

function timeLeftOnlyWhileRunning(progress: BatchProgress, running: boolean): BatchProgress {
  return running ? progress : { ...progress, remainingSeconds: null };
}
