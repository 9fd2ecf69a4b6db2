import type { Rubric } from '../../../core/contract/rubric.ts';
import { rankScores } from '../../../core/match/rank-scores.ts';
import { createWhatIf } from '../../../core/match/what-if.ts';
import { listItems, resetItem } from '../../../db/queries/batch-items.ts';
import { reopenBatch, setBatchRubric } from '../../../db/queries/batches.ts';
import type { SavedRubric } from '../../../db/queries/jobs.ts';
import { readSatisfactions } from '../../../db/queries/matches.ts';
import { writeTx, type Db } from '../../../db/statement.ts';

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

/**
 * Lets a batch be ranked by another rubric version. Items that were read wait again; their tasks match the stored
 * readings and open no document.
 */
export function switchRubric(db: Db, batchId: string, rubric: SavedRubric): void {
  const matched = listItems(db, batchId).filter(item => item.status === 'completed' || item.errorCode === 'DOCUMENT_NOT_UNDERSTOOD');
  writeTx(db, tx => {
    setBatchRubric(tx, batchId, rubric.id);
    reopenBatch(tx, batchId);
    for (const item of matched) resetItem(tx, item.id);
  });
}
