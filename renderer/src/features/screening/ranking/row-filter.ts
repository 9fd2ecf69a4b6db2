import { criterionLetters, type BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { RowFilter } from '../../../state/batch-view.ts';
import { foldRow, foldText } from './folded-text.ts';
import { isRanked } from './ranking-order.ts';

const foundLetters = new Set([criterionLetters.met, criterionLetters.implied]);

/** True when the letter of a criterion says that it was found. */
export function isFound(letter: string | undefined): boolean {
  return letter !== undefined && foundLetters.has(letter);
}

/** The test of a filter, its text taken apart once. `kept` pass a filter for unread people although they were read. */
export function rowTest(filter: RowFilter, kept: ReadonlySet<string> = new Set()): (row: BatchRow) => boolean {
  const words = foldText(filter.text)
    .split(/\s+/)
    .filter(word => word !== '');
  const { minScore, unread, hidden, standings, criteria, tags } = filter;
  return row =>
    (minScore === null || (row.score !== null && row.score >= minScore)) &&
    (!unread || row.unread || kept.has(row.itemId)) &&
    (!hidden || row.hiddenWords > 0) &&
    (standings.length === 0 || standings.includes(row.decision ?? 'new')) &&
    criteria.every(index => isFound(row.criteria[index])) &&
    tags.every(tag => row.tags.includes(tag)) &&
    (words.length === 0 || hasWords(foldRow(row).words, words));
}

function hasWords(text: string, words: readonly string[]): boolean {
  return words.every(word => text.includes(word));
}

/** True when the filter lets everyone through. */
export function isOpen({ text, minScore, unread, hidden, standings, criteria, tags }: RowFilter): boolean {
  return text.trim() === '' && minScore === null && !unread && !hidden && standings.length + criteria.length + tags.length === 0;
}

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
