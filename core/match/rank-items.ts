import { rankScores, type RankedPlace } from './rank-scores.ts';

/** Something with a score; higher is better. */
export interface Scored {
  readonly score: number;
}

/** An item with its place in the ranking. */
export interface RankedScore<Item extends Scored> extends RankedPlace {
  readonly item: Item;
}

/** The items best first, each with its place; items of equal score keep their given order and share a place. */
export function rankByScore<Item extends Scored>(items: readonly Item[]): readonly RankedScore<Item>[] {
  const places = rankScores(items.map(item => item.score));
  const ranked = items.map((item, index) => ({ item, rank: places[index]?.rank ?? 0, tied: places[index]?.tied ?? false }));
  return ranked.sort((a, b) => a.rank - b.rank);
}

/** Whom to shortlist: the best `top`, or everyone from `threshold` on; both together mean both. Ties at the last place are all in. */
export function isShortlisted(
  place: RankedScore<Scored>,
  rule: { readonly top: number | null; readonly threshold: number | null },
): boolean {
  const inTop = rule.top === null || place.rank <= rule.top;
  const aboveThreshold = rule.threshold === null || place.item.score >= rule.threshold;
  return inTop && aboveThreshold;
}
