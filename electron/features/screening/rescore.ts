import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Rubric } from '../../../core/contract/rubric.ts';
import { rankScores } from '../../../core/match/rank-scores.ts';
import { createWhatIf } from '../../../core/match/what-if.ts';
import { listItemsToMatch, resetItem } from '../../../db/queries/batch-items.ts';
import { getBatch, reopenBatch, setBatchJob } from '../../../db/queries/batches.ts';
import type { SavedRubric } from '../../../db/queries/jobs.ts';
import { readSatisfactions } from '../../../db/queries/matches.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { requireBatch } from './batch-head.ts';
import { changeOptions } from './batch-options.ts';
import { sendScreening } from './screen-document.task.ts';
import { settleBatch } from './settle-batch.ts';

/** Where one item of a batch would stand under other weights. */
export interface WhatIfPlace {
  readonly itemId: string;
  readonly score: number;
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * The ranking of a batch under other weights, groups or necessities, from stored satisfactions alone: nothing is read,
 * nothing is saved. `current` is the rubric by which the batch was matched; criteria it does not have give nothing.
 */
export function whatIf(db: Db, batchId: string, current: Rubric, changed: Rubric): readonly WhatIfPlace[] {
  const rows = readSatisfactions(db, batchId).filter(row => !row.insufficient);
  const results = rows.map(row => Array.from(row.satisfaction, satisfaction => ({ satisfaction })));
  const { scores, order } = createWhatIf(current, results).rank(changed);
  const places = rankScores(Array.from(scores));
  return Array.from(order, index => ({
    itemId: rows[index]?.itemId ?? '',
    score: scores[index] ?? 0,
    rank: places[index]?.rank ?? 0,
    tied: places[index]?.tied ?? false,
  }));
}

/** What ranking a batch anew needs. */
export interface RescoreParts {
  readonly db: Db;
  readonly queue: TaskQueue;
  readonly clock: Clock;
}

/** Items that are put back and sent in one transaction: about 10 ms. */
const itemsAtOnce = 100;

/**
 * Lets a batch be ranked by another rubric version. Items that were read and have no match by it wait again; their tasks
 * match the stored readings and open no document. In a cancelled batch too, which stays cancelled. What is interrupted
 * goes on with `continueRescoring`.
 */
export async function switchRubric(batchId: string, rubric: SavedRubric, parts: RescoreParts): Promise<void> {
  writeTx(parts.db, tx => {
    setBatchJob(tx, batchId, rubric.jobId, rubric.id);
    if (requireBatch(tx, batchId).status !== 'cancelled') reopenBatch(tx, batchId);
    changeOptions(tx, batchId, options => ({ ...options, rescoring: true }));
  });
  await continueRescoring(batchId, parts);
}

/** Puts the items of a batch that are not ranked by its rubric back to wait, and ends the batch when there are none. */
export async function continueRescoring(batchId: string, { db, queue, clock }: RescoreParts): Promise<void> {
  const before = requireBatch(db, batchId);
  for (let after = -1, more = true; more;) {
    const items = listItemsToMatch(db, batchId, after, itemsAtOnce);
    writeTx(db, tx => {
      for (const { id } of items) {
        resetItem(tx, id);
        sendScreening(queue, tx, { id, batchId });
      }
    });
    after = items.at(-1)?.position ?? after;
    more = items.length === itemsAtOnce;
    await nextTurn();
    // Another rubric came meanwhile, and whoever brought it goes through all items; or the batch was cancelled.
    const now = getBatch(db, batchId);
    if (now === null || now.rubricId !== before.rubricId || (now.status === 'cancelled' && before.status !== 'cancelled')) return;
  }
  writeTx(db, tx => {
    changeOptions(tx, batchId, options => ({ ...options, rescoring: false }));
    settleBatch(tx, batchId, clock.now());
  });
}
