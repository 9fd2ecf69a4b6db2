import type { CriterionPoints, CriterionResult, Score } from '../contract/match.ts';
import type { Criterion, CriterionGroup, Rubric } from '../contract/rubric.ts';

/** Parts into which a satisfaction is rounded before it is multiplied, so that sums are exact and independent of order. */
export const satisfactionParts = 10_000;

/** Group whose points a criterion shares. Languages, certificates, licences and places count with the skills of their necessity. */
export function groupOf(criterion: Criterion): CriterionGroup {
  if (criterion.kind === 'experience') return 'experience';
  if (criterion.kind === 'education') return 'education';
  return criterion.necessity;
}

/**
 * The most each criterion can give, in tenths of a point; they add up to exactly 1,000 (100 points) unless nothing has
 * a weight. A group without weighted criteria gives its points to the others in proportion. Rounded by largest
 * remainder, ties by id, so that the order of the criteria does not matter.
 */
export function mostPoints(rubric: Pick<Rubric, 'criteria' | 'weights'>): readonly number[] {
  const known = pointsOf.get(rubric);
  if (known !== undefined) return known;
  const most = computeMostPoints(rubric);
  pointsOf.set(rubric, most);
  return most;
}

/** A rubric never changes, and each document asks for its points more than once. */
const pointsOf = new WeakMap<object, readonly number[]>();

function computeMostPoints(rubric: Pick<Rubric, 'criteria' | 'weights'>): readonly number[] {
  const sums: Record<CriterionGroup, number> = { required: 0, preferred: 0, experience: 0, education: 0 };
  for (const criterion of [...rubric.criteria].sort(byId)) sums[groupOf(criterion)] += criterion.weight;
  const present = (['required', 'preferred', 'experience', 'education'] as const).filter(
    group => sums[group] > 0 && rubric.weights[group] > 0,
  );
  const total = present.reduce((sum, group) => sum + rubric.weights[group], 0);
  const raw = rubric.criteria.map(criterion => {
    const group = groupOf(criterion);
    return present.includes(group) ? (1000 * rubric.weights[group] * criterion.weight) / (total * sums[group]) : 0;
  });
  return roundToSum(
    raw,
    total > 0 ? 1000 : 0,
    rubric.criteria.map(criterion => criterion.id),
  );
}

/** Points and score of results that stand in the order of the rubric's criteria. Unknown criteria give their low side. */
export function scoreResults(
  rubric: Pick<Rubric, 'criteria' | 'weights'>,
  results: readonly Pick<CriterionResult, 'satisfaction' | 'low' | 'high'>[],
): Score {
  const most = mostPoints(rubric);
  const tenths = sumTenths(
    most,
    results.map(result => result.satisfaction),
  );
  const raw = most.map((value, index) => (value * parts(results[index]?.satisfaction ?? 0)) / satisfactionParts);
  const ids = rubric.criteria.map(criterion => criterion.id);
  const points = roundToSum(raw, tenths, ids);
  return {
    score: tenths / 10,
    low:
      Math.min(
        tenths,
        sumTenths(
          most,
          results.map(result => result.low),
        ),
      ) / 10,
    high:
      Math.max(
        tenths,
        sumTenths(
          most,
          results.map(result => result.high),
        ),
      ) / 10,
    points: ids.map((criterionId, index): CriterionPoints => ({
      criterionId,
      points: (points[index] ?? 0) / 10,
      most: (most[index] ?? 0) / 10,
    })),
  };
}

/** Whole parts of a satisfaction. */
export function parts(satisfaction: number): number {
  return Math.round(Math.min(1, Math.max(0, satisfaction)) * satisfactionParts);
}

/** Score in tenths of a point, of the most points (in tenths) and the satisfactions. */
export function sumTenths(most: readonly number[], satisfactions: readonly number[]): number {
  return tenthsOf(most.reduce((total, value, index) => total + value * parts(satisfactions[index] ?? 0), 0));
}

/** A sum of tenths of a point times parts, rounded to tenths. */
export function tenthsOf(sum: number): number {
  return Math.floor((sum + satisfactionParts / 2) / satisfactionParts);
}

/** Whole numbers with the given sum, next to the raw values: the largest remainders are rounded up. */
function roundToSum(raw: readonly number[], sum: number, ids: readonly string[]): readonly number[] {
  const floors = raw.map(value => Math.floor(value + 1e-9));
  const missing = sum - floors.reduce((total, value) => total + value, 0);
  const order = raw
    .map((value, index) => ({ index, rest: value - (floors[index] ?? 0), id: ids[index] ?? '' }))
    .filter(entry => (raw[entry.index] ?? 0) > 0)
    .sort((a, b) => (Math.abs(b.rest - a.rest) > 1e-9 ? b.rest - a.rest : a.id < b.id ? -1 : 1));
  for (let step = 0; step < missing && order.length > 0; step += 1) {
    const entry = order[step % order.length];
    if (entry) floors[entry.index] = (floors[entry.index] ?? 0) + 1;
  }
  return floors;
}

function byId(a: Criterion, b: Criterion): number {
  return a.id < b.id ? -1 : 1;
}
