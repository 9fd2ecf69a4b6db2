import { AppError } from '../../../core/contract/errors.ts';
import type { RunOptions, WorkerPool } from '../../engine/pool/worker-pool.ts';

/**
 * Screens a document on the pool; `bytes` gives its bytes anew at each call, because they are handed over, not copied.
 * `question` is the worker's input but for the bytes. A document that was stopped for its use of memory while others ran
 * may have been stopped for one of theirs: it is read once more, alone. Throws what the pool throws.
 */
export async function readWithRoom(
  pool: WorkerPool,
  bytes: () => Uint8Array<ArrayBuffer>,
  question: Readonly<Record<string, unknown>>,
  options: RunOptions,
): Promise<unknown> {
  const attempt = (alone: boolean): Promise<unknown> => {
    const given = bytes();
    return pool.run('screen', { ...question, bytes: given }, { ...options, transfer: [given.buffer], alone });
  };
  try {
    return await attempt(false);
  } catch (error) {
    if (error instanceof AppError && 'neighbours' in error.details) return attempt(true);
    throw error;
  }
}
