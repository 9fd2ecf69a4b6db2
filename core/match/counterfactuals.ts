import type { Counterfactual, CriterionResult, Score } from '../contract/match.ts';
import type { Criterion, Rubric } from '../contract/rubric.ts';
import { mostCounterfactuals } from './limits.ts';
import { nextThreshold, recommend } from './recommend.ts';
import { mostPoints, parts as partsOf, tenthsOf } from './score-results.ts';
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
  const most = mostPoints(rubric);
  const parts = results.map((result, index) => (most[index] ?? 0) * partsOf(result.satisfaction));
  const scoring: Scoring = { rubric, results, most, parts, sum: parts.reduce((total, value) => total + value, 0), knockedOut };
  const changes = rubric.criteria.flatMap((criterion, index) => changeFor(criterion, results[index], index));
  const single = changes.filter(change => scoreWith(scoring, [change]) > score.score).map(change => apply(scoring, [change]));
  const crossing = target === null ? [] : single.filter(each => each.score >= target);
  if (crossing.length > 0) return smallest(crossing);
  if (target !== null) {
    const enough = pairsOf(changes, scoring.most)
      .filter(pair => scoreWith(scoring, pair) >= target)
      .map(pair => apply(scoring, pair));
    if (enough.length > 0) return smallest(enough);
  }
  return single.toSorted((a, b) => b.score - a.score || (a.change < b.change ? -1 : 1)).slice(0, mostCounterfactuals);
}

interface Scoring {
  readonly rubric: Rubric;
  readonly results: readonly CriterionResult[];
  readonly most: readonly number[];
  /** What each criterion adds to the score, and their sum, in parts of a tenth of a point. */
  readonly parts: readonly number[];
  readonly sum: number;
  readonly knockedOut: boolean;
}

function smallest(found: readonly Counterfactual[]): readonly Counterfactual[] {
  return found.toSorted((a, b) => a.score - b.score || (a.change < b.change ? -1 : 1)).slice(0, mostCounterfactuals);
}

/** Pairs of the changes; with many criteria only the twelve heaviest are paired. */
function pairsOf(changes: readonly Change[], most: readonly number[]): readonly (readonly [Change, Change])[] {
  const few = changes.toSorted((a, b) => (most[b.index] ?? 0) - (most[a.index] ?? 0) || (a.change < b.change ? -1 : 1)).slice(0, 12);
  return few.flatMap((first, index) => few.slice(index + 1).map(second => [first, second] as const));
}

function scoreWith({ most, parts, sum }: Scoring, changes: readonly Change[]): number {
  let changed = sum;
  for (const { index, satisfaction } of changes) changed += (most[index] ?? 0) * partsOf(satisfaction) - (parts[index] ?? 0);
  return tenthsOf(changed) / 10;
}

function apply(scoring: Scoring, changes: readonly Change[]): Counterfactual {
  const { rubric, results, knockedOut } = scoring;
  const satisfactions = results.map((result, index) => changes.find(each => each.index === index)?.satisfaction ?? result.satisfaction);
  const score = scoreWith(scoring, changes);
  const out = knockedOut && rubric.criteria.some((criterion, index) => criterion.knockOut && satisfactions[index] === 0);
  const [first, second] = changes;
  return {
    criterionIds: changes.map(change => rubric.criteria[change.index]?.id ?? ''),
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
  if (criterion.kind === 'skill') return describeSkill(criterion, result);
  if (criterion.kind === 'experience') return changeText.moreYears(round(criterion.minYears - (result.years ?? 0)));
  if (criterion.kind === 'education') return changeText.degree(criterion.level);
  if (criterion.kind === 'language') return changeText.language(criterion.label);
  if (criterion.kind === 'location') return changeText.place(criterion.places[0] ?? criterion.label);
  return changeText.certificate(criterion.anyOf[0] ?? criterion.label);
}

function describeSkill(criterion: Extract<Criterion, { kind: 'skill' }>, result: CriterionResult): string {
  const name = criterion.anyOf[0] ?? criterion.label;
  const years = result.years ?? 0;
  if (result.status === 'partly' && criterion.minYears !== null && years > 0) {
    return changeText.moreSkillYears(round(criterion.minYears - years), name);
  }
  if (result.status === 'partly' || result.status === 'implied') return changeText.evidenceOf(name);
  return criterion.minYears !== null && criterion.minYears > 0 ? changeText.skillYears(criterion.minYears, name) : changeText.skill(name);
}

function round(years: number): number {
  return Math.max(0.1, Math.ceil(years * 10 - 1e-6) / 10);
}
