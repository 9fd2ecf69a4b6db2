import type { MoveCause, PointMove } from '../contract/job-versions.ts';
import type { CriterionPoints } from '../contract/match.ts';
import type { Rubric } from '../contract/rubric.ts';
import { scoreResults } from './score-results.ts';

type Weighted = Pick<Rubric, 'criteria' | 'weights'>;

/** A rubric with what one person came to by it, in the order of its criteria. */
export interface JudgedBy {
  readonly rubric: Weighted;
  readonly satisfaction: ArrayLike<number>;
}

/** The score by each of two versions and the criteria that give other points; the differences add up to that of the scores, to the tenth. */
export interface ExplainedMove {
  readonly before: number;
  readonly after: number;
  /** The largest difference first. */
  readonly moves: readonly PointMove[];
}

interface Earned extends CriterionPoints {
  readonly label: string;
  readonly satisfaction: number;
}

/** Says which criteria brought the difference between the scores of one person by two versions of a rubric. */
export function explainMove(before: JudgedBy, after: JudgedBy): ExplainedMove {
  const [former, latter] = [earn(before), earn(after)];
  const ids = new Set([...latter.points.keys(), ...former.points.keys()]);
  const moves = [...ids].flatMap(id => moveOf(former.points.get(id), latter.points.get(id)) ?? []);
  return {
    before: former.score,
    after: latter.score,
    moves: moves.toSorted((a, b) => changeOf(b, true) - changeOf(a, true) || (a.criterionId < b.criterionId ? -1 : 1)),
  };
}

/** Points gained (or lost) by a criterion, with one decimal; `absolute` for how many either way. */
export function changeOf({ before, after }: Pick<PointMove, 'before' | 'after'>, absolute = false): number {
  const tenths = Math.round(after * 10) - Math.round(before * 10);
  return (absolute ? Math.abs(tenths) : tenths) / 10;
}

function earn({ rubric, satisfaction }: JudgedBy): { readonly score: number; readonly points: ReadonlyMap<string, Earned> } {
  const results = rubric.criteria.map((_, index) => {
    const value = satisfaction[index] ?? 0;
    return { satisfaction: value, low: value, high: value };
  });
  const { score, points } = scoreResults(rubric, results);
  const earned = points.map((each, index): readonly [string, Earned] => {
    const label = rubric.criteria[index]?.label ?? '';
    return [each.criterionId, { ...each, label, satisfaction: results[index]?.satisfaction ?? 0 }];
  });
  return { score, points: new Map(earned) };
}

function moveOf(former: Earned | undefined, latter: Earned | undefined): PointMove | null {
  const known = latter ?? former;
  if (known === undefined) return null;
  const [before, after] = [former?.points ?? 0, latter?.points ?? 0];
  if (before === after) return null;
  const mosts = { mostBefore: former?.most ?? 0, mostAfter: latter?.most ?? 0 };
  return { criterionId: known.criterionId, label: known.label, cause: causeOf(former, latter), before, after, ...mosts };
}

function causeOf(former: Earned | undefined, latter: Earned | undefined): MoveCause {
  if (former === undefined) return 'added';
  if (latter === undefined) return 'removed';
  if (former.satisfaction === latter.satisfaction) return 'weight';
  return former.most === latter.most ? 'finding' : 'weight-and-finding';
}
