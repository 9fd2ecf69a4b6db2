import type { RedactPagesInput } from '../contract/blind.ts';
import type { DocumentText, LineSpan, TextLine } from '../contract/document.ts';
import type { Box } from '../contract/geometry.ts';
import { unite } from '../document/evidence.ts';
import type { RedactedLines } from './redact-lines.ts';

/** What is covered and what may be seen on the pages of a document. */
export type PagePlaces = Pick<RedactPagesInput, 'covered' | 'visible' | 'pictures'>;

/** The places of redacted lines on their pages, and which pages are pictures. Hidden text is not drawn, so it needs no cover. */
export function pagePlaces(text: DocumentText, ranges: RedactedLines): PagePlaces {
  const covered = text.lines.flatMap((line, index) => (ranges[index] ?? []).map(range => placeOf(line, range.start, range.end)));
  const visible = text.lines.flatMap((line, index) => gapsOf(line.text, ranges[index] ?? []).map(gap => placeOf(line, gap.start, gap.end)));
  const recognised = (text.recognised ?? []).map(({ page }) => page);
  return { covered, visible, pictures: [...new Set([...text.imagePages, ...(text.scannedPages ?? []), ...recognised])] };
}

interface Gap {
  readonly start: number;
  readonly end: number;
}

/** What is between the ranges and has words. */
function gapsOf(text: string, ranges: readonly Gap[]): readonly Gap[] {
  const edges = [...ranges, { start: text.length, end: text.length }];
  const gaps = edges.map((range, index) => ({ start: edges[index - 1]?.end ?? 0, end: range.start }));
  return gaps.filter(gap => text.slice(gap.start, gap.end).trim() !== '');
}

function placeOf(line: TextLine, start: number, end: number): { readonly page: number; readonly box: Box } {
  let box: Box | null = null;
  for (const span of line.spans) {
    if (span.start < end && span.end > start) box = unite(box, boxWithin(line.text, span, start, end));
  }
  return { page: line.page, box: box ?? line.box };
}

/** The part of a span's box that characters take, by how wide such letters are in most typefaces. */
function boxWithin(text: string, { start: from, end: until, box }: LineSpan, start: number, end: number): Box {
  const whole = widthOf(text, from, until);
  const left = widthOf(text, from, Math.max(from, start)) / whole;
  const right = widthOf(text, from, Math.min(until, end)) / whole;
  return { x: box.x + box.width * left, y: box.y, width: box.width * (right - left), height: box.height };
}

/** Widths in parts of the font size, after the metrics of Helvetica. */
function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at += 1) width += letterWidth(text[at] ?? ' ');
  return Math.max(width, 0.01);
}

function letterWidth(letter: string): number {
  if (/[iljtfI.,:;'’|!()[\]/\s-]/u.test(letter)) return 0.28;
  if (/[mwMW@%—]/u.test(letter)) return 0.86;
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.54;
}
