import { median } from './line-text.ts';
import type { Row } from './rows.ts';

/** Headings over both columns are larger than the text on their side by this share. */
const largerShare = 1.1;
/** The narrower of two columns of a grid has at least this share of the other's width. */
const alikeShare = 0.5;

/** The right side ends above a heading by at least so many times the distance from the heading to the row below it. */
const clearTimes = 1.5;

/** A part of a grid: a heading over both columns, where there is one, and the rows below it. */
export interface HeadedBand {
  readonly heading: Row | null;
  readonly rows: readonly Row[];
}

/**
 * Bands of a grid of cards: headings that stand alone at the left, with a row right below each that begins on both
 * sides, head what stands on both. Null where columns are independent: there the right side has headings of its own in
 * between, or goes on beside a heading of the left.
 */
export function headedBands(rows: readonly Row[], x: number): readonly HeadedBand[] | null {
  const isLeft = (row: Row): boolean => row.right <= x;
  const isRight = (row: Row): boolean => row.left >= x;
  const usual = median(rows.flatMap(row => row.words.map(word => word.size)));
  const isHeading = (row: Row): boolean => row.size >= largerShare * usual && row.words.length <= 4;
  const heads = rows.flatMap((row, at) => (isLeft(row) && isHeading(row) ? [at] : []));
  if (heads.length === 0 || rows.some(row => isRight(row) && isHeading(row)) || !areAlike(rows, x)) return null;
  const startsBoth = (at: number): boolean => {
    const next = rows[at + 1];
    return next !== undefined && !isLeft(next) && !isRight(next) && isClear(rows, at, next, x);
  };
  if (!heads.every(startsBoth)) return null;
  const first = heads[0] ?? 0;
  const bands: HeadedBand[] = first === 0 ? [] : [{ heading: null, rows: rows.slice(0, first) }];
  return [...bands, ...heads.map((at, index) => ({ heading: rows[at] ?? null, rows: rows.slice(at + 1, heads[index + 1]) }))];
}

/** True where the right side is empty beside the heading, above and below it. */
function isClear(rows: readonly Row[], at: number, next: Row, x: number): boolean {
  const heading = rows[at];
  const above = rows.slice(0, at).findLast(row => row.right > x);
  return heading !== undefined && (above === undefined || next.baseline - above.baseline > clearTimes * (next.baseline - heading.baseline));
}

function areAlike(rows: readonly Row[], x: number): boolean {
  const [left, right] = [true, false].map(isLeft => {
    const words = rows.flatMap(row => row.words.filter(word => word.left < x === isLeft));
    return Math.max(...words.map(word => word.right)) - Math.min(...words.map(word => word.left));
  });
  return Math.min(left ?? 0, right ?? 0) >= alikeShare * Math.max(left ?? 0, right ?? 0);
}
