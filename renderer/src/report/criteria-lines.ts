import type { CriterionPoints, CriterionResult, Match } from '../../../core/contract/match.ts';
import type { Criterion, Rubric } from '../../../core/contract/rubric.ts';

/** A line of the criteria table: the head of a group with its points, or one criterion. */
export type CriteriaLine =
  | { readonly kind: 'group'; readonly title: string; readonly points: number; readonly most: number; readonly continued: boolean }
  | { readonly kind: 'criterion'; readonly criterion: Criterion; readonly result: CriterionResult; readonly points: CriterionPoints };

type CriterionLine = Extract<CriteriaLine, { readonly kind: 'criterion' }>;

/** Groups of the table in order: what is asked for first. Experience and education have points of their own. */
const groups: readonly { readonly title: string; readonly holds: (criterion: Criterion) => boolean }[] = [
  { title: 'Required', holds: criterion => !isOwnGroup(criterion) && criterion.necessity === 'required' },
  { title: 'Preferred', holds: criterion => !isOwnGroup(criterion) && criterion.necessity === 'preferred' },
  { title: 'Experience and education', holds: isOwnGroup },
];

/** All lines of a match in the order of the rubric, groups with their subtotals; empty groups are left out. */
export function criteriaLines(rubric: Rubric, match: Match): readonly CriteriaLine[] {
  const results = new Map(match.results.map(result => [result.criterionId, result]));
  const points = new Map(match.score.points.map(entry => [entry.criterionId, entry]));
  const lines = rubric.criteria.flatMap((criterion): readonly CriterionLine[] => {
    const result = results.get(criterion.id);
    const earned = points.get(criterion.id);
    return result === undefined || earned === undefined ? [] : [{ kind: 'criterion', criterion, result, points: earned }];
  });
  return groups.flatMap(group => {
    const own = lines.filter(line => group.holds(line.criterion));
    return own.length === 0 ? [] : Array.of<CriteriaLine>(headOf(group.title, own)).concat(own);
  });
}

/** The lines of the first page and those that run on; a group that is cut gets its head again. */
export function splitLines(
  lines: readonly CriteriaLine[],
  amount: number | null,
): readonly [first: readonly CriteriaLine[], rest: readonly CriteriaLine[]] {
  if (amount === null || amount >= lines.length) return [lines, []];
  const cut = lines[amount - 1]?.kind === 'group' ? amount - 1 : amount;
  const first = lines.slice(0, cut);
  const rest = lines.slice(cut);
  const head = first.findLast(line => line.kind === 'group');
  return [first, rest[0]?.kind === 'group' || head === undefined ? rest : [{ ...head, continued: true }, ...rest]];
}

function headOf(title: string, lines: readonly CriterionLine[]): CriteriaLine {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    kind: 'group',
    title,
    points: sum(lines.map(line => line.points.points)),
    most: sum(lines.map(line => line.points.most)),
    continued: false,
  };
}

function isOwnGroup(criterion: Criterion): boolean {
  return criterion.kind === 'experience' || criterion.kind === 'education';
}
