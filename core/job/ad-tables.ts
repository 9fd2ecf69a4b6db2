import { bareHeading } from './ad-headings.ts';
import type { AdLanguage, AdSection } from './ad-language.ts';

/** A row of a table: in Markdown, or with cells apart by a tab or a wide gap. */
const tableRow = /^\s*(?:\||[^\s|][^\t|]{1,59}?(?:\t|\s{3,}|\s\|\s)\S)/;
const cellEnd = /\t|\s*\|\s*|\s{3,}/g;

/** Text of one cell by its offsets in the line. */
export interface AdCell {
  readonly start: number;
  readonly end: number;
}

/** True for a row of a table of two columns or more. */
export function isTableRow(line: string): boolean {
  return tableRow.test(line);
}

/** The cells of a row, empty ones among them. `framed`: the marks at both ends of the row are no empty cells. */
function cellsOf(line: string, framed: boolean): readonly AdCell[] {
  const from = framed ? (/^\s*\|\s*/.exec(line)?.[0].length ?? 0) : 0;
  const to = line.length - (framed ? (/\s*\|\s*$/.exec(line)?.[0].length ?? 0) : 0);
  const cells: AdCell[] = [];
  let start = from;
  for (const match of line.slice(from, to).matchAll(cellEnd)) {
    cells.push({ start, end: from + match.index });
    start = from + match.index + match[0].length;
  }
  return [...cells, { start, end: to }];
}

/** The columns below a row that names nothing but sections: "Must-haves | Nice-to-haves". */
export interface AdColumns {
  readonly sections: readonly AdSection[];
  readonly framed: boolean;
}

/** The columns that a row names; null for a row of anything else. At least two names are known ones. */
export function columnsOf(line: string, language: AdLanguage): AdColumns | null {
  const framed = /^\s*\|/.test(line);
  const names = cellsOf(line, framed).map(cell => bareHeading(line.slice(cell.start, cell.end)));
  const known = names.filter(name => language.sectionOf(name) !== null);
  const sections = names.map(name => language.sectionOf(name) ?? language.guessSection(name)).filter(section => section !== null);
  return known.length >= 2 && sections.length === names.length ? { sections, framed } : null;
}

/** The cells of a row below such columns that hold something, each with its section. */
export function rowOf(line: string, columns: AdColumns): readonly (AdCell & { readonly section: AdSection | undefined })[] {
  return cellsOf(line, columns.framed)
    .map((cell, index) => ({ ...cell, section: columns.sections[index] }))
    .filter(cell => /\p{L}/u.test(line.slice(cell.start, cell.end)));
}
