import type { Cv } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import type { CriterionResult, Match, Score } from '../contract/match.ts';
import type { Criterion, Rubric } from '../contract/rubric.ts';
import { findCounterfactuals } from './counterfactuals.ts';
import { viewDimensions } from './dimensions.ts';
import { isUnclear, resultOf, type Found, type Judging } from './found.ts';
import type { MatchContext } from './match-context.ts';
import { judgeCertificate } from './judge-certificate.ts';
import { judgeEducation } from './judge-education.ts';
import { judgeExperience } from './judge-experience.ts';
import { judgeLanguage } from './judge-language.ts';
import { judgeLocation } from './judge-location.ts';
import { judgeSkill } from './judge-skill.ts';
import { leastConfidence, leastMet, mostUnknown } from './limits.ts';
import { findQuestions } from './questions.ts';
import { recommend } from './recommend.ts';
import { findRedFlags } from './red-flags.ts';
import { findRelevantExperience } from './relevant-experience.ts';
import { scoreResults } from './score-results.ts';
import { nextStepText } from './sentences.ts';
import { findStrengths } from './strengths.ts';
import { writeReasons, writeSummary } from './summary.ts';

/** Share of the years asked for from which experience exceeds what is asked. */
const exceeding = 1.5;
/**
 * Compares a CV with a rubric. Pure: the same CV, document, rubric and context give the same match, bit for bit.
 * Only visible text counts; names, places of birth and the like are not looked at. Nothing is credited without evidence.
 */
export function matchCv(cv: Cv, document: DocumentText, rubric: Rubric, context: MatchContext): Match {
  const field = rubric.criteria.find(criterion => criterion.kind === 'experience' && criterion.inField !== null);
  const inField = field?.kind === 'experience' ? field.inField : null;
  const relevant = findRelevantExperience(cv, rubric, inField, context);
  const told = new Set(cv.experience.flatMap(position => position.lines));
  const judging: Judging = { cv, document, rubric, context, relevant, unclear: isUnclear(cv, document), told };
  const results = rubric.criteria.map(criterion => resultOf(criterion.id, judge(criterion, judging), judging));
  const score = scoreResults(rubric, results);
  const knockedOutBy = rubric.criteria.filter((criterion, index) => criterion.knockOut && results[index]?.status === 'missing');
  const recommendation = recommend(score.score, rubric, knockedOutBy.length > 0);
  const required = rubric.criteria.flatMap((criterion, index) => (isCounted(criterion) ? [results[index]] : []));
  const requiredMet = required.filter(result => (result?.satisfaction ?? 0) >= leastMet).length;
  const insufficient = isInsufficient(cv, score, results);
  const parts = { recommendation, score, results, requiredMet, requiredTotal: required.length, knockedOutBy, insufficient };
  const strengths = findStrengths(results, judging);
  return {
    rubricVersion: rubric.version,
    results,
    score,
    recommendation,
    confidence: confidenceOf(cv, score),
    summary: writeSummary(parts, judging),
    reasons: writeReasons(parts, judging),
    nextStep: insufficient ? nextStepText.needsHelp : nextStepText.of(recommendation),
    requiredMet,
    requiredTotal: required.length,
    knockedOutBy: knockedOutBy.map(criterion => criterion.id),
    dimensions: viewDimensions(results, judging),
    experienceAssessment: assessExperience(rubric, results),
    strengths,
    questions: findQuestions(rubric.criteria, results, cv.gaps, strengths),
    redFlags: findRedFlags(cv, document, knockedOutBy, context.today),
    focusAreas: focusOf(rubric, results),
    counterfactuals: findCounterfactuals(rubric, results, score, knockedOutBy.length > 0),
    gaps: cv.gaps,
    insufficient,
  };
}

function judge(criterion: Criterion, judging: Judging): Found | null {
  if (criterion.kind === 'skill') return judgeSkill(criterion, judging);
  if (criterion.kind === 'experience') return judgeExperience(criterion, judging);
  if (criterion.kind === 'education') return judgeEducation(criterion, judging);
  if (criterion.kind === 'language') return judgeLanguage(criterion, judging);
  if (criterion.kind === 'location') return judgeLocation(criterion, judging);
  return judgeCertificate(criterion, judging);
}

/** Criteria counted in "eight of nine required": all but experience and education, which have lines of their own. */
function isCounted(criterion: Criterion): boolean {
  return criterion.necessity === 'required' && criterion.kind !== 'experience' && criterion.kind !== 'education';
}

/** Too little was understood: the CV as a whole, or criteria worth more than a third of the points. */
function isInsufficient(cv: Cv, score: Score, results: readonly CriterionResult[]): boolean {
  const unknown = score.points.reduce((sum, points, index) => sum + (results[index]?.status === 'unknown' ? points.most : 0), 0);
  return cv.confidence < leastConfidence * 0.7 || unknown > 100 * mostUnknown;
}

function confidenceOf(cv: Cv, score: Score): number {
  const narrow = 1 - Math.min(1, (score.high - score.low) / 50);
  return Math.round(100 * cv.confidence * (0.5 + narrow / 2)) / 100;
}

function assessExperience(rubric: Rubric, results: readonly CriterionResult[]): Match['experienceAssessment'] {
  const index = rubric.criteria.findIndex(criterion => criterion.kind === 'experience');
  const criterion = rubric.criteria[index];
  const result = results[index];
  if (criterion?.kind !== 'experience' || !result || result.status === 'unknown') return 'unknown';
  if (result.satisfaction < 0.995) return 'below';
  return (result.years ?? 0) >= criterion.minYears * exceeding && criterion.minYears > 0 ? 'exceeds' : 'meets';
}

/** What the interview should look at: required criteria that are open, heaviest first, then thin ones. */
function focusOf(rubric: Rubric, results: readonly CriterionResult[]): readonly string[] {
  const order = ['missing', 'unknown', 'alternative', 'partly', 'implied'];
  return rubric.criteria
    .flatMap((criterion, index) => {
      const status = results[index]?.status ?? 'met';
      return order.includes(status) && criterion.kind !== 'location'
        ? [{ criterion, rank: order.indexOf(status) + (criterion.necessity === 'required' ? 0 : 10) }]
        : [];
    })
    .sort((a, b) => a.rank - b.rank || b.criterion.weight - a.criterion.weight)
    .slice(0, 5)
    .map(({ criterion }) => criterion.label);
}
