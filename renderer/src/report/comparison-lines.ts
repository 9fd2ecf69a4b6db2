import type { CriterionPoints, CriterionResult } from '../../../core/contract/match.ts';
import type { CandidateReport } from '../../../core/contract/report.ts';
import type { Criterion, Rubric } from '../../../core/contract/rubric.ts';
import { criteriaLines } from './criteria-lines.ts';

/** What one person has of a criterion. */
export interface ComparedCell {
  readonly result: CriterionResult;
  readonly points: CriterionPoints;
  /** Most points of the row, and somebody has fewer. */
  readonly best: boolean;
}

/** One criterion over all people; a cell is null where a person was not matched. */
export interface ComparedLine {
  readonly criterion: Criterion;
  readonly most: number;
  readonly cells: readonly (ComparedCell | null)[];
  /** Everybody has the same points by the same status. */
  readonly equal: boolean;
}

/** Points that differ by less print the same. */
const sameWithin = 0.05;

/** All criteria of the rubric in the order of the report on a person: those in which people differ first, then those in which they do not. */
export function comparedLines(rubric: Rubric, people: readonly CandidateReport[]): readonly ComparedLine[] {
  const found = people.map(({ match }) => (match === null ? [] : criteriaLines(rubric, match).filter(line => line.kind === 'criterion')));
  const order = found.find(lines => lines.length > 0) ?? [];
  const lines = order.map(({ criterion, points }) =>
    lineOf(
      criterion,
      points.most,
      found.map(own => own.find(line => line.criterion.id === criterion.id) ?? null),
    ),
  );
  return [...lines.filter(line => !line.equal), ...lines.filter(line => line.equal)];
}

type Found = { readonly result: CriterionResult; readonly points: CriterionPoints } | null;

function lineOf(criterion: Criterion, most: number, found: readonly Found[]): ComparedLine {
  const points = found.map(cell => cell?.points.points ?? 0);
  const [high, low] = [Math.max(...points), Math.min(...points)];
  const isSame = high - low < sameWithin;
  return {
    criterion,
    most,
    cells: found.map(cell => (cell === null ? null : { ...cell, best: !isSame && high - cell.points.points < sameWithin })),
    equal: isSame && new Set(found.map(cell => cell?.result.status)).size === 1,
  };
}
