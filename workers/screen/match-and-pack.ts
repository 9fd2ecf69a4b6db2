import type { Cv } from '../../core/contract/cv.ts';
import type { DocumentText } from '../../core/contract/document.ts';
import type { Rubric } from '../../core/contract/rubric.ts';
import type { PackedMatch } from '../../core/contract/screening.ts';
import type { MatchContext } from '../../core/match/match-context.ts';
import { matchCv } from '../../core/match/match-cv.ts';
import { packJson } from './pack.ts';

/** Matches a CV with a rubric and packs the result as it is saved. */
export function matchAndPack(cv: Cv, document: DocumentText, rubric: Rubric, context: MatchContext): PackedMatch {
  const match = matchCv(cv, document, rubric, context);
  return {
    packed: packJson(match),
    score: match.score.score,
    low: match.score.low,
    high: match.score.high,
    recommendation: match.recommendation,
    confidence: match.confidence,
    requiredMet: match.requiredMet,
    requiredTotal: match.requiredTotal,
    insufficient: match.insufficient,
    satisfactions: match.results.map(({ satisfaction, low, high, status }) => ({ satisfaction, low, high, status })),
  };
}
