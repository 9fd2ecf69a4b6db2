import { AppError } from '../../../core/contract/errors.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import { Screened } from '../../../core/contract/screening.ts';
import { getBatchItem, resetItem, type BatchItem } from '../../../db/queries/batch-items.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { getRubricById } from '../../../db/queries/jobs.ts';
import { writeTx, type Db, type WriteTransaction } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { sendCorrecting } from './correct-document.task.ts';
import { readStoredFile } from './document-bytes.ts';
import { matchAgainIfStale } from './match-again.ts';
import { rubricJson } from './rubric-json.ts';
import { saveScreened } from './save-screened.ts';
import { sendScreening } from './screen-document.task.ts';

/** What reading a protected file needs. */
export interface ProtectedParts {
  readonly db: Db;
  readonly pool: WorkerPool;
  readonly queue: TaskQueue;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The month up to which current positions count, `YYYY-MM`. */
  readonly today: () => string;
  readonly defaultRegion: string;
}

/**
 * Reads the protected file of an item with its password, which goes to the reading thread and nowhere else, and saves
 * the result like any other. Throws NOT_FOUND, DOCUMENT_WRONG_PASSWORD, DOCUMENT_ENCRYPTED for a kind of protection that
 * is not known, or what reading throws; the item then stays as it was.
 */
export async function openProtected(itemId: string, password: string, parts: ProtectedParts): Promise<void> {
  const { db, clock } = parts;
  const item = requireProtected(db, itemId);
  const { documentId, batchId } = item;
  const started = clock.monotonic();
  const rubricId = getBatch(db, batchId)?.rubricId ?? null;
  const saved = rubricId === null ? null : getRubricById(db, rubricId);
  const { bytes } = await readStoredFile(db, documentId);
  const question = { rubric: saved === null ? null : rubricJson(saved), today: parts.today(), defaultRegion: parts.defaultRegion };
  const options = { timeoutMs: readingLimits.timeoutMs, transfer: [bytes.buffer] };
  const screened = Screened.parse(await parts.pool.run('screen', { ...question, bytes, password }, options));
  writeTx(db, tx => {
    requireProtected(tx, itemId);
    resetItem(tx, itemId);
    const seconds = (clock.monotonic() - started) / 1000;
    const correctAgain = (inner: WriteTransaction, id: string): void => sendCorrecting(parts.queue, inner, id);
    saveScreened(tx, { itemId, documentId, rubricId, seconds, at: clock.now(), newId: parts.newId, correctAgain }, screened);
    matchAgainIfStale(tx, item, rubricId, (inner, again) => sendScreening(parts.queue, inner, again));
  });
}

function requireProtected(db: Db, itemId: string): BatchItem & { readonly documentId: string } {
  const item = getBatchItem(db, itemId);
  if (item === null || item.documentId === null || item.errorCode !== 'DOCUMENT_ENCRYPTED')
    throw new AppError('NOT_FOUND', { what: 'protected file' });
  return { ...item, documentId: item.documentId };
}
