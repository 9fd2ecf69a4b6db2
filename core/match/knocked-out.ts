import type { Recommendation } from '../contract/match.ts';
import type { Thresholds } from '../contract/rubric.ts';
import { recommend } from './recommend.ts';

/**
 * Whether somebody lacks a condition of the job, told from their saved result: they are advised against whatever their
 * score, so the recommendation is not the one of their score. Such people are never put on a shortlist by themselves.
 */
export function isKnockedOut(
  result: { readonly score: number; readonly recommendation: Recommendation | null },
  thresholds: Thresholds,
): boolean {
  return result.recommendation !== recommend(result.score, { thresholds }, false);
}
