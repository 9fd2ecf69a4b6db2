import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  addBatchItems,
  findBatchItem,
  finishItem,
  listFailedItems,
  listItems,
  listOpenItemIds,
  resetItem,
} from '../../../db/queries/batch-items.ts';
import { createBatch, findBatchByKey, reopenBatch } from '../../../db/queries/batches.ts';
import type { SavedRubric } from '../../../db/queries/jobs.ts';
import { listOpenKeys } from '../../../db/queries/task-lists.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { changeOptions } from './batch-options.ts';
import { walkInputs, type IntakeEntry } from './intake.ts';
import { outcomeOf } from './outcome.ts';
import { isPassing } from './passing-problem.ts';
import { recogniseDocumentKind, recognitionKey } from './recognise-document.task.ts';
import { screenDocumentKind, screeningOptions } from './screen-document.task.ts';

/** What somebody wants screened. */
export interface OpenBatchRequest {
  readonly inputs: readonly string[];
  readonly job: SavedRubric | null;
  readonly title: string;
  /** Splits files that hold the CVs of several people without a question. */
  readonly splitPacks?: boolean;
}

interface OpenBatchParts {
  readonly db: Db;
  readonly queue: TaskQueue;
  readonly newId: () => string;
  readonly now: () => number;
  readonly defaultRegion: string;
}

/** How many files join a batch in one transaction. */
const intakeSlice = 100;

/**
 * Makes the batch of these inputs and this rubric, or opens it again when it was begun before, and sends a task for
 * every file that has no result yet. Files are walked in slices, so that thousands never block. Returns the batch's id.
 */
export async function openBatch(request: OpenBatchRequest, parts: OpenBatchParts): Promise<string> {
  const batchId = findOrCreate(request, parts);
  retryPassingProblems(batchId, parts);
  if (request.splitPacks === true) retryPacks(batchId, parts);
  let slice: IntakeEntry[] = [];
  for await (const entry of walkInputs(request.inputs)) {
    slice.push(entry);
    if (slice.length < intakeSlice) continue;
    addSlice(batchId, slice, parts);
    slice = [];
    await nextTurn();
  }
  addSlice(batchId, slice, parts);
  await sendOpenItems(batchId, parts);
  return batchId;
}

function findOrCreate({ inputs, job, title, splitPacks = false }: OpenBatchRequest, parts: OpenBatchParts): string {
  const { db, now } = parts;
  const key = createHash('sha256')
    .update(JSON.stringify([inputs, job?.id ?? null, parts.defaultRegion]))
    .digest('hex');
  const known = findBatchByKey(db, key);
  const id = known?.id ?? parts.newId();
  writeTx(db, tx => {
    if (known === null) createBatch(tx, { id, key, jobId: job?.jobId ?? null, rubricId: job?.id ?? null, title, options: {}, at: now() });
    else reopenBatch(tx, id);
    changeOptions(tx, id, options => ({ ...options, splitsPacks: splitPacks }));
  });
  return id;
}

/** Problems of the moment are looked at again when the same batch is opened again. */
function retryPassingProblems(batchId: string, { db }: OpenBatchParts): void {
  const passing = listFailedItems(db, batchId).filter(isPassing);
  writeTx(db, tx => {
    for (const item of passing) resetItem(tx, item.id);
  });
}

/** Files that wait for somebody to split them are looked at again once that is no question any more. */
function retryPacks(batchId: string, { db }: OpenBatchParts): void {
  const packs = listItems(db, batchId).filter(item => item.errorCode === 'DOCUMENT_SEVERAL_PEOPLE');
  writeTx(db, tx => {
    for (const item of packs) resetItem(tx, item.id);
  });
}

function addSlice(batchId: string, slice: readonly IntakeEntry[], { db, newId, now }: OpenBatchParts): void {
  writeTx(db, tx => {
    addBatchItems(
      tx,
      batchId,
      slice.map(entry => ({ id: newId(), path: entry.path, relPath: entry.relativePath })),
    );
    for (const { relativePath, problem } of slice) {
      const item = problem === null ? null : findBatchItem(tx, batchId, relativePath);
      if (item === null || problem === null) continue;
      finishItem(tx, { id: item.id, status: outcomeOf(problem.code), error: problem, duplicateOf: null, seconds: 0, at: now() });
    }
  });
}

/** Sends a task for every item of the batch that has no result yet; one that is under way already, be it only its text recognition, gets none. */
export async function sendOpenItems(batchId: string, { db, queue }: Pick<OpenBatchParts, 'db' | 'queue'>): Promise<void> {
  const open = listOpenItemIds(db, batchId);
  if (open.length > 0) writeTx(db, tx => reopenBatch(tx, batchId));
  const recognised = new Set(listOpenKeys(db, batchId, recogniseDocumentKind));
  const unsent = open.filter(id => !recognised.has(recognitionKey(id)));
  await queue.sendMany(unsent.map(itemId => ({ kind: screenDocumentKind, input: { itemId }, options: screeningOptions(batchId, itemId) })));
}
