import type { TextLine } from '../../../core/contract/document.ts';
import type { PageMark } from './page-mark.ts';

/** Lines that flow together: a paragraph, a list entry, or a line by itself. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** Indices into the document's lines. */
  readonly lines: readonly number[];
  readonly bullet: boolean;
  readonly bold: boolean;
  /** Size of its letters as a share of the size that most of the document has. */
  readonly size: number;
  /** True when it begins a block, so that there is room above it. */
  readonly opens: boolean;
}

/** Words that a reader cannot see, shown where they lie. */
export interface HiddenPassage {
  readonly kind: 'hidden';
  readonly mark: PageMark;
}

/** One page of the text view, in reading order. */
export interface TextPage {
  readonly page: number;
  readonly parts: readonly (Paragraph | HiddenPassage)[];
}

/** A line that reaches this share of its column is full: the next one goes on with the sentence. */
const fullShare = 0.82;
/** Letters differ in size when one is larger by more than this, in points. */
const sameSizePt = 0.6;
/** Sizes in the text view stay between these shares of the common one. */
const sizeRange = { least: 0.85, most: 1.9 };

/** The lines of a document as pages of paragraphs, with hidden passages at their height on the page. */
export function layoutText(lines: readonly TextLine[], pageCount: number, marks: readonly PageMark[]): readonly TextPage[] {
  const common = commonSize(lines);
  const widths = columnWidths(lines);
  const pages = Array.from({ length: Math.max(1, pageCount) }, (_, index) => ({ page: index + 1, paragraphs: new Array<Paragraph>() }));
  for (const [index, line] of lines.entries()) {
    const paragraphs = pages[line.page - 1]?.paragraphs;
    const last = paragraphs?.at(-1);
    const before = lines[index - 1];
    if (paragraphs === undefined) continue;
    if (last !== undefined && before !== undefined && continues(before, line, widths))
      paragraphs[paragraphs.length - 1] = { ...last, lines: [...last.lines, index] };
    else paragraphs.push(paragraphOf(line, index, before, common));
  }
  const hidden = marks.filter(mark => mark.kind === 'hidden');
  return pages.map(({ page, paragraphs }) => ({
    page,
    parts: withHidden(
      paragraphs,
      lines,
      hidden.filter(mark => mark.page === page),
    ),
  }));
}

function paragraphOf(line: TextLine, index: number, before: TextLine | undefined, common: number): Paragraph {
  const size = Math.min(sizeRange.most, Math.max(sizeRange.least, line.fontSize / common));
  const opens = before === undefined || before.block !== line.block || before.page !== line.page;
  return { kind: 'paragraph', lines: [index], bullet: line.bullet, bold: line.bold, size: Math.round(size * 100) / 100, opens };
}

function continues(before: TextLine, line: TextLine, widths: ReadonlyMap<string, number>): boolean {
  const alike = Math.abs(before.fontSize - line.fontSize) < sameSizePt && before.bold === line.bold;
  if (line.bullet || before.block !== line.block || before.page !== line.page || !alike || line.text.includes('\t')) return false;
  return before.box.x + before.box.width >= (widths.get(columnOf(before)) ?? 0) * fullShare;
}

function columnOf(line: TextLine): string {
  return `${line.page} ${line.column}`;
}

/** How far to the right each column reaches, in points. */
function columnWidths(lines: readonly TextLine[]): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const line of lines) widths.set(columnOf(line), Math.max(widths.get(columnOf(line)) ?? 0, line.box.x + line.box.width));
  return widths;
}

/** The size that most letters have. */
function commonSize(lines: readonly TextLine[]): number {
  const letters = new Map<number, number>();
  for (const { fontSize, text } of lines) letters.set(fontSize, (letters.get(fontSize) ?? 0) + text.length);
  const [most] = [...letters].toSorted(([, one], [, other]) => other - one);
  return Math.max(1, most?.[0] ?? 1);
}

function withHidden(paragraphs: readonly Paragraph[], lines: readonly TextLine[], hidden: readonly PageMark[]): TextPage['parts'] {
  const parts: (Paragraph | HiddenPassage)[] = [...paragraphs];
  for (const mark of hidden) {
    const after = parts.findLastIndex(part => part.kind === 'paragraph' && (lines[part.lines[0] ?? -1]?.box.y ?? Infinity) <= mark.box.y);
    parts.splice(after + 1, 0, { kind: 'hidden', mark });
  }
  return parts;
}
