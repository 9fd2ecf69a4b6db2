import { criterionLetters, type BatchRow } from '../contract/batch-view.ts';
import type { RowFilter } from '../contract/row-filter.ts';
import { foldRow, foldText } from './folded-row.ts';
import { inBand } from './score-bands.ts';

/** What a filter looks at. */
export type FilteredRow = Pick<
  BatchRow,
  | 'itemId'
  | 'name'
  | 'headline'
  | 'file'
  | 'tags'
  | 'score'
  | 'unread'
  | 'hiddenWords'
  | 'standing'
  | 'criteria'
  | 'reasonId'
  | 'rating'
  | 'status'
  | 'versionOf'
>;

/** True for what stands in the ranking; everything else stands in a group below it. */
export function isRanked(row: Pick<BatchRow, 'status' | 'versionOf'>): boolean {
  return row.status === 'completed' && row.versionOf === null;
}

const foundLetters = new Set([criterionLetters.met, criterionLetters.implied]);

/** True when the letter of a criterion says that it was found. */
export function isFound(letter: string | undefined): boolean {
  return letter !== undefined && foundLetters.has(letter);
}

/** The test of a filter, its text taken apart once. `kept` pass a filter for unread people although they were read. */
export function rowTest(filter: RowFilter, kept: ReadonlySet<string> = new Set()): (row: FilteredRow) => boolean {
  const words = foldText(filter.text)
    .split(/\s+/)
    .filter(word => word !== '');
  const { minScore, bands, unread, hidden, standings, criteria, tags, reasons, minRating } = filter;
  return row =>
    (minScore === null || (row.score !== null && row.score >= minScore)) &&
    (bands.length === 0 || bands.some(band => inBand(row.score, band))) &&
    (!unread || row.unread || kept.has(row.itemId)) &&
    (!hidden || row.hiddenWords > 0) &&
    (standings.length === 0 || standings.includes(row.standing)) &&
    (reasons.length === 0 || (row.reasonId !== null && reasons.includes(row.reasonId))) &&
    (minRating === null || (row.rating !== null && row.rating >= minRating)) &&
    criteria.every(index => isFound(row.criteria[index])) &&
    tags.every(tag => row.tags.includes(tag)) &&
    (words.length === 0 || hasWords(foldRow(row).words, words));
}

function hasWords(text: string, words: readonly string[]): boolean {
  return words.every(word => text.includes(word));
}

/** True when the filter lets everyone through. */
export function isOpenFilter(filter: RowFilter): boolean {
  const { text, minScore, unread, hidden, minRating, bands, standings, criteria, tags, reasons } = filter;
  const listed = bands.length + standings.length + criteria.length + tags.length + reasons.length;
  return text.trim() === '' && minScore === null && minRating === null && !unread && !hidden && listed === 0;
}
