import path from 'node:path';
import { addBatchItems, findBatchItem, finishItem } from '../../../db/queries/batch-items.ts';
import { countReceived } from '../../../db/queries/batches.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import type { IntakeEntry } from './intake.ts';
import { outcomeOf } from './outcome.ts';
import { sendScreening } from './screen-document.task.ts';

/** Most files of one batch. */
export const mostFilesOfBatch = 20_000;

/** A file that was found under a dropped path. */
export interface FoundFile {
  readonly entry: IntakeEntry;
  readonly root: string;
}

interface AddParts {
  readonly queue: TaskQueue;
  readonly newId: () => string;
  readonly now: () => number;
}

/**
 * Adds files to a batch and sends a task for each, in one transaction: the item is there if and only if its task is. A
 * file that the batch has already is left as it is. Returns `full` when files were left over.
 */
export function addFiles(tx: WriteTransaction, batchId: string, files: readonly FoundFile[], parts: AddParts): 'added' | 'full' {
  let room = mostFilesOfBatch - countReceived(tx, batchId);
  for (const file of files) {
    const relPath = freeName(tx, batchId, file);
    if (relPath === null) continue;
    if (room <= 0) return 'full';
    room -= 1;
    addFile(tx, batchId, relPath, file.entry, parts);
  }
  return 'added';
}

function addFile(tx: WriteTransaction, batchId: string, relPath: string, entry: IntakeEntry, parts: AddParts): void {
  const id = parts.newId();
  addBatchItems(tx, batchId, [{ id, path: entry.path, relPath }]);
  const { problem } = entry;
  if (problem === null) sendScreening(parts.queue, tx, { id, batchId });
  else finishItem(tx, { id, status: outcomeOf(problem.code), error: problem, duplicateOf: null, seconds: 0, at: parts.now() });
}

/**
 * The shortest name by which no other file of the batch is known: below its folder, with the folder's name, its whole
 * path. Null where the batch knows this very file. The same files in the same order get the same names again.
 */
function freeName(tx: WriteTransaction, batchId: string, { entry, root }: FoundFile): string | null {
  const folder = path.basename(entry.path === root ? path.dirname(root) : root);
  for (const name of [entry.relativePath, `${folder}/${entry.relativePath}`, entry.path.split(path.sep).join('/')]) {
    const known = findBatchItem(tx, batchId, name);
    if (known === null) return name;
    if (known.path === entry.path) return null;
  }
  return null;
}
