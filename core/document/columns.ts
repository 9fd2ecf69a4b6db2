import type { PageFill, PageSize } from '../contract/document.ts';
import type { Box } from '../contract/geometry.ts';
import { judgeGutter, type JudgedGutter, type PageOfRows } from './column-sides.ts';
import { findGutters } from './gutters.ts';
import { headedBands, type HeadedBand } from './headed-bands.ts';
import { marginBands } from './margin-bands.ts';
import { labelPart } from './margin-labels.ts';
import { findPanel } from './panels.ts';
import { buildRows, inOneRow, type Row, rowOf } from './rows.ts';
import { borderedRows, splitAtTables, type TableBand } from './ruled-tables.ts';
import type { Word } from './word.ts';

/** Rows that are read one after the other. */
export interface Column {
  readonly rows: readonly Row[];
  readonly sidebar: boolean;
}

/** A page with the rules drawn across it. */
interface RuledPage extends PageOfRows {
  readonly rules: readonly Box[];
  /** Rows of drawn tables. */
  readonly borders: readonly TableBand[];
}

/** Rules are at least so wide and at most so high, in points. */
const rule = { width: 60, height: 3 } as const;

function isRule(fill: PageFill): boolean {
  return fill.box.height <= rule.height && fill.box.width >= rule.width;
}

/** Cells of a drawn table up to this size stand in one line. */
const shortCell = { rows: 4, letters: 90 } as const;

/** Pages with more words than this are no CVs; they are read row by row. */
const mostWords = 8_000;

/** Regions are cut at most this often within each other. */
const deepest = 8;

/**
 * Reading order of the words of a page: cut into columns where gutters part them, from the top down and from
 * left to right (recursive cuts along white space after Nagy and Seth's XY-cut, with rules for dates and labels
 * that stand beside the text they belong to).
 */
export function orderColumns(words: readonly Word[], size: PageSize, fills: readonly PageFill[]): readonly Column[] {
  if (words.length > mostWords) return [{ rows: buildRows(words), sidebar: false }];
  const page = { ...size, rules: fills.filter(isRule).map(fill => fill.box), borders: borderedRows(fills), next: null };
  return orderParts(words, page, part => orderFree(part, page, fills));
}

/** Words with the rows of drawn tables among them, each in its place. */
function orderParts(words: readonly Word[], page: RuledPage, order: (free: readonly Word[]) => readonly Column[]): readonly Column[] {
  if (page.borders.length === 0) return order(words);
  return splitAtTables(words, page.borders).flatMap(part => ('cells' in part ? orderCells(part.cells, page) : order(part.free)));
}

/** A table row: short cells side by side in one line, long ones after them. */
function orderCells(cells: readonly (readonly Word[])[], size: PageSize): readonly Column[] {
  const filled = cells.filter(cell => cell.length > 0).map(cell => ({ cell, rows: buildRows(cell) }));
  const short = filled.filter(({ cell, rows }) => rows.length <= shortCell.rows && lettersOf(cell) <= shortCell.letters);
  const level = Math.min(...short.map(({ rows }) => rows[0]?.baseline ?? Infinity));
  const line = short.flatMap(({ rows }) => inOneRow(rows, separatorInCell).map(word => Object.assign({}, word, { baseline: level })));
  const long = filled.filter(each => !short.includes(each)).flatMap(({ cell }) => cell);
  const first = line.length === 0 ? [] : [{ rows: [rowOf(line)], sidebar: false }];
  return long.length === 0 ? first : [...first, ...cut(long, { ...size, rules: [], borders: [], next: null }, false, 1)];
}

/** Rows of one style go on in a cell; another style says something else. */
function separatorInCell(last: Row, row: Row): ' ' | '\t' {
  const [one, other] = [last.words[0], row.words[0]];
  return one?.bold === other?.bold && one?.italic === other?.italic && Math.abs(last.size - row.size) < 0.1 * last.size ? ' ' : '\t';
}

function lettersOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.text.length + 1, 0);
}

