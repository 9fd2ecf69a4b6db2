import { AppError } from '../../../core/contract/errors.ts';
import type { JobView } from '../../../core/contract/job-view.ts';
import { placeSources } from '../../../core/job/place-sources.ts';
import { findLatestBatch, getRubric, listRubricVersions, type JobRow } from '../../../db/queries/jobs.ts';
import type { Db } from '../../../db/statement.ts';

/** A job with its ad and one version of its rubric. Throws NOT_FOUND when there is no such version. */
export function readJobView(db: Db, job: JobRow, version: number | 'latest', retentionMonths: number | null): JobView {
  const saved = getRubric(db, job.id, version);
  if (saved === null) throw new AppError('NOT_FOUND', { what: 'rubric' });
  return {
    jobId: job.id,
    title: job.title,
    status: job.status,
    closing: closingOf(job, retentionMonths),
    adText: job.adText,
    rubric: placeSources(saved.rubric, job.adText),
    savedAt: saved.savedAt,
    versions: listRubricVersions(db, job.id),
    latestBatchId: findLatestBatch(db, job.id),
  };
}

function closingOf({ closedAt, closeReason }: JobRow, retentionMonths: number | null): JobView['closing'] {
  if (closedAt === null) return null;
  return { at: closedAt, reason: closeReason, dueAt: retentionMonths === null ? null : monthsAfter(closedAt, retentionMonths) };
}

/** The same day so many months later, by the calendar of this computer; the last day of a shorter month. */
export function monthsAfter(at: number, months: number): number {
  const day = new Date(at);
  const due = new Date(at);
  due.setDate(1);
  due.setMonth(day.getMonth() + months);
  const lastDay = new Date(due.getFullYear(), due.getMonth() + 1, 0).getDate();
  due.setDate(Math.min(day.getDate(), lastDay));
  return due.getTime();
}
