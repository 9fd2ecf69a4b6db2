import type { PageSize } from '../contract/document.ts';
import { countSides, type Gutter } from './gutters.ts';
import { headedPair } from './headed-pairs.ts';
import { median } from './line-text.ts';
import { isListMark } from './list-marks.ts';
import { labelPart } from './margin-labels.ts';
import type { Row } from './rows.ts';

/** The page on which rows stand, and the row right below them, where they are a part of its rows. */
export interface PageOfRows extends PageSize {
  readonly next: Row | null;
}

/** How the two sides of a gutter are read: as columns, or as labels with the text beside them. */
export interface JudgedGutter {
  readonly kind: 'columns' | 'left sidebar' | 'right sidebar' | 'labels';
  readonly part: Gutter;
}

/** Fewest rows on each side of two columns; beside a headline fewer are enough. */
const fewestRows = 3;
/** Share of a side's rows that stand level with rows of the other, from which they belong together. */
const levelShare = 0.8;
/** Mean number of words in a row, up to which a side holds labels, dates or places. */
const labelWords = 4;
/** Share of rows with a date, from which a side is a column of dates. */
const dateShare = 0.34;
/** Share of rows with a date, below which a side has none of its own. */
const strayDates = 0.1;
/** Rows without anything on the right, after which dates there belong to the rows beside them. */
const strayGap = 4;
/** A side narrower than this share of the other is a sidebar. */
const sidebarShare = 0.7;

const dateLike = /(?:19|20)\d{2}|\b\d{1,2}[./]\d{2}\b|^\d+(?:[.,]\d+)?\s?%?$/;

const stretch = /(?:19|20)\d{2}\s*[-–—]\s*\p{L}*\.?\s*(?:[\d./]*(?:19|20)\d{2}|\p{L}{3,})/u;

interface Side {
  readonly rows: number;
  readonly width: number;
  /** Mean words per row. */
  readonly words: number;
  readonly dates: number;
  /** Rows on this side only that are larger or bolder than its others. */
  readonly headings: number;
}

/** Decides what a gutter means; null where the rows are better read across it. */
export function judgeGutter(rows: readonly Row[], gutter: Gutter, page: PageOfRows): JudgedGutter | null {
  const headed = headedPair(rows, gutter);
  if (headed !== null) return columnsBelow(rows, { ...gutter, from: headed }, page);
  const labels = labelPart(rows, gutter);
  if (labels !== null) return { kind: 'labels', part: labels };
  const part = withoutStrayDates(rows, trim(rows, gutter, page.next));
  const x = (part.left + part.right) / 2;
  const inside = rows.slice(part.from, part.to);
  if (isHeadlineBeside(inside, x, part) && part.from <= 2) return { kind: 'columns', part };
  if (Math.min(part.leftRows, part.rightRows) < fewestRows) return null;
  if (areBothDated(inside, x)) return { kind: 'columns', part };
  const left = describe(inside, x, true);
  const right = describe(inside, x, false);
  if (left.width <= right.width && left.words <= labelWords && right.dates < strayDates && areDatesBeside(inside, x))
    return { kind: 'labels', part };
  // Dates at the right, beside the entries they belong to, whatever else stands below them.
  if (right.dates >= 0.5 && right.words <= labelWords && left.dates < strayDates) return null;
  const fewer = fromFirstLevel(inside, x, left.rows <= right.rows);
  const isLevel = part.sharedRows >= levelShare * (fewer.rows - fewer.headings);
  const narrow = left.width <= right.width ? left : right;
  if (isLevel && isBesides(left, right, { ...part, fewer }))
    return left === narrow && isLabelColumn(left, right) ? { kind: 'labels', part } : null;
  if (narrow.dates >= 0.5 && narrow.words <= labelWords) return left === narrow ? { kind: 'labels', part } : null;
  return { kind: kindOf(left, right, page), part };
}

/** Two columns from a row of headings down. */
function columnsBelow(rows: readonly Row[], gutter: Gutter, page: PageOfRows): JudgedGutter {
  const x = (gutter.left + gutter.right) / 2;
  const part = trim(rows, { ...gutter, ...countSides(rows.slice(gutter.from, gutter.to), x) }, page.next);
  const inside = rows.slice(part.from, part.to);
  return { kind: kindOf(describe(inside, x, true), describe(inside, x, false), page), part };
}

function kindOf(left: Side, right: Side, page: PageSize): JudgedGutter['kind'] {
  const [narrow, wide] = left.width <= right.width ? [left, right] : [right, left];
  if (narrow.width > sidebarShare * wide.width || narrow.width + wide.width < 0.5 * page.width) return 'columns';
  return left === narrow ? 'left sidebar' : 'right sidebar';
}

/** Level rows belong together where one side is sparse or holds labels, dates or places. */
function isBesides(left: Side, right: Side, part: Gutter & { readonly fewer: Side }): boolean {
  const narrow = left.width <= right.width ? left : right;
  if (narrow.dates >= dateShare && narrow.words <= labelWords + 1) return true;
  if (narrow.words > labelWords) return false;
  return part.sharedRows >= 0.9 * (part.fewer.rows - part.fewer.headings) || narrow.rows <= 0.6 * Math.max(left.rows, right.rows);
}

/** Dates at the left, each level with a row of text that it belongs to. */
function areDatesBeside(rows: readonly Row[], x: number): boolean {
  const dated = rows.filter(row => dateLike.test(row.words.flatMap(word => (word.left < x ? [word.text] : [])).join(' ')));
  return dated.length > 1 && dated.filter(row => row.right > x).length >= 0.9 * dated.length;
}

