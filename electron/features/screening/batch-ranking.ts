import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RankedItem } from '../../../core/contract/batch.ts';
import { describeError, isErrorCode } from '../../../core/contract/errors.ts';
import type { Thresholds } from '../../../core/contract/rubric.ts';
import { isKnockedOut } from '../../../core/match/knocked-out.ts';
import { isShortlisted, rankByScore } from '../../../core/match/rank-items.ts';
import { rankScores } from '../../../core/match/rank-scores.ts';
import { listRankedItems, type RankedItem as ItemRow } from '../../../db/queries/batch-items.ts';
import { listItemsAfter, listTouchedItems, newestEvent } from '../../../db/queries/batch-rows.ts';
import type { Db } from '../../../db/statement.ts';
import { requireBatch } from './batch-head.ts';
import { readRankKeys } from './batch-rows.ts';

/** Whom to put on the shortlist. */
export interface ShortlistRule {
  readonly top: number | null;
  readonly threshold: number | null;
}

/** Some people of a batch with their places, and the scores of all who are ranked. */
export interface PlacedPeople {
  /** In the order asked for; nobody is on the shortlist, which only a whole ranking tells. Who is gone is left out. */
  readonly items: readonly RankedItem[];
  /** Best first. */
  readonly scores: readonly number[];
}

/** How many items are read at once: about 10 ms. */
const itemsAtOnce = 200;

/**
 * The batch's items: ranked ones first, best first, then all others in order of receipt. They are read in pieces between
 * which other work runs, and are those of one moment all the same: that at which the promise resolves. Throws NOT_FOUND.
 */
export async function readRanking(db: Db, batchId: string, rule: ShortlistRule, thresholds: Thresholds): Promise<readonly RankedItem[]> {
  const rows = await readItems(db, batchId);
  const scored = rows.filter(isRanked);
  const ranked = rankByScore(scored).map(place => ({
    ...describeRow(place.item),
    rank: place.rank,
    tied: place.tied,
    shortlisted: isShortlisted(place, rule) && !isKnockedOut(place.item, thresholds),
  }));
  return [...ranked, ...rows.filter(row => !isRanked(row)).map(describeRow)];
}

/** The people of some items with their places in the ranking; of all others only the scores are read. Throws NOT_FOUND. */
export async function readPlacedPeople(db: Db, batchId: string, itemIds: readonly string[]): Promise<PlacedPeople> {
  requireBatch(db, batchId);
  const ranked = (await readRankKeys(db, batchId)).filter(isScored);
  const scores = ranked.map(key => key.score);
  const places = rankScores(scores);
  const placeOf = new Map(ranked.map((key, index) => [key.itemId, places[index]]));
  const items: RankedItem[] = [];
  for (let from = 0; from < itemIds.length; from += itemsAtOnce) {
    if (from > 0) await nextTurn();
    for (const row of listRankedItems(db, itemIds.slice(from, from + itemsAtOnce)))
      if (row.batchId === batchId) items.push({ ...describeRow(row), ...(isRanked(row) ? placeOf.get(row.id) : {}) });
  }
  return { items, scores: scores.sort((one, other) => other - one) };
}

/** All items in order of receipt. What changed while they were read is read again before anything else can change. */
async function readItems(db: Db, batchId: string): Promise<readonly ItemRow[]> {
  for (;;) {
    const { rubricId } = requireBatch(db, batchId);
    const since = newestEvent(db);
    const ids = (await readRankKeys(db, batchId)).map(key => key.itemId);
    const rows = new Map<string, ItemRow>();
    for (let from = 0; from < ids.length; from += itemsAtOnce) {
      for (const row of listRankedItems(db, ids.slice(from, from + itemsAtOnce))) rows.set(row.id, row);
      if (from + itemsAtOnce < ids.length) await nextTurn();
    }
    const last = Math.max(-1, ...[...rows.values()].slice(-1).map(row => row.position));
    const added = listItemsAfter(db, batchId, last).map(item => item.itemId);
    const late = [...new Set([...listTouchedItems(db, batchId, since, newestEvent(db)), ...added])];
    if (late.length > itemsAtOnce || requireBatch(db, batchId).rubricId !== rubricId) continue;
    for (const row of listRankedItems(db, late)) rows.set(row.id, row);
    return [...rows.values()].sort((one, other) => one.position - other.position);
  }
}

/** An older version of a CV has its score and no place. */
function isRanked(row: ItemRow): row is ItemRow & { readonly score: number } {
  return isScored(row) && row.versionOf === null;
}

function isScored<Item extends { readonly status: string; readonly score: number | null }>(
  item: Item,
): item is Item & { readonly score: number } {
  return item.status === 'completed' && item.score !== null;
}

function describeRow(row: ItemRow): RankedItem {
  const inRanking = row.status === 'completed';
  return {
    itemId: row.id,
    documentId: row.documentId,
    file: row.relPath,
    status: row.status,
    error: row.errorCode !== null && isErrorCode(row.errorCode) ? describeError(row.errorCode, row.errorDetails) : null,
    duplicateOf: row.duplicateFile,
    versionOf: inRanking ? row.standingFile : null,
    name: row.name ?? '',
    email: row.email ?? '',
    score: inRanking ? row.score : null,
    low: inRanking ? row.low : null,
    high: inRanking ? row.high : null,
    recommendation: inRanking ? row.recommendation : null,
    rank: null,
    tied: false,
    shortlisted: false,
    totalYears: row.totalYears,
    requiredMet: row.requiredMet,
    requiredTotal: row.requiredTotal,
    seconds: row.seconds ?? 0,
  };
}
