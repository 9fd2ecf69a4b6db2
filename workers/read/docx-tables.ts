import type { LooseLine, TableCell } from './docx-lines.ts';
import type { FlowPiece } from './flow.ts';

/** Cells with one paragraph up to this long stand side by side in one line. */
const shortCell = 90;
/** A date or place beside a longer cell is at most this long. */
const shortLabel = 40;
const dateLike = /(?:19|20)\d{2}|\d{1,2}[./]\d{2,4}/;

type Paragraph = readonly (LooseLine | null)[];

/**
 * The paragraphs of a table row in reading order: a row of short cells is one line with tabs; a date beside a longer
 * cell joins its first line; otherwise cells are read one after the other.
 */
export function tableLines(cells: readonly TableCell[]): readonly Paragraph[] {
  const filled = cells.map(cell => cell.paragraphs).filter(paragraphs => paragraphs.length > 0);
  if (filled.length < 2) return filled.flat();
  if (filled.every(paragraphs => paragraphs.length === 1 && isShort(paragraphs[0], shortCell))) {
    return [joinLines(filled.map(paragraphs => paragraphs[0] ?? []))];
  }
  const [first = [], second = [], ...rest] = filled;
  if (first.length === 1 && isDate(first[0])) return [joinLines([first[0] ?? [], second[0] ?? []]), ...second.slice(1), ...rest.flat()];
  if (filled.length === 2 && second.length === 1 && isDate(second[0]))
    return [joinLines([first[0] ?? [], second[0] ?? []]), ...first.slice(1)];
  return filled.flat();
}

function isShort(paragraph: Paragraph | undefined, longest: number): boolean {
  return paragraph !== undefined && paragraph.length === 1 && textOf(paragraph).length <= longest;
}

function isDate(paragraph: Paragraph | undefined): boolean {
  return isShort(paragraph, shortLabel) && paragraph !== undefined && dateLike.test(textOf(paragraph));
}

function textOf(paragraph: Paragraph): string {
  return paragraph.flatMap(line => (line?.pieces ?? []).map(piece => piece.text)).join('');
}

/** Puts the first lines of paragraphs side by side, tabs between them; further lines follow. */
function joinLines(paragraphs: readonly Paragraph[]): Paragraph {
  const pieces: FlowPiece[] = [];
  for (const paragraph of paragraphs) {
    const own = paragraph[0]?.pieces ?? [];
    const lead = own[0];
    if (pieces.length > 0 && lead !== undefined) pieces.push({ ...lead, text: '\t' });
    pieces.push(...own);
  }
  const first = paragraphs[0]?.[0];
  return [{ pieces, indent: first?.indent ?? 0, order: first?.order ?? 0 }, ...paragraphs.flatMap(paragraph => paragraph.slice(1))];
}
