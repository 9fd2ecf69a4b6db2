import path from 'node:path';
import { AppError } from '../../../core/contract/errors.ts';
import { findBatchItem, getBatchItem, type BatchItem } from '../../../db/queries/batch-items.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { statInput } from './intake.ts';
import { replaceFileTx } from './replace-file.ts';

interface ReplaceParts {
  readonly db: Db;
  readonly queue: TaskQueue;
  readonly clock: Clock;
}

/**
 * Reads another file in place of one that could not be read: row and history stay. Throws NOT_FOUND, FILE_NOT_FOUND,
 * FILE_NOT_READABLE, FILE_NOT_REGULAR, and FILE_NOT_REPLACED for a file that was read well or is being read.
 */
export async function replaceItemFile(itemId: string, file: string, { db, queue, clock }: ReplaceParts): Promise<void> {
  if (!path.isAbsolute(file)) throw new AppError('REQUEST_INVALID', { reason: 'the path is not absolute' });
  if (!(await statInput(file)).isFile()) throw new AppError('FILE_NOT_REGULAR', { path: file, found: 'a folder' });
  writeTx(db, tx => {
    const item = requireReplaceable(tx, itemId);
    const relPath = freeName(tx, item, path.basename(file));
    replaceFileTx(tx, item, { path: file, relPath }, { queue, now: () => clock.now() });
  });
}

const replaceable: ReadonlySet<string> = new Set(['needs-help', 'refused', 'failed']);

function requireReplaceable(db: Db, itemId: string): BatchItem {
  const item = getBatchItem(db, itemId);
  if (item === null) throw new AppError('NOT_FOUND', { what: 'file' });
  if (!replaceable.has(item.status)) throw new AppError('FILE_NOT_REPLACED');
  return item;
}

/** The name of the new file, with a number where another file of the batch has it. */
function freeName(db: Db, item: BatchItem, wanted: string): string {
  const { name, ext } = path.parse(wanted);
  let candidate = wanted;
  for (let number = 2; isTaken(db, item, candidate); number += 1) candidate = `${name} (${number})${ext}`;
  return candidate;
}

function isTaken(db: Db, { id, batchId }: BatchItem, name: string): boolean {
  const known = findBatchItem(db, batchId, name);
  return known !== null && known.id !== id;
}
