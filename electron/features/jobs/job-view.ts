import { AppError } from '../../../core/contract/errors.ts';
import type { JobView } from '../../../core/contract/job-view.ts';
import { placeSources } from '../../../core/job/place-sources.ts';
import { findLatestBatch, getRubric, listRubricVersions, type JobRow } from '../../../db/queries/jobs.ts';
import type { Db } from '../../../db/statement.ts';

/** A job with its ad and one version of its rubric. Throws NOT_FOUND when there is no such version. */
export function readJobView(db: Db, job: JobRow, version: number | 'latest'): JobView {
  const saved = getRubric(db, job.id, version);
  if (saved === null) throw new AppError('NOT_FOUND', { what: 'rubric' });
  return {
    jobId: job.id,
    title: job.title,
    status: job.status,
    adText: job.adText,
    rubric: placeSources(saved.rubric, job.adText),
    savedAt: saved.savedAt,
    versions: listRubricVersions(db, job.id),
    latestBatchId: findLatestBatch(db, job.id),
  };
}
