import type { IntakeInput, IntakeTarget } from '../../../core/contract/batch-view.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { createBatch, listBatchTitles, reopenBatch } from '../../../db/queries/batches.ts';
import { getRubric } from '../../../db/queries/jobs.ts';
import { writeTx, type WriteTransaction } from '../../../db/statement.ts';
import { requireBatch } from './batch-head.ts';
import { refuseClosedJob } from './closed-job.ts';
import type { Deliveries, DeliveryParts } from './deliveries.ts';
import { walkDropped, type Dropped } from './dropped-files.ts';
import { freeTitle } from './free-title.ts';

interface TakeInParts extends DeliveryParts {
  readonly deliveries: Deliveries;
}

/** Title of a new batch, null for one by the date; `key` finds the batch again. */
interface BatchName {
  readonly title: string | null;
  readonly key: string | null;
}

const byDate: BatchName = { title: null, key: null };

/**
 * Makes a batch of dropped files and folders, or adds them to one, and returns its id as soon as the first file was
 * found; the rest is walked in the background. Throws what stands in the way of the first path when nothing at all can
 * be taken: DROP_WHOLE_DRIVE, FILE_NOT_FOUND, FILE_NOT_READABLE, FOLDER_EMPTY. NOT_FOUND for a job or batch that is gone, JOB_CLOSED for a closed job.
 */
export async function takeIn(input: IntakeInput, parts: TakeInParts, name: BatchName = byDate): Promise<string> {
  const target = findTarget(input.target, parts);
  const found = walkDropped(input.paths);
  const { first, problem } = await firstFile(found);
  if (first === null) throw problem ?? new AppError('FOLDER_EMPTY', { path: input.paths[0] ?? '' });
  const { batchId, deliveryId } = writeTx(parts.db, tx => {
    const id = target.kind === 'batch' ? reopen(tx, target.batchId) : make(tx, target, name, parts);
    return { batchId: id, deliveryId: parts.deliveries.noteTx(tx, id, input.paths, problem) };
  });
  parts.deliveries.begin(batchId, deliveryId, following(first, found));
  return batchId;
}

type Target = { readonly kind: 'batch'; readonly batchId: string } | { readonly kind: 'new'; readonly job: BatchJob | null };

interface BatchJob {
  readonly jobId: string;
  readonly rubricId: string;
}

function findTarget(target: IntakeTarget, { db }: TakeInParts): Target {
  if (target.kind === 'batch') {
    const batch = requireBatch(db, target.batchId);
    refuseClosedJob(db, batch.jobId);
    return { kind: 'batch', batchId: batch.id };
  }
  if (target.kind === 'read-only') return { kind: 'new', job: null };
  const saved = getRubric(db, target.jobId, 'latest');
  if (saved === null) throw new AppError('NOT_FOUND', { what: 'job' });
  refuseClosedJob(db, saved.jobId);
  return { kind: 'new', job: { jobId: saved.jobId, rubricId: saved.id } };
}

async function firstFile(found: AsyncGenerator<Dropped>): Promise<{ readonly first: Dropped | null; readonly problem: AppError | null }> {
  let problem: AppError | null = null;
  for (let next = await found.next(); next.done !== true; next = await found.next()) {
    if (next.value.kind === 'file') return { first: next.value, problem };
    problem ??= next.value.error;
  }
  return { first: null, problem };
}

async function* following(first: Dropped, rest: AsyncGenerator<Dropped>): AsyncGenerator<Dropped> {
  yield first;
  yield* rest;
}

function reopen(tx: WriteTransaction, batchId: string): string {
  reopenBatch(tx, batchId);
  return batchId;
}

function make(tx: WriteTransaction, { job }: Extract<Target, { kind: 'new' }>, name: BatchName, { newId, clock }: TakeInParts): string {
  const id = newId();
  const at = clock.now();
  const wanted = name.title ?? titleOf(at);
  const title = freeTitle(listBatchTitles(tx, wanted), wanted);
  const { key } = name;
  createBatch(tx, { id, key, jobId: job?.jobId ?? null, rubricId: job?.rubricId ?? null, title, options: {}, at });
  return id;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "Batch 12 Nov", by the calendar of this computer; the second batch of a day gets " (2)". */
function titleOf(at: number): string {
  const day = new Date(at);
  return `Batch ${day.getDate()} ${months[day.getMonth()] ?? ''}`;
}
