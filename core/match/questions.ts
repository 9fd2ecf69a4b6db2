import type { CriterionResult, Question, Strength } from '../contract/match.ts';
import type { Period } from '../contract/cv.ts';
import type { Criterion } from '../contract/rubric.ts';
import { mostQuestions, shortestGapMonths } from './limits.ts';
import { questionText } from './sentences.ts';

/** Questions to ask, the most telling first: alternatives, gaps in time, what is missing or thin, a claimed strength. */
export function findQuestions(
  criteria: readonly Criterion[],
  results: readonly CriterionResult[],
  gaps: readonly Period[],
  strengths: readonly Strength[],
): readonly Question[] {
  const about = criteria.flatMap((criterion, index) => {
    const result = results[index];
    return result && criterion.kind !== 'location' ? [{ criterion, result }] : [];
  });
  const byNeed = [...about].sort((a, b) => rankOf(a.criterion) - rankOf(b.criterion));
  const alternatives = byNeed
    .filter(({ result }) => result.status === 'alternative')
    .map(({ criterion, result }) => ({
      text: questionText.alternative(result.found, nameOf(criterion)),
      reason: questionText.alternativeReason(nameOf(criterion), criterion.necessity),
      criterionId: criterion.id,
    }));
  const times = gaps
    .filter(gap => gap.months >= shortestGapMonths)
    .map(gap => ({ text: questionText.gap(gap.start, gap.end), reason: questionText.gapReason, criterionId: null }));
  const open = byNeed.flatMap(({ criterion, result }) => questionAbout(criterion, result));
  const [strength] = strengths;
  const proud = strength ? [{ text: questionText.strength(strength.text), reason: questionText.strengthReason, criterionId: null }] : [];
  return [...alternatives.slice(0, 2), ...times.slice(0, 2), ...open.slice(0, mostQuestions), ...proud].slice(0, mostQuestions);
}

function questionAbout(criterion: Criterion, result: CriterionResult): readonly Question[] {
  if (criterion.kind !== 'skill' && criterion.kind !== 'certificate' && criterion.kind !== 'language' && criterion.kind !== 'licence')
    return [];
  const name = nameOf(criterion);
  if (result.status === 'missing' || result.status === 'unknown') {
    return [{ text: questionText.missing(name), reason: questionText.missingReason(name, criterion.necessity), criterionId: criterion.id }];
  }
  if (result.status !== 'partly') return [];
  if (criterion.kind === 'skill' && result.years === null) {
    return [{ text: questionText.listedOnly(name), reason: questionText.listedOnlyReason(name), criterionId: criterion.id }];
  }
  return [{ text: questionText.partly(name), reason: questionText.partlyReason(name, result.finding), criterionId: criterion.id }];
}

function rankOf(criterion: Criterion): number {
  return (criterion.necessity === 'required' ? 0 : 1000) - criterion.weight;
}

function nameOf(criterion: Criterion): string {
  return criterion.label;
}
