import type { HidingTechnique, LineRegion, PageSize, RawSpan } from '../../core/contract/document.ts';

/** Geometry given to files that have none: A4 pages in points, lines one below the other. */
const page: PageSize = { width: 595, height: 842 };
const margin = 56;
const leading = 1.3;
/** Mean width of a letter in em. */
const letterEm = 0.5;

/** How a piece of text looks. */
export interface FlowStyle {
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string | null;
  readonly hidden: HidingTechnique | null;
}

/** A piece of a line in one style; tabs in its text part columns. */
export interface FlowPiece extends FlowStyle {
  readonly text: string;
}

/** Plain text. */
export const plainStyle: FlowStyle = { fontSize: 11, bold: false, italic: false, color: null, hidden: null };

/** Lays lines out on made-up pages, so that text without geometry can still be pointed at. */
export class Flow {
  readonly pages: PageSize[] = [page];
  readonly spans: RawSpan[] = [];
  #y = margin;
  #order = 0;

  #place(x: number, baseline: number, body: string, size: number, order: number) {
    const box = { x, y: baseline - size * 0.8, width: body.length * letterEm * size, height: size };
    const paint = this.spans.length;
    return { page: this.pages.length, box, baseline, rotation: 0, order, paint, alpha: 1, invisible: false } as const;
  }

  /** Adds one line, indented by `indent` points, as part of paragraph or cell `order` (see `nextOrder`). */
  addLine(pieces: readonly FlowPiece[], indent: number, order: number, region: LineRegion | null = null): void {
    const size = Math.max(4, ...pieces.map(piece => piece.fontSize));
    if (this.#y + size * leading > page.height - margin) this.breakPage();
    const baseline = this.#y + size;
    let x = margin + indent;
    let before = '';
    for (const piece of pieces) {
      const letter = letterEm * piece.fontSize;
      const { text: own, ...style } = piece;
      const body = own.trim();
      const lead = own.slice(0, own.length - own.trimStart().length);
      if (body === '') before += own;
      else if (own !== '' && piece.hidden === 'vanish') {
        // What is not displayed takes no room: the words around it stand as if it were not there.
        this.spans.push({ ...style, ...this.#place(x, baseline, body, piece.fontSize, order), text: lead + body, region });
        before += lead + own.slice(lead.length + body.length);
        continue;
      } else {
        const place = this.#place(x + lead.length * letter, baseline, body, piece.fontSize, order);
        this.spans.push({ ...style, ...place, text: before + lead + body, region });
        before = own.slice(lead.length + body.length);
      }
      // What is not displayed takes no room: the letters around it stay together.
      if (piece.hidden !== 'vanish') x += own.length * letter;
    }
    this.#y += size * leading;
  }

  /** Leaves room, as between paragraphs. */
  addGap(points: number): void {
    this.#y += points;
  }

  breakPage(): void {
    this.pages.push(page);
    this.#y = margin;
  }

  /** A number for the next paragraph or cell. */
  nextOrder(): number {
    this.#order += 1;
    return this.#order;
  }
}
