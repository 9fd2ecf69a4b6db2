import type { Criterion, Rubric } from '../../../../../core/contract/rubric.ts';
import type { PersonView } from '../../../../../core/contract/batch-view.ts';
import { criteriaGroups, type CriterionLine } from '../person/criteria-groups.ts';

/** Points that differ by less read the same. */
const sameWithin = 0.05;

/** What one person has of a criterion. */
export interface CompareCell {
  readonly line: CriterionLine;
  /** Most points of the row, and somebody has fewer. */
  readonly best: boolean;
}

/** One criterion over all people; a cell is null where a person was not matched. */
export interface CompareRow {
  readonly criterion: Criterion;
  /** "Required, 6 points". */
  readonly worth: string;
  readonly cells: readonly (CompareCell | null)[];
  /** Everybody has the same points by the same status. */
  readonly equal: boolean;
}

/** Criteria as rows in the order of the rubric: required, preferred, then experience and education. */
export function compareRows(rubric: Rubric, people: readonly Pick<PersonView, 'match' | 'hidden'>[]): readonly CompareRow[] {
  const lines = people.map(({ match, hidden }) =>
    match === null ? new Map<string, CriterionLine>() : new Map(linesOf(rubric, match, hidden).map(line => [line.criterion.id, line])),
  );
  const order = new Map(lines.flatMap(all => [...all]).map(([id, line]) => [id, line]));
  const placed = rubric.criteria.flatMap(({ id }) => order.get(id) ?? []).toSorted((one, other) => rank(one) - rank(other));
  return placed.map(({ criterion, most }) =>
    rowOf(
      criterion,
      most,
      lines.map(all => all.get(criterion.id) ?? null),
    ),
  );
}

function linesOf(rubric: Rubric, match: NonNullable<PersonView['match']>, hidden: PersonView['hidden']): readonly CriterionLine[] {
  return criteriaGroups(rubric, match, hidden).flatMap(group => group.lines);
}

function rowOf(criterion: Criterion, most: number, lines: readonly (CriterionLine | null)[]): CompareRow {
  const points = lines.map(line => line?.points ?? 0);
  const [high, low] = [Math.max(...points), Math.min(...points)];
  const isSame = high - low < sameWithin;
  const statuses = new Set(lines.map(line => line?.result.status));
  return {
    criterion,
    worth: `${kindOf(criterion)}, ${countPoints(most)}`,
    cells: lines.map(line => (line === null ? null : { line, best: !isSame && high - line.points < sameWithin })),
    equal: isSame && statuses.size === 1,
  };
}

const ownPoints: Readonly<Partial<Record<Criterion['kind'], string>>> = { experience: 'Experience', education: 'Degree' };

function kindOf({ kind, necessity }: Criterion): string {
  return ownPoints[kind] ?? (necessity === 'required' ? 'Required' : 'Preferred');
}

function rank({ criterion }: CriterionLine): number {
  if (ownPoints[criterion.kind] !== undefined) return 2;
  return criterion.necessity === 'required' ? 0 : 1;
}

function countPoints(most: number): string {
  const shown = Math.round(most * 10) / 10;
  return `${shown} ${shown === 1 ? 'point' : 'points'}`;
}

const numbers = ['', '', 'both', 'all three', 'all four'];

/** "both", "all three", "all four". */
export function sayEverybody(people: number): string {
  return numbers[people] ?? `all ${people}`;
}
