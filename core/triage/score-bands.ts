import type { ScoreBand } from '../contract/row-filter.ts';
import { defaultThresholds, type Thresholds } from '../contract/rubric.ts';

/** The bands of a rubric's advice, best first: 85–100, 70–84, 50–69, 35–49, 0–34 unless it says otherwise. */
export function scoreBands({ strongYes, yes, maybe, no }: Thresholds = defaultThresholds): readonly ScoreBand[] {
  const starts = [...new Set([strongYes, yes, maybe, no, 0])].toSorted((one, other) => other - one);
  return starts.map((from, index) => ({ from, to: index === 0 ? 100 : (starts[index - 1] ?? 100) - 1 }));
}

/** Whether a score lies in a band: a band ends where the next whole point begins. */
export function inBand(score: number | null, { from, to }: ScoreBand): boolean {
  return score !== null && score >= from && score < to + 1;
}

/** How many of these scores lie in each band, in their order. */
export function countBands(scores: Iterable<number | null>, bands: readonly ScoreBand[]): readonly number[] {
  const counts = bands.map(() => 0);
  for (const score of scores) {
    const index = bands.findIndex(band => inBand(score, band));
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
