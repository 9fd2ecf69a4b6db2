import type { SatisfactionTable } from '../../../../core/contract/batch-view.ts';
import type { Rubric } from '../../../../core/contract/rubric.ts';
import { mostPoints } from '../../../../core/match/score-results.ts';
import { judgedPart } from './what-if-limits.ts';

/** Most criteria that are named. */
const mostNamed = 3;

/** Why a score changed: the criteria that give a person more or fewer points now, "Kubernetes −2.1, TypeScript +0.4". */
export function whyScoreChanged(
  table: Pick<SatisfactionTable, 'rubric' | 'satisfaction'>,
  candidate: number,
  before: Rubric,
  after: Rubric,
): string {
  const width = table.rubric.criteria.length;
  const [most, former] = [pointsById(judgedPart(table.rubric, after)), pointsById(judgedPart(table.rubric, before))];
  return table.rubric.criteria
    .map(({ id, label }, column) => {
      const satisfaction = table.satisfaction[candidate * width + column] ?? 0;
      return { label, change: (satisfaction * ((most.get(id) ?? 0) - (former.get(id) ?? 0))) / 10 };
    })
    .filter(({ change }) => Math.abs(change) >= 0.05)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, mostNamed)
    .map(({ label, change }) => `${label} ${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}`)
    .join(', ');
}

function pointsById(rubric: Rubric): ReadonlyMap<string, number> {
  const most = mostPoints(rubric);
  return new Map(rubric.criteria.map((criterion, index) => [criterion.id, most[index] ?? 0]));
}
