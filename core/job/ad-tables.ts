import { bareHeading } from './ad-headings.ts';
import type { AdLanguage, AdSection } from './ad-language.ts';

/** A row of a table: in Markdown, or with cells apart by a tab or a wide gap. */
const tableRow = /^\s*(?:\||[^\s|][^\t|]{1,59}?(?:\t|\s{3,})\S)/;
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

/** The cells of a row, empty ones among them; the marks at both ends of a Markdown row are none. */
export function cellsOf(line: string): readonly AdCell[] {
  const from = /^\s*\|\s*/.exec(line)?.[0].length ?? 0;
  const to = line.length - (/\s*\|\s*$/.exec(line)?.[0].length ?? 0);
  const cells: AdCell[] = [];
  let start = from;
  for (const match of line.slice(from, to).matchAll(cellEnd)) {
    cells.push({ start, end: from + match.index });
    start = from + match.index + match[0].length;
  }
  return [...cells, { start, end: to }];
}

/** The sections of the columns below a row that names nothing but sections: "Must-haves | Nice-to-haves". Null for any other row. */
export function columnsOf(line: string, language: AdLanguage): readonly AdSection[] | null {
  const sections = cellsOf(line).map(cell => language.sectionOf(bareHeading(line.slice(cell.start, cell.end))));
  const known = sections.filter(section => section !== null);
  return known.length >= 2 && known.length === sections.length ? known : null;
}