/** Stretches of time on both sides of one row belong to entries side by side. */
function areBothDated(rows: readonly Row[], x: number): boolean {
  return rows.some(row => {
    const left = row.words.flatMap(word => (word.left < x ? [word.text] : [])).join(' ');
    return stretch.test(left) && stretch.test(textFrom(row, x));
  });
}

/** The side from the first row on that has something on both: a title above tells nothing. */
function fromFirstLevel(rows: readonly Row[], x: number, isLeft: boolean): Side {
  const from = rows.findIndex(row => row.left < x && row.right > x);
  return describe(rows.slice(Math.max(0, from)), x, isLeft);
}

/** Labels that take several rows of text each: dates or headings in the margin. */
function isLabelColumn(left: Side, right: Side): boolean {
  return left.rows < right.rows;
}

/** Rows at the ends of a gutter that stand on one side only belong to what comes before or after it. */
function trim(rows: readonly Row[], gutter: Gutter, next: Row | null): Gutter {
  const x = (gutter.left + gutter.right) / 2;
  let { from, to } = gutter;
  const isOneSided = (row: Row | undefined): boolean => row !== undefined && (row.right <= x || row.left >= x);
  if (to < rows.length || next !== null) {
    while (to - from > 2 && isOneSided(rows[to - 1]) && belongsBelow(rows, to - 1, next)) to -= 1;
  }
  if (from > 0 || isHeadline(rows, from, x)) {
    while (to - from > 2 && isOneSided(rows[from]) && (isHeadline(rows, from, x) || belongsAbove(rows, from))) from += 1;
  }
  return { ...gutter, from, to, ...countSides(rows.slice(from, to), x) };
}

/** Ends a gutter where the right side has nothing for several rows and then only dates, each beside a text of the left. */
function withoutStrayDates(rows: readonly Row[], gutter: Gutter): Gutter {
  const x = (gutter.left + gutter.right) / 2;
  const inside = rows.slice(gutter.from, gutter.to);
  const isRight = (row: Row): boolean => row.right > x;
  const stray = inside.findIndex((row, at) => isRight(row) && at >= strayGap && !inside.slice(at - strayGap, at).some(isRight));
  const areDates = inside.slice(stray).every(row => !isRight(row) || (row.left < x && dateLike.test(textFrom(row, x))));
  const last = inside.findLastIndex((row, at) => at < stray && isRight(row));
  if (stray < 0 || !areDates || last < 0) return gutter;
  const to = gutter.from + last + 1;
  return { ...gutter, to, ...countSides(rows.slice(gutter.from, to), x) };
}

function textFrom(row: Row, x: number): string {
  return row.words.flatMap(word => (word.left >= x ? [word.text] : [])).join(' ');
}

/** A first row much larger than the text: a name or title over the columns. */
function isHeadline(rows: readonly Row[], index: number, x: number): boolean {
  const row = rows[index];
  const next = rows[index + 1];
  return row !== undefined && next !== undefined && row.right <= x && row.size > 1.5 * next.size;
}

function belongsBelow(rows: readonly Row[], index: number, next: Row | null): boolean {
  const above = rows[index - 1];
  const row = rows[index];
  const below = rows[index + 1] ?? next;
  if (above === undefined || row === undefined || below === null) return false;
  return below.top - row.bottom < row.top - above.bottom;
}

function belongsAbove(rows: readonly Row[], index: number): boolean {
  const above = rows[index - 1];
  const row = rows[index];
  const below = rows[index + 1];
  if (above === undefined || row === undefined || below === undefined) return false;
  return row.top - above.bottom < 0.7 * (below.top - row.bottom);
}

/** A name or title of few rows with more rows of small text beside it. */
function isHeadlineBeside(rows: readonly Row[], x: number, part: Gutter): boolean {
  const sizes = [true, false].map(isLeft =>
    Math.max(0, ...rows.flatMap(row => row.words.filter(word => word.left < x === isLeft).map(word => word.size))),
  );
  const [left = 0, right = 0] = sizes;
  const isLarger = part.leftRows < part.rightRows ? left >= 1.4 * right : right >= 1.4 * left;
  const [fewer, more] = [part.leftRows, part.rightRows].sort((one, other) => one - other);
  return isLarger && fewer !== undefined && more !== undefined && fewer <= 3 && more >= fewestRows && fewer < more;
}

/** Headings stand alone in their row, in another style than the rows that have a partner. */
function countHeadings(rows: readonly Row[], x: number, isLeft: boolean): number {
  const firsts = rows.map(row => ({ first: row.words.find(word => word.left < x === isLeft), shared: row.left < x && row.right > x }));
  const plain = firsts.filter(row => row.shared).map(row => row.first);
  const boldShare = plain.filter(word => word?.bold === true).length / Math.max(1, plain.length);
  const usual = median(plain.map(word => word?.size ?? 0));
  return firsts.filter(
    ({ first, shared }) => !shared && first !== undefined && (first.size > 1.06 * usual || (first.bold && boldShare < 0.3)),
  ).length;
}

function describe(rows: readonly Row[], x: number, isLeft: boolean): Side {
  const texts: string[] = [];
  let words = 0;
  let from = Infinity;
  let to = -Infinity;
  for (const row of rows) {
    const own = row.words.filter(word => word.left < x === isLeft);
    if (own.length === 0) continue;
    const body = own.filter(word => !isListMark(word.text));
    words += body.length;
    texts.push(body.map(word => word.text).join(' '));
    from = Math.min(from, ...own.map(word => word.left));
    to = Math.max(to, ...own.map(word => word.right));
  }
  const dates = texts.filter(text => dateLike.test(text)).length / Math.max(1, texts.length);
  return {
    rows: texts.length,
    width: to - from,
    words: words / Math.max(1, texts.length),
    dates,
    headings: countHeadings(rows, x, isLeft),
  };
}
