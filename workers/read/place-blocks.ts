import type { DocumentKind, LineRegion, RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { readingLimits } from '../../core/contract/reading.ts';
import type { LooseLine, TableCell } from './docx-lines.ts';
import { tableLines } from './docx-tables.ts';
import { Flow, type FlowPiece } from './flow.ts';
import { readingCaps } from './reading-caps.ts';
import type { BlockGroup, ParagraphBlock, TableBlock, TextBlock } from './text-blocks.ts';

/** Room below a paragraph, in points. */
const paragraphGap = 3;
const bullet = '• ';
const bulletMark = /^\s*[•‣▪▫◦●○■□·⁃➢➤►▶✓✔*–—-]\s/u;

/**
 * Lays blocks out on made-up pages, one line below the other; rows of short cells become lines with tabs, cells that hold
 * tables are read one after the other.
 * Throws DOCUMENT_TOO_COMPLEX and DOCUMENT_TOO_MANY_PAGES.
 */
export function placeBlocks(kind: DocumentKind, groups: readonly BlockGroup[], properties: Readonly<Record<string, string>>): RawDocument {
  const flow = new Flow();
  for (const { region, blocks } of groups) placeInFlow(flow, region, blocks);
  const characters = flow.spans.reduce((sum, span) => sum + span.text.length, 0);
  if (characters > readingCaps.characters) throw new AppError('DOCUMENT_TOO_COMPLEX');
  if (flow.pages.length > readingLimits.pages)
    throw new AppError('DOCUMENT_TOO_MANY_PAGES', { pages: flow.pages.length, limit: readingLimits.pages });
  return { kind, pages: flow.pages, spans: flow.spans, fills: [], images: [], links: [], imagePages: [], ordered: true, properties };
}

/** Lays blocks out in a flow that holds other text already. */
export function placeInFlow(flow: Flow, region: LineRegion | null, blocks: readonly TextBlock[]): void {
  new BlockPlacer(flow, region).place(blocks);
}

class BlockPlacer {
  readonly #flow: Flow;
  readonly #region: LineRegion | null;
  #listOrder: number | null = null;

  constructor(flow: Flow, region: LineRegion | null) {
    this.#flow = flow;
    this.#region = region;
  }

  place(blocks: readonly TextBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#lines(this.#paragraph(block));
      else if (block.kind === 'page-break') this.#flow.breakPage();
      else this.#table(block);
    }
  }

  #paragraph({ lines, indent, item }: ParagraphBlock): readonly LooseLine[] {
    this.#listOrder = item ? (this.#listOrder ?? this.#flow.nextOrder()) : null;
    const order = this.#listOrder ?? this.#flow.nextOrder();
    const loose = lines.filter(isWritten).map(pieces => ({ pieces, indent, order }));
    return item ? loose.map((line, index) => (index === 0 ? withBullet(line) : line)) : loose;
  }

  #lines(lines: readonly (LooseLine | null)[]): void {
    for (const line of lines) if (line !== null) this.#flow.addLine(line.pieces, line.indent, line.order, this.#region);
    this.#flow.addGap(paragraphGap);
  }

  #table(table: TableBlock): void {
    this.#listOrder = null;
    for (const { cells } of table.rows) {
      if (cells.some(cell => cell.some(block => block.kind !== 'paragraph'))) {
        for (const cell of cells) this.place(cell);
      } else for (const lines of tableLines(cells.map(cell => this.#cell(cell)))) this.#lines(lines);
    }
    this.#listOrder = null;
  }

  #cell(blocks: readonly TextBlock[]): TableCell {
    const inner = new BlockPlacer(this.#flow, this.#region);
    const paragraphs = blocks.flatMap(block => (block.kind === 'paragraph' ? [inner.#paragraph(block)] : []));
    return { paragraphs: paragraphs.filter(lines => lines.length > 0), nested: [] };
  }
}

function isWritten(pieces: readonly FlowPiece[]): boolean {
  return pieces.some(piece => piece.text.trim() !== '');
}

function withBullet(line: LooseLine): LooseLine {
  const at = line.pieces.findIndex(piece => piece.text.trim() !== '');
  const first = line.pieces[at];
  if (first === undefined || bulletMark.test(first.text)) return line;
  return { ...line, pieces: [{ ...first, text: bullet + first.text.trimStart() }, ...line.pieces.slice(at + 1)] };
}
