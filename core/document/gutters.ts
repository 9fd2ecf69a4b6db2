import type { Box } from '../contract/geometry.ts';
import { median } from './line-text.ts';
import { isListMark } from './list-marks.ts';
import type { Row } from './rows.ts';
import type { Word } from './word.ts';

/** A band without words between two sides of consecutive rows. */
export interface Gutter {
  /** Rows it passes, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** Rows with words on the left, on the right and on both sides. */
  readonly leftRows: number;
  readonly rightRows: number;
  readonly sharedRows: number;
}

/** A gutter is at least this wide where it begins, in em, and where other rows narrow it. */
const openEm = 0.95;
const narrowEm = 0.7;

/** Gaps between words of one style are wider than this, in em, where they part columns: a space has 0.2 to 0.35. */
const wordSpaceEm = 0.4;

/** Texts that begin at one place within so many points, in so many rows, have a margin of at least so many em beside them. */
const aligned = { reach: 0.4, rows: 4, em: 0.5 } as const;

/** Rows with so many single letters are set apart; gaps up to so many times the usual one part their words. */
const spacedLetters = 4;
const spacedTimes = 5;

interface Span {
  readonly left: number;
  readonly right: number;
}

/** All maximal gutters of the rows, the one that parts most rows first; drawn rules across a gutter end it. */
export function findGutters(rows: readonly Row[], rules: readonly Box[]): readonly Gutter[] {
  const rulesAbove = rows.map((row, index) => rulesBetween(rules, rows[index - 1], row));
  const free = rows.map(freeSpans);
  const isEdge = alignedEdges(rows);
  const gutters = new Map<string, Gutter>();
  for (const [index, row] of rows.entries()) {
    for (const span of [...(free[index] ?? []), ...stepsBeside(rows, index)]) {
      if (span.left === -Infinity || span.right === Infinity) continue;
      const isAligned = isEdge(span.right);
      if (span.right - span.left < (isAligned ? aligned.em : openEm) * row.size) continue;
      const gutter = grow(rows, free, rulesAbove, index, span, isAligned ? aligned.em : narrowEm);
      const key = `${gutter.from} ${gutter.to} ${Math.round((gutter.left + gutter.right) / 12)}`;
      if (!gutters.has(key)) gutters.set(key, gutter);
    }
  }
  return [...gutters.values()].sort((one, other) => weight(other) - weight(one));
}

/** Columns whose rows are never level show as rows that stand beside their neighbours. */
function stepsBeside(rows: readonly Row[], index: number): readonly Span[] {
  const row = rows[index];
  const steps: Span[] = [];
  for (const distance of [1, 2, 3]) {
    const next = rows[index + distance];
    if (row === undefined || next === undefined) continue;
    if (next.left > row.right) steps.push({ left: row.right, right: next.left });
    else if (row.left > next.right) steps.push({ left: next.right, right: row.left });
  }
  return steps;
}

/** Tells whether a text begins at a place behind a gap in several rows. */
function alignedEdges(rows: readonly Row[]): (x: number) => boolean {
  const counts = new Map<number, number>();
  const bucket = (x: number): number => Math.round(x / aligned.reach);
  for (const row of rows) {
    for (const [index, word] of row.words.entries()) {
      const before = row.words[index - 1];
      const isBehindMark = index === 1 && isListMark(before?.text ?? '');
      const isEdge = before !== undefined && word.left - before.right >= aligned.em * row.size && !isBehindMark;
      if (isEdge) counts.set(bucket(word.left), (counts.get(bucket(word.left)) ?? 0) + 1);
    }
  }
  return x => [-1, 0, 1].reduce((sum, step) => sum + (counts.get(bucket(x) + step) ?? 0), 0) >= aligned.rows;
}

function weight(gutter: Gutter): number {
  return Math.min(gutter.leftRows, gutter.rightRows) + 0.01 * (gutter.to - gutter.from) + 0.0001 * (gutter.right - gutter.left);
}

function grow(
  rows: readonly Row[],
  free: readonly (readonly Span[])[],
  rulesAbove: readonly (readonly Box[])[],
  start: number,
  span: Span,
  leastEm: number,
): Gutter {
  let { left, right } = span;
  let from = start;
  let to = start + 1;
  const narrow = (index: number): boolean => {
    const size = rows[index]?.size ?? 0;
    for (const other of free[index] ?? []) {
      const inner = { left: Math.max(left, other.left), right: Math.min(right, other.right) };
      if (inner.right - inner.left < leastEm * Math.min(size, 14)) continue;
      ({ left, right } = inner);
      return true;
    }
    return false;
  };
  const isOpen = (index: number): boolean => !(rulesAbove[index] ?? []).some(rule => rule.x < left && rule.x + rule.width > right);
  while (to < rows.length && isOpen(to) && narrow(to)) to += 1;
  while (from > 0 && isOpen(from) && narrow(from - 1)) from -= 1;
  return { from, to, left, right, ...countSides(rows.slice(from, to), (left + right) / 2) };
}

/** Rows with words left of a place, right of it, and on both sides. */
export function countSides(rows: readonly Row[], x: number): { leftRows: number; rightRows: number; sharedRows: number } {
  let leftRows = 0;
  let rightRows = 0;
  let sharedRows = 0;
  for (const row of rows) {
    const isLeft = row.left < x;
    const isRight = row.right > x;
    if (isLeft) leftRows += 1;
    if (isRight) rightRows += 1;
    if (isLeft && isRight) sharedRows += 1;
  }
  return { leftRows, rightRows, sharedRows };
}

/** Stretches of a row without words, from minus to plus infinity; the gap after a list mark does not count. */
function freeSpans(row: Row): readonly Span[] {
  const spans: Span[] = [];
  let end = -Infinity;
  let afterMark = false;
  const spaced = spacedGap(row);
  let last: Word | undefined;
  for (const word of row.words) {
    if (word.left > end && !afterMark && word.left - end > spaced && !isSpace(last, word)) spans.push({ left: end, right: word.left });
    end = Math.max(end, word.right);
    // A dash within a period is no mark: a mark begins its row or stands apart.
    afterMark = isListMark(word.text) && (last === undefined || word.left - last.right >= narrowEm * row.size);
    last = word;
  }
  spans.push({ left: end, right: Infinity });
  return spans;
}

/** True between two words of one style that stand a space apart: in a large name it is as wide as a gutter of small text. */
function isSpace(last: Word | undefined, word: Word): boolean {
  if (last === undefined || last.bold !== word.bold || last.color !== word.color) return false;
  return Math.abs(last.size - word.size) < 0.02 * word.size && word.left - last.right < wordSpaceEm * word.size;
}

/** The widest gap between words of a row of letters set apart ("S K I L L S"); 0 for other rows. */
function spacedGap({ words }: Row): number {
  const singles = words.filter(word => word.text.length === 1 && /\p{L}/u.test(word.text));
  if (singles.length < spacedLetters || singles.length < 0.7 * words.length) return 0;
  const gaps = words.slice(1).map((word, index) => word.left - (words[index]?.right ?? word.left));
  return spacedTimes * median(gaps);
}

/** Rules above a row and below the one before it; a rule at the height of the row, beside a heading, counts too. */
function rulesBetween(rules: readonly Box[], before: Row | undefined, row: Row): readonly Box[] {
  if (before === undefined) return [];
  return rules.filter(rule => rule.y > before.baseline && rule.y < row.baseline - 0.1 * row.size);
}
