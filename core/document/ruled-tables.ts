import type { PageFill } from '../contract/document.ts';
import type { Word } from './word.ts';

/** A part of a page from the top down: a row of a table with drawn borders, or what stands between tables. */
export type PagePart = { readonly cells: readonly (readonly Word[])[] } | { readonly free: readonly Word[] };

/** Borders are at most this thick, in points; shorter ones than these are drawings. */
const border = { thickest: 3, shortestAcross: 12, shortestDown: 8 } as const;
/** Borders nearer than this are one. */
const sameBorder = 2;
/** Share of a row's height that a border between cells covers. */
const coverShare = 0.8;
/** More lines than this are a drawing. */
const mostBorders = 1_000;
/** Rows are at least so high. */
const lowestRow = 8;

/** The place of a table's row and of the borders between its cells. */
export interface TableBand {
  readonly top: number;
  readonly bottom: number;
  /** Borders between cells, from left to right. */
  readonly edges: readonly number[];
}

/** Parts a page at the rows of tables whose borders are drawn on all sides; text beside a table keeps it from being one. */
export function splitAtTables(words: readonly Word[], rows: readonly TableBand[]): readonly PagePart[] {
  const bands = rows.filter(band => isTableRow(words, band));
  if (bands.length === 0) return [{ free: words }];
  const parts: PagePart[] = [];
  let rest = words;
  for (const band of bands) {
    const above = rest.filter(word => middle(word) < band.top);
    const inside = rest.filter(word => middle(word) >= band.top && middle(word) < band.bottom);
    rest = rest.filter(word => middle(word) >= band.bottom);
    if (above.length > 0) parts.push({ free: above });
    parts.push({ cells: cellsOf(inside, band.edges) });
  }
  if (rest.length > 0) parts.push({ free: rest });
  return parts;
}

function cellsOf(words: readonly Word[], edges: readonly number[]): readonly (readonly Word[])[] {
  return edges.slice(1).map((right, index) => words.filter(word => centre(word) >= (edges[index] ?? 0) && centre(word) < right));
}

/** A row has words in at least two cells, none outside, and none across a border. */
function isTableRow(words: readonly Word[], { top, bottom, edges }: TableBand): boolean {
  const level = words.filter(word => middle(word) >= top && middle(word) < bottom);
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  const crosses = level.some(
    word => centre(word) < first || centre(word) > last || edges.some(edge => word.left < edge - 1 && word.right > edge + 1),
  );
  return !crosses && cellsOf(level, edges).filter(cell => cell.length > 0).length >= 2;
}

/** The rows of all tables that are drawn on a page, from the top down. */
export function borderedRows(fills: readonly PageFill[]): readonly TableBand[] {
  const across = fills.filter(({ box }) => box.height <= border.thickest && box.width >= border.shortestAcross);
  const down = fills.filter(({ box }) => box.width <= border.thickest && box.height >= border.shortestDown);
  if (across.length < 2 || down.length < 3 || across.length + down.length > mostBorders) return [];
  const levels = distinct(across.map(({ box }) => box.y + box.height / 2));
  const bands: TableBand[] = [];
  for (const [index, bottom] of levels.slice(1).entries()) {
    const top = levels[index] ?? 0;
    if (bottom - top < lowestRow) continue;
    const sides = down.filter(({ box }) => overlap(box.y, box.y + box.height, top, bottom) > 0);
    const edges = distinct(sides.map(({ box }) => box.x + box.width / 2)).filter(
      x => covered(sides, x, top, bottom) >= coverShare * (bottom - top),
    );
    if (edges.length >= 3) bands.push({ top, bottom, edges });
  }
  return bands;
}

/** Length of the borders at a place within a row; pieces of one border are drawn cell by cell. */
function covered(sides: readonly PageFill[], x: number, top: number, bottom: number): number {
  const pieces = sides.filter(({ box }) => Math.abs(box.x + box.width / 2 - x) <= sameBorder);
  const intervals = pieces
    .map(({ box }) => [Math.max(top, box.y), Math.min(bottom, box.y + box.height)] as const)
    .sort((one, other) => one[0] - other[0]);
  let length = 0;
  let end = top;
  for (const [from, to] of intervals) {
    length += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return length;
}

function overlap(from: number, to: number, top: number, bottom: number): number {
  return Math.min(to, bottom) - Math.max(from, top);
}

/** Places in rising order, near ones once. */
function distinct(places: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const place of places.toSorted((one, other) => one - other)) {
    if (place - (found.at(-1) ?? -Infinity) > sameBorder) found.push(place);
  }
  return found;
}

function middle(word: Word): number {
  return (word.top + word.bottom) / 2;
}

function centre(word: Word): number {
  return (word.left + word.right) / 2;
}
