import type { CriterionResult, Match } from '../contract/match.ts';
import type { Criterion, Rubric } from '../contract/rubric.ts';

/** One criterion of two people side by side. Points are those of the score, to a tenth. */
export interface DifferenceLine {
  readonly criterion: Criterion;
  readonly higher: CriterionResult;
  readonly lower: CriterionResult;
  readonly higherPoints: number;
  readonly lowerPoints: number;
  /** Points of the one who ranks higher less those of the other, in tenths: whole numbers add up exactly. */
  readonly tenths: number;
}

/** What of a match its points tell. */
type Matched = Pick<Match, 'results' | 'score'>;

/** Why one person ranks above another. */
export interface ScoreDifference {
  /** Difference of the scores in tenths; the lines add up to it exactly. Negative where the first has the lower score. */
  readonly tenths: number;
  /** Criteria in which the points differ, the largest difference first; equal ones in the order of the rubric. */
  readonly lines: readonly DifferenceLine[];
  /** Criteria in which both have the same points, in the order of the rubric. */
  readonly equal: readonly DifferenceLine[];
}

/**
 * Takes the difference of two scores apart by criterion. Both matches are of this rubric version. The points of a match add
 * up to its score, so their differences add up to the difference of the scores.
 */
export function scoreDifference(rubric: Pick<Rubric, 'criteria'>, higher: Matched, lower: Matched): ScoreDifference {
  const lines = rubric.criteria.flatMap(criterion => lineOf(criterion, higher, lower));
  return {
    tenths: tenthsOf(higher.score.score) - tenthsOf(lower.score.score),
    lines: lines.filter(line => line.tenths !== 0).toSorted((one, other) => Math.abs(other.tenths) - Math.abs(one.tenths)),
    equal: lines.filter(line => line.tenths === 0),
  };
}

function lineOf(criterion: Criterion, higher: Matched, lower: Matched): readonly DifferenceLine[] {
  const [one, other] = [resultOf(higher, criterion.id), resultOf(lower, criterion.id)];
  if (one === undefined || other === undefined) return [];
  const [higherPoints, lowerPoints] = [pointsOf(higher, criterion.id), pointsOf(lower, criterion.id)];
  return [{ criterion, higher: one, lower: other, higherPoints, lowerPoints, tenths: tenthsOf(higherPoints) - tenthsOf(lowerPoints) }];
}

function resultOf({ results }: Matched, criterionId: string): CriterionResult | undefined {
  return results.find(result => result.criterionId === criterionId);
}

function pointsOf({ score }: Matched, criterionId: string): number {
  return score.points.find(points => points.criterionId === criterionId)?.points ?? 0;
}

function tenthsOf(points: number): number {
  return Math.round(points * 10);
}
