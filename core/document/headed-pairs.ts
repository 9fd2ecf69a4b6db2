import type { Gutter } from './gutters.ts';
import type { Row } from './rows.ts';
import type { Word } from './word.ts';

/** Headings over two columns stand in one of the first rows of a gutter. */
const firstRows = 4;
/** A heading has at most so many words, or letters where they are set apart. */
const mostWords = 4;
const mostLetters = 40;
/** Headings are larger than the text below by this share, or further from it than its rows are from each other. */
const largerShare = 1.08;
const furtherTimes = 1.2;

interface Heading {
  readonly size: number;
  readonly isBold: boolean;
  readonly isCapitals: boolean;
  /** True where nothing but its weight makes it a heading. */
  readonly isBoldOnly: boolean;
  readonly color: string | null;
}

/**
 * The row of a gutter in which both sides have a heading of one style over text of another: what follows are two
 * columns, even where their rows are level. Null where there is none; the head of a table is none, its rows are all level.
 */
export function headedPair(rows: readonly Row[], gutter: Gutter): number | null {
  const x = (gutter.left + gutter.right) / 2;
  for (let index = gutter.from; index < Math.min(gutter.from + firstRows, gutter.to - 1); index += 1) {
    const row = rows[index];
    if (row === undefined || row.left >= x || (row.words.at(-1)?.left ?? 0) < x) continue;
    const below = rows.slice(index + 1, gutter.to);
    const left = headingOf(row, below, x, true);
    const right = left && headingOf(row, below, x, false);
    if (!left || !right || !isSameStyle(left, right) || (left.isBoldOnly && recurs(below, left, x))) continue;
    if (hasOwnRows(below, x) || isFurther(row, below) || left.size > largerShare * sizeBelow(below)) return index;
  }
  return null;
}

function headingOf(row: Row, below: readonly Row[], x: number, isLeft: boolean): Heading | null {
  const words = sideOf(row, x, isLeft);
  const text = words.map(word => word.text).join(' ');
  if (words.length === 0 || words.length > mostLetters) return null;
  const under = below.find(other => (isLeft ? other.left < x : (other.words.at(-1)?.left ?? 0) >= x));
  const next = under === undefined ? undefined : sideOf(under, x, isLeft);
  if (next === undefined || text.replaceAll(' ', '').length > mostLetters || /\d/.test(text)) return null;
  if (words.length > mostWords && words.some(word => word.text.length > 2)) return null;
  const [own, usual] = [styleOf(words), styleOf(next)];
  const isOther = own.size > 1.03 * usual.size || (own.isCapitals && !usual.isCapitals);
  if (!isOther && (!own.isBold || usual.isBold)) return null;
  return { ...own, isBoldOnly: !isOther };
}

function sideOf(row: Row, x: number, isLeft: boolean): readonly Word[] {
  const at = row.words.findIndex(word => word.left >= x);
  if (at < 0) return isLeft ? row.words : [];
  return isLeft ? row.words.slice(0, at) : row.words.slice(at);
}

function styleOf(words: readonly Word[]): Omit<Heading, 'isBoldOnly'> {
  const text = words.map(word => word.text).join(' ');
  const size = words.reduce((most, word) => Math.max(most, word.size), 0);
  const isCapitals = text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
  return { size, isBold: words.every(word => word.bold), isCapitals, color: words[0]?.color ?? null };
}

function isSameStyle(one: Heading, other: Heading): boolean {
  const isSameSize = Math.abs(one.size - other.size) <= 0.02 * one.size;
  return isSameSize && one.isBold === other.isBold && one.isCapitals === other.isCapitals && one.color === other.color;
}

/** Bold words side by side more than once are titles and names, not headings. */
function recurs(below: readonly Row[], heading: Heading, x: number): boolean {
  return below.some(row =>
    [true, false].every(isLeft => {
      const words = sideOf(row, x, isLeft);
      return words.length > 0 && isSameStyle({ ...styleOf(words), isBoldOnly: true }, heading);
    }),
  );
}

/** True where a side has rows of its own, as tables do not. */
function hasOwnRows(rows: readonly Row[], x: number): boolean {
  return rows.filter(row => row.right <= x || row.left >= x).length > 0.2 * rows.length;
}

function isFurther(row: Row, below: readonly Row[]): boolean {
  const [first, second] = below;
  return first !== undefined && second !== undefined && first.baseline - row.baseline > furtherTimes * (second.baseline - first.baseline);
}

function sizeBelow(rows: readonly Row[]): number {
  return rows[0]?.size ?? Infinity;
}
