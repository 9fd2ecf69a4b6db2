import type { Recommendation } from '../../../core/contract/match.ts';
import { defaultThresholds, type Thresholds } from '../../../core/contract/rubric.ts';
import { say } from '../language/texts.ts';

/** Recommendations as people read them, in the language of the moment. */
export const adviceWords: Readonly<Record<Recommendation, string>> = {
  get 'strong-yes'() {
    return say('ui:advice.strong-yes');
  },
  get yes() {
    return say('ui:advice.yes');
  },
  get maybe() {
    return say('ui:advice.maybe');
  },
  get no() {
    return say('ui:advice.no');
  },
  get 'strong-no'() {
    return say('ui:advice.strong-no');
  },
};

/** The band a score lies in by the thresholds of its rubric; it gives the bar its colour. */
export function bandOf(score: number, { strongYes, yes, maybe, no }: Thresholds = defaultThresholds): Recommendation {
  if (score >= strongYes) return 'strong-yes';
  if (score >= yes) return 'yes';
  if (score >= maybe) return 'maybe';
  return score >= no ? 'no' : 'strong-no';
}

/** A score as a screen reader says it: "88, between 85 and 90, strong yes". */
export function sayScore(score: number | null, low: number | null, high: number | null, advice: Recommendation | null): string {
  if (score === null) return say('ui:score.none');
  const [from, to] = [Math.round(low ?? score), Math.round(high ?? score)];
  const parts = [String(Math.round(score))];
  if (from !== to) parts.push(say('ui:score.between', { from, to }));
  if (advice !== null) parts.push(adviceWords[advice].toLowerCase());
  return parts.join(', ');
}
