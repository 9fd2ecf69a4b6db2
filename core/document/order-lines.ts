import type { LineRegion, PageFill, PageSize, RawDocument } from '../contract/document.ts';
import { buildLine, type LooseLine } from './build-lines.ts';
import { type Column, orderColumns } from './columns.ts';
import { grouped } from './grouped.ts';
import { areJustified, type Measure, noMeasure, usualGap } from './line-text.ts';
import { isRightToLeft } from './right-to-left.ts';
import { type Row, rowOf } from './rows.ts';
import { uprightLabels } from './turned-labels.ts';
import { turnUpright } from './turned-text.ts';
import { mergeDoubles, type Word } from './word.ts';

/** Lines of files that give their own order: words that share page, baseline and region. */
export function orderedLines(words: readonly Word[]): readonly LooseLine[] {
  const lines: LooseLine[] = [];
  let row: Word[] = [];
  const finish = (): void => {
    const line = row.length > 0 ? buildLine({ ...rowOf(row), words: row }, 0, 'body', noMeasure) : null;
    if (line !== null) lines.push(line);
    row = [];
  };
  for (const word of words) {
    const last = row.at(-1);
    if (last !== undefined && (last.page !== word.page || Math.abs(last.baseline - word.baseline) > 0.5 || last.region !== word.region))
      finish();
    row.push(word);
  }
  finish();
  return lines;
}

/** Lines of files that give places only: upright text first, turned text after it. */
export function placedLines(words: readonly Word[], raw: RawDocument): readonly LooseLine[] {
  const byPage = grouped(mergeDoubles(words), word => word.page);
  const fillsByPage = grouped(raw.fills, fill => fill.page);
  const lines: LooseLine[] = [];
  for (const [index, size] of raw.pages.entries()) {
    let column = 0;
    for (const [number, turned] of turnUpright(uprightLabels(byPage.get(index + 1) ?? [])).entries()) {
      const sheet = turned.rotation === 90 || turned.rotation === 270 ? { width: size.height, height: size.width } : size;
      const fills = turned.rotation === 0 ? (fillsByPage.get(index + 1) ?? []) : [];
      const part = linesOfSheet(turned.words, sheet, fills, column, number > 0);
      lines.push(...part);
      column = (part.at(-1)?.column ?? column - 1) + 1;
    }
  }
  return lines;
}

function linesOfSheet(
  words: readonly Word[],
  size: PageSize,
  fills: readonly PageFill[],
  firstColumn: number,
  aside: boolean,
): readonly LooseLine[] {
  const lines: LooseLine[] = [];
  const rightToLeft = isRightToLeft(words);
  const columns = rightToLeft ? mirroredColumns(words, size, fills) : orderColumns(words, size, fills);
  const gap = usualGap(columns.flatMap(column => column.rows));
  const dots = findDots(fills);
  let number = -1;
  for (const [index, { rows, sidebar }] of columns.entries()) {
    // Parts of one sidebar are one column: what begins in the first goes on in the next.
    if (!sidebar || columns[index - 1]?.sidebar !== true) number += 1;
    const region: LineRegion = sidebar || aside ? 'sidebar' : 'body';
    const right = edge(rows, 'right');
    const measure: Measure = { gap, rightToLeft, left: edge(rows, 'left'), right, justified: areJustified(rows, right) };
    for (const row of rows) {
      const isItem = dots.some(dot => isMarkOf(dot, row, rightToLeft));
      const line = buildLine(row, firstColumn + number, region, measure, isItem);
      if (line !== null) lines.push(line);
    }
  }
  return lines;
}

/** Columns of a page that is read from right to left: those of its mirror image, turned back. */
function mirroredColumns(words: readonly Word[], size: PageSize, fills: readonly PageFill[]): readonly Column[] {
  const mirrored = fills.map(fill => ({ ...fill, box: { ...fill.box, x: size.width - fill.box.x - fill.box.width } }));
  const columns = orderColumns(
    words.map(word => mirror(word, size)),
    size,
    mirrored,
  );
  return columns.map(({ rows, sidebar }) => ({ rows: rows.map(row => rowOf(row.words.map(word => mirror(word, size)))), sidebar }));
}

function mirror(word: Word, { width }: PageSize): Word {
  return { ...word, left: width - word.right, right: width - word.left };
}

/** The outermost edge of rows on one side. */
function edge(rows: readonly Row[], side: 'left' | 'right'): number {
  return side === 'left'
    ? rows.reduce((found, row) => Math.min(found, row.left), Infinity)
    : rows.reduce((found, row) => Math.max(found, row.right), -Infinity);
}

/** Sizes of list marks that are drawn instead of written, in points. */
const dotSize = { least: 1, most: 7 } as const;

/** List marks come in rows of the same shape below each other; parts of icons do not. */
function findDots(fills: readonly PageFill[]): readonly PageFill[] {
  const alike = grouped(
    fills.filter(isDot),
    ({ box }) => `${Math.round(box.x)} ${Math.round(box.width * 4)} ${Math.round(box.height * 4)}`,
  );
  return [...alike.values()].filter(dots => dots.length > 1).flat();
}

function isDot({ box }: PageFill): boolean {
  const isSmall = Math.max(box.width, box.height) <= dotSize.most && Math.min(box.width, box.height) >= dotSize.least;
  return isSmall && box.width < 1.6 * box.height && box.height < 1.6 * box.width;
}

/** A mark stands shortly before the first word, at the height of its small letters. */
function isMarkOf({ box }: PageFill, row: Row, rightToLeft: boolean): boolean {
  const gap = rightToLeft ? box.x - row.right : row.left - box.x - box.width;
  const middle = box.y + box.height / 2;
  const isSmall = box.height <= 0.5 * row.size;
  return (
    isSmall &&
    gap > 0.15 * row.size &&
    gap < 2.2 * row.size &&
    middle > row.baseline - 0.65 * row.size &&
    middle < row.baseline + 0.05 * row.size
  );
}
