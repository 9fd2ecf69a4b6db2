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
    const place = placeOf(tx, batchId, file);
    if (place.kind === 'known') continue;
    if (room <= 0) return 'full';
    room -= 1;
    addFile(tx, batchId, place.name, file.entry, parts);
  }
  return 'added';
}

/** Adds one file, unless the batch has it already. Returns the id of its item; null where the batch is full. */
export function addOneFile(tx: WriteTransaction, batchId: string, file: FoundFile, parts: AddParts): string | null {
  const place = placeOf(tx, batchId, file);
  if (place.kind === 'known') return place.itemId;
  return countReceived(tx, batchId) < mostFilesOfBatch ? addFile(tx, batchId, place.name, file.entry, parts) : null;
}

/** Adds another state of a file that the batch has already, as "name (2)". Returns the id of its item; null where the batch is full. */
export function addChangedFile(tx: WriteTransaction, batchId: string, { entry }: FoundFile, parts: AddParts): string | null {
  const { dir, name, ext } = path.posix.parse(entry.relativePath);
  let number = 2;
  const named = (): string => path.posix.join(dir, `${name} (${number})${ext}`);
  while (findBatchItem(tx, batchId, named()) !== null) number += 1;
  return countReceived(tx, batchId) < mostFilesOfBatch ? addFile(tx, batchId, named(), entry, parts) : null;
}

function addFile(tx: WriteTransaction, batchId: string, relPath: string, entry: IntakeEntry, parts: AddParts): string {
  const id = parts.newId();
  addBatchItems(tx, batchId, [{ id, path: entry.path, relPath }]);
  const { problem } = entry;
  if (problem === null) sendScreening(parts.queue, tx, { id, batchId });
  else finishItem(tx, { id, status: outcomeOf(problem.code), error: problem, duplicateOf: null, seconds: 0, at: parts.now() });
  return id;
}

type FilePlace = { readonly kind: 'free'; readonly name: string } | { readonly kind: 'known'; readonly itemId: string };

/**
 * The shortest name by which no other file of the batch is known: below its folder, with the folder's name, its whole
 * path. Known where the batch has this very file. The same files in the same order get the same names again.
 */
function placeOf(tx: WriteTransaction, batchId: string, { entry, root }: FoundFile): FilePlace {
  const folder = path.basename(entry.path === root ? path.dirname(root) : root);
  let taken = '';
  for (const name of [entry.relativePath, `${folder}/${entry.relativePath}`, entry.path.split(path.sep).join('/')]) {
    const known = findBatchItem(tx, batchId, name);
    if (known === null) return { kind: 'free', name };
    taken = known.id;
    if (known.path === entry.path) break;
  }
  return { kind: 'known', itemId: taken };
}
