import type { AutoShortlistInput } from '../../../core/contract/triage.ts';

/** The rule in words, as the reason of a decision: "score 70 or more", "among the best 10", or both. */
export function shortlistReason({ top, threshold }: Pick<AutoShortlistInput, 'top' | 'threshold'>): string {
  const score = threshold === null ? [] : [`score ${threshold} or more`];
  const best = top === null ? [] : [`among the best ${top}`];
  return [...score, ...best].join(', ');
}

const reasonPattern = /^(score [\d.]+ or more)?(, )?(among the best \d+)?$/;

/** True for the words of a rule, which name nobody and may be kept for good; what a person typed is not. */
export function isShortlistReason(text: string): boolean {
  return text !== '' && reasonPattern.test(text);
}
