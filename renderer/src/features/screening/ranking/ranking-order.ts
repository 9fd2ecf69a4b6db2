import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { rankScores, type RankedPlace } from '../../../../../core/match/rank-scores.ts';
import { foldRow } from '../../../../../core/triage/folded-row.ts';
import { isRanked } from '../../../../../core/triage/row-filter.ts';
import type { Sort, SortKey } from '../../../state/batch-view.ts';

type Rows = ReadonlyMap<string, BatchRow>;

/** What each sort goes by: numbers from high to low, texts from A on. */
const measures: Readonly<Record<SortKey, (row: BatchRow) => number | string>> = {
  score: row => row.score ?? -1,
  name: row => foldRow(row).name,
  years: row => row.totalYears ?? -1,
  required: row => row.requiredMet ?? -1,
  rating: row => row.rating ?? 0,
  received: row => -row.position,
};

/** Ids of all ranked rows in the order of `sort`; ties are settled by score and then by receipt. */
export function sortRanked(rows: Rows, { key, reversed }: Sort): readonly string[] {
  const measureOf = measures[key];
  const sign = reversed ? -1 : 1;
  // Each row is measured once, not at each of the hundred thousand comparisons.
  const measured = [...rows.values()].filter(isRanked).map(row => ({ row, measure: measureOf(row), score: row.score ?? -1 }));
  return measured
    .sort((one, other) => sign * compare(one.measure, other.measure) || other.score - one.score || one.row.position - other.row.position)
    .map(({ row }) => row.itemId);
}

function compare(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return other - one;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** An order that rows keep while results arrive. `key` says what it was made for: another sort or a new rubric makes another. */
export interface KeptOrder {
  readonly key: string;
  /** It was made when all rows had come. */
  readonly whole: boolean;
  readonly ids: readonly string[];
  /** Place by score of everyone in it; people without a score have none. */
  readonly places: ReadonlyMap<string, RankedPlace>;
}

/** When an order is made anew. */
interface OrderWish {
  readonly key: string;
  /** Rows may move. */
  readonly open: boolean;
  /** All rows have come; until then, and with the last of them, rows move. */
  readonly whole: boolean;
}

/** The order to show now: a new one when none is kept, what it is for has changed, or rows may move; else the kept one. */
export function keepOrder(kept: KeptOrder | null, rows: Rows, sort: Sort, { open, whole, ...wish }: OrderWish): KeptOrder {
  const key = `${wish.key} ${sort.key} ${sort.reversed}`;
  if (kept?.key === key && kept.whole && !open) return kept;
  const ids = sortRanked(rows, sort);
  const places = placesIn(rows);
  return kept?.key === key && kept.whole === whole && isSameOrder(kept, ids, places) ? kept : { key, whole, ids, places };
}

function isSameOrder(kept: KeptOrder, ids: readonly string[], places: KeptOrder['places']): boolean {
  if (kept.ids.length !== ids.length) return false;
  return ids.every((id, index) => {
    const [former, now] = [kept.places.get(id), places.get(id)];
    return id === kept.ids[index] && former?.rank === now?.rank && former?.tied === now?.tied;
  });
}

/**
 * The order with the version of a CV that counts now in the place of the one that counted when it was made: one person stays
 * where they were, with the place of today's score.
 */
export function withStanding(order: KeptOrder, rows: Rows, ranked: Rows): KeptOrder {
  const placed = idsIn(order.ids);
  const moved = order.ids.flatMap(id => {
    const now = ranked.has(id) ? undefined : rows.get(id)?.versionOf?.itemId;
    return now !== undefined && ranked.has(now) && !placed.has(now) ? [[id, now] as const] : [];
  });
  if (moved.length === 0) return order;
  const standing = new Map(moved);
  const today = placesIn(ranked);
  const places = new Map(order.places);
  for (const now of standing.values()) {
    const place = today.get(now);
    if (place !== undefined) places.set(now, place);
  }
  return { ...order, ids: [...new Set(order.ids.map(id => standing.get(id) ?? id))], places };
}

/** Ranked rows that have no place in the kept order yet. */
export function waitingRows({ ids }: KeptOrder, rows: Rows): readonly string[] {
  const waiting: string[] = [];
  const placed = idsIn(ids);
  for (const row of rows.values()) if (isRanked(row) && !placed.has(row.itemId)) waiting.push(row.itemId);
  return waiting;
}

const idSets = new WeakMap<readonly string[], ReadonlySet<string>>();

function idsIn(ids: readonly string[]): ReadonlySet<string> {
  const known = idSets.get(ids) ?? new Set(ids);
  idSets.set(ids, known);
  return known;
}

/** Places do not depend on the sort, so they are found once for the same rows. */
const knownPlaces = new WeakMap<Rows, KeptOrder['places']>();

function placesIn(rows: Rows): KeptOrder['places'] {
  const places = knownPlaces.get(rows) ?? rankRows(rows);
  knownPlaces.set(rows, places);
  return places;
}

function rankRows(rows: Rows): KeptOrder['places'] {
  const ids: string[] = [];
  const scores: number[] = [];
  for (const row of rows.values()) {
    if (!isRanked(row) || row.score === null) continue;
    ids.push(row.itemId);
    scores.push(row.score);
  }
  const places = new Map<string, RankedPlace>();
  rankScores(scores).forEach((place, index) => places.set(ids[index] ?? '', place));
  return places;
}

/** "4", "4=", or nothing for a person without a place. */
export function showPlace(place: RankedPlace | undefined): string {
  return place === undefined ? '' : `${place.rank}${place.tied ? '=' : ''}`;
}
