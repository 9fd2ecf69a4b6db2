/** Place of one score in a ranking. `tied` is true where another has the same place ("4="). */
export interface RankedPlace {
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * Places of scores, best first; equal scores share the place of the first of them, and the next place counts them all
 * (1, 2, 2, 4). The result is in the order of the scores given.
 */
export function rankScores(scores: readonly number[]): readonly RankedPlace[] {
  const order = scores.map((score, index) => ({ score, index })).sort((a, b) => b.score - a.score || a.index - b.index);
  const places: RankedPlace[] = Array.from({ length: scores.length }, () => ({ rank: 0, tied: false }));
  let rank = 0;
  for (const [position, { score, index }] of order.entries()) {
    if (order[position - 1]?.score !== score) rank = position + 1;
    const tied = order[position - 1]?.score === score || order[position + 1]?.score === score;
    places[index] = { rank, tied };
  }
  return places;
}
