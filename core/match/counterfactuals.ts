import type { Counterfactual, CriterionResult, Score } from '../contract/match.ts';
import type { Criterion, Rubric } from '../contract/rubric.ts';
import { mostCounterfactuals } from './limits.ts';
import { nextThreshold, recommend } from './recommend.ts';
import { scoreResults } from './score-results.ts';
import { changeText } from './sentences.ts';

interface Change {
  readonly index: number;
  readonly change: string;
  readonly satisfaction: number;
}

/**
 * The smallest changes that cross the next threshold: single ones if any does, else pairs. Above the last threshold,
 * or where no pair is enough, the single changes that add most. Best known first: fewest changes, then least gain needed.
 */
export function findCounterfactuals(
  rubric: Rubric,
  results: readonly CriterionResult[],
  score: Score,
  knockedOut: boolean,
): readonly Counterfactual[] {
  const target = nextThreshold(score.score, rubric);
  const changes = rubric.criteria.flatMap((criterion, index) => changeFor(criterion, results[index], index));
  const single = changes.map(change => apply(rubric, results, [change], knockedOut)).filter(each => each.score > score.score);
  const crossing = target === null ? [] : single.filter(each => each.score >= target);
  if (crossing.length > 0) return smallest(crossing);
  if (target !== null) {
    const pairs = pairsOf(changes).map(pair => apply(rubric, results, pair, knockedOut));
    const enough = pairs.filter(each => each.score >= target);
    if (enough.length > 0) return smallest(enough);
  }
  return [...single].sort((a, b) => b.score - a.score || (a.change < b.change ? -1 : 1)).slice(0, mostCounterfactuals);
}

function smallest(found: readonly Counterfactual[]): readonly Counterfactual[] {
  return [...found].sort((a, b) => a.score - b.score || (a.change < b.change ? -1 : 1)).slice(0, mostCounterfactuals);
}

/** Pairs of the changes; with many criteria only the heaviest twelve are paired. */
function pairsOf(changes: readonly Change[]): readonly (readonly [Change, Change])[] {
  const few = changes.slice(0, 12);
  return few.flatMap((first, index) => few.slice(index + 1).map(second => [first, second] as const));
}

function apply(rubric: Rubric, results: readonly CriterionResult[], changes: readonly Change[], knockedOut: boolean): Counterfactual {
  const changed = results.map((result, index) => {
    const change = changes.find(each => each.index === index);
    return change ? { ...result, satisfaction: change.satisfaction } : result;
  });
  const { score } = scoreResults(rubric, changed);
  const ids = changes.map(change => rubric.criteria[change.index]?.id ?? '');
  const out = knockedOut && rubric.criteria.some((criterion, index) => criterion.knockOut && changed[index]?.satisfaction === 0);
  const [first, second] = changes;
  return {
    criterionIds: ids,
    change: first && second ? changeText.both(first.change, second.change) : (first?.change ?? ''),
    score,
    recommendation: recommend(score, rubric, out),
  };
}

function changeFor(criterion: Criterion, result: CriterionResult | undefined, index: number): readonly Change[] {
  if (!result || result.satisfaction >= 0.995 || criterion.weight === 0) return [];
  return [{ index, change: describe(criterion, result), satisfaction: 1 }];
}

function describe(criterion: Criterion, result: CriterionResult): string {
  switch (criterion.kind) {
    case 'skill': {
      const name = criterion.anyOf[0] ?? criterion.label;
      const years = result.years ?? 0;
      if (result.status === 'partly' && criterion.minYears !== null && years > 0)
        return changeText.moreSkillYears(round(criterion.minYears - years), name);
      if (result.status === 'partly' || result.status === 'implied') return changeText.evidenceOf(name);
      return criterion.minYears !== null && criterion.minYears > 0
        ? changeText.skillYears(criterion.minYears, name)
        : changeText.skill(name);
    }
    case 'experience':
      return changeText.moreYears(Math.max(0.1, round(criterion.minYears - (result.years ?? 0))));
    case 'education':
      return changeText.degree(criterion.level);
    case 'language':
      return changeText.language(criterion.label);
    case 'certificate':
    case 'licence':
      return changeText.certificate(criterion.anyOf[0] ?? criterion.label);
    case 'location':
      return changeText.place(criterion.places[0] ?? criterion.label);
  }
}

function round(years: number): number {
  return Math.max(0.1, Math.ceil(years * 10 - 1e-6) / 10);
}
