import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { RowFilter } from '../../../../../core/contract/row-filter.ts';
import { isFound, isRanked, rowTest } from '../../../../../core/triage/row-filter.ts';

/** Ids of the order that are ranked still and pass the filter. */
export function shownIds(
  ids: readonly string[],
  rows: ReadonlyMap<string, BatchRow>,
  filter: RowFilter,
  kept: ReadonlySet<string>,
): readonly string[] {
  const passes = rowTest(filter, kept);
  return ids.filter(id => {
    const row = rows.get(id);
    return row !== undefined && isRanked(row) && passes(row);
  });
}

/** Place in the rubric of the required criterion that parts the people most evenly; null when none does. It is offered as a chip. */
export function tellingCriterion(rows: Iterable<BatchRow>, required: readonly number[]): number | null {
  const found = new Map<number, number>(required.map(index => [index, 0]));
  let people = 0;
  for (const row of rows) {
    if (row.criteria === '') continue;
    people += 1;
    for (const index of required) if (isFound(row.criteria[index])) found.set(index, (found.get(index) ?? 0) + 1);
  }
  const parting = [...found].filter(([, count]) => count > 0 && count < people);
  const [best] = parting.sort(([, one], [, other]) => Math.abs(one - people / 2) - Math.abs(other - people / 2));
  return best?.[0] ?? null;
}