function orderFree(words: readonly Word[], page: RuledPage, fills: readonly PageFill[]): readonly Column[] {
  const panel = findPanel(words, page, fills);
  if (panel === null) return cut(words, page, false, 0);
  return [
    ...cut(panel.above, page, false, 1),
    ...(panel.leads ? cut(panel.inside, page, true, 1) : cut(panel.beside, page, false, 1)),
    ...(panel.leads ? cut(panel.beside, page, false, 1) : cut(panel.inside, page, true, 1)),
    ...cut(panel.below, page, false, 1),
  ];
}

function cut(words: readonly Word[], page: RuledPage, sidebar: boolean, depth: number): readonly Column[] {
  // Text beside a table keeps it from being one; once the columns are parted, it is.
  return depth === 0 ? cutFree(words, page, sidebar, depth) : orderParts(words, page, free => cutFree(free, page, sidebar, depth));
}

function cutFree(words: readonly Word[], page: RuledPage, sidebar: boolean, depth: number): readonly Column[] {
  if (words.length === 0) return [];
  const rows = buildRows(words);
  if (rows.length < 2 || depth >= deepest) return [{ rows, sidebar }];
  const judged = judgeGutters(rows, page);
  if (judged !== null) {
    const { kind, part } = judged;
    const inside = rows.slice(part.from, part.to).flatMap(row => row.words);
    const x = (part.left + part.right) / 2;
    const apart = { ...page, next: null };
    const left = inside.filter(word => word.left < x);
    const right = inside.filter(word => word.left >= x);
    const bands = kind !== 'labels' ? headedBands(rows.slice(part.from, part.to), x) : null;
    const between =
      kind === 'labels'
        ? cutBands(left, right, apart, sidebar, depth)
        : bands !== null
          ? cutHeaded(bands, x, apart, sidebar, depth)
          : cutSides(left, right, kind, apart, sidebar, depth);
    const above = { ...page, next: rows[part.from] ?? null };
    return [...rest(rows.slice(0, part.from), above, sidebar, depth), ...between, ...rest(rows.slice(part.to), page, sidebar, depth)];
  }
  return [{ rows, sidebar }];
}

/** The first gutter that means something; rules end columns, but labels in the margin often have a rule above each. */
function judgeGutters(rows: readonly Row[], page: RuledPage): JudgedGutter | null {
  for (const gutter of findGutters(rows, page.rules)) {
    const judged = judgeGutter(rows, gutter, page);
    if (judged !== null) return judged;
  }
  for (const gutter of page.rules.length === 0 ? [] : findGutters(rows, [])) {
    const part = labelPart(rows, gutter);
    if (part !== null) return { kind: 'labels', part };
  }
  return null;
}

function cutBands(margin: readonly Word[], text: readonly Word[], page: RuledPage, sidebar: boolean, depth: number): readonly Column[] {
  const columns: Column[] = [];
  const bands = marginBands(margin, text);
  for (const { label, body } of bands) {
    columns.push(...plain(label, sidebar), ...(bands.length === 1 ? plain(body, sidebar) : cut(body, page, sidebar, depth + 1)));
  }
  return columns;
}

/** Each heading in a column of its own, then both sides of what it heads. */
function cutHeaded(bands: readonly HeadedBand[], x: number, page: RuledPage, sidebar: boolean, depth: number): readonly Column[] {
  return bands.flatMap(({ heading, rows }) => {
    const words = rows.flatMap(row => row.words);
    const sides = [words.filter(word => word.left < x), words.filter(word => word.left >= x)];
    return [...plain(heading?.words ?? [], sidebar), ...sides.flatMap(side => cut(side, page, sidebar, depth + 1))];
  });
}

function cutSides(
  left: readonly Word[],
  right: readonly Word[],
  kind: JudgedGutter['kind'],
  page: RuledPage,
  sidebar: boolean,
  depth: number,
): readonly Column[] {
  return [
    ...cut(left, page, sidebar || kind === 'left sidebar', depth + 1),
    ...cut(right, page, sidebar || kind === 'right sidebar', depth + 1),
  ];
}

function rest(rows: readonly Row[], page: RuledPage, sidebar: boolean, depth: number): readonly Column[] {
  return cut(
    rows.flatMap(row => row.words),
    page,
    sidebar,
    depth + 1,
  );
}

function plain(words: readonly Word[], sidebar: boolean): readonly Column[] {
  return words.length === 0 ? [] : [{ rows: buildRows(words), sidebar }];
}
