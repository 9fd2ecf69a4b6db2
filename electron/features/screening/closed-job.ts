import { AppError } from '../../../core/contract/errors.ts';
import { getJob } from '../../../db/queries/jobs.ts';
import type { Db } from '../../../db/statement.ts';

/** A closed job takes in no more files. Throws JOB_CLOSED; null stands for no job. */
export function refuseClosedJob(db: Db, jobId: string | null): void {
  const job = jobId === null ? null : getJob(db, jobId);
  if (job?.status === 'closed') throw new AppError('JOB_CLOSED', { title: job.title });
}
