/** Something with a score; higher is better. */
export interface Scored {
  readonly score: number;
}

/** A place in a ranking: equal scores share it (`tied`), the next one counts on after them. */
export interface Place<Item> {
  readonly item: Item;
  /** From 1. */
  readonly rank: number;
  readonly tied: boolean;
}

/** Ranks by score, best first. Items of equal score keep their given order and share a rank: 1, 2=, 2=, 4. */
export function rankByScore<Item extends Scored>(items: readonly Item[]): readonly Place<Item>[] {
  const sorted = items.toSorted((a, b) => b.score - a.score);
  const amounts = new Map<number, number>();
  for (const { score } of sorted) amounts.set(score, (amounts.get(score) ?? 0) + 1);
  let rank = 0;
  return sorted.map((item, index) => {
    if (index === 0 || sorted[index - 1]?.score !== item.score) rank = index + 1;
    return { item, rank, tied: (amounts.get(item.score) ?? 0) > 1 };
  });
}

/** Whom to shortlist: the best `top`, or everyone from `threshold` on; both together mean both. Ties at the last place are all in. */
export function isShortlisted(place: Place<Scored>, rule: { readonly top: number | null; readonly threshold: number | null }): boolean {
  const inTop = rule.top === null || place.rank <= rule.top;
  const aboveThreshold = rule.threshold === null || place.item.score >= rule.threshold;
  return inTop && aboveThreshold;
}
