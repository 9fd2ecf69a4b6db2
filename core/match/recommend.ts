import type { Recommendation } from '../contract/match.ts';
import type { Rubric } from '../contract/rubric.ts';

/** Recommendation of a score by the rubric's thresholds. A missing knock-out is at best a no. */
export function recommend(score: number, rubric: Pick<Rubric, 'thresholds'>, knockedOut: boolean): Recommendation {
  const { strongYes, yes, maybe, no } = rubric.thresholds;
  if (score < no) return 'strong-no';
  if (knockedOut || score < maybe) return 'no';
  if (score < yes) return 'maybe';
  return score < strongYes ? 'yes' : 'strong-yes';
}

/** Least score of the next better recommendation, null for the best. */
export function nextThreshold(score: number, rubric: Pick<Rubric, 'thresholds'>): number | null {
  const { strongYes, yes, maybe, no } = rubric.thresholds;
  return [no, maybe, yes, strongYes].find(least => score < least) ?? null;
}
