import type { HidingTechnique, PageFill, PageImage, RawSpan } from '../../core/contract/document.ts';
import { boxOfEdges, intersectEdges, type Edges } from './pdf-matrix.ts';
import { rightToLeft } from './pdf-glyph-text.ts';
import { readingCaps } from './reading-caps.ts';

/** A word as the text operators place it. */
type Word = Omit<RawSpan, 'page' | 'paint' | 'order' | 'region' | 'hidden'>;

/** A piece of a word begins at most this far from the end of the piece before it, in em. */
const touchingEm = 0.06;

function continues(last: RawSpan, word: Word): boolean {
  if (word.rotation !== 0 || last.rotation !== 0 || word.text.startsWith(' ') || rightToLeft.test(word.text)) return false;
  const gap = word.box.x - last.box.x - last.box.width;
  return (
    Math.abs(gap) <= touchingEm * word.fontSize &&
    Math.abs(word.baseline - last.baseline) < 0.05 &&
    Math.abs(word.fontSize - last.fontSize) < 0.05 &&
    word.bold === last.bold &&
    word.italic === last.italic &&
    word.color === last.color &&
    word.alpha === last.alpha &&
    word.invisible === last.invisible
  );
}

/** What one page shows, in paint order, as it is collected. */
export class PageSheet {
  readonly #spans: RawSpan[] = [];
  readonly fills: PageFill[] = [];
  readonly images: PageImage[] = [];
  readonly page: number;
  #paint = 0;

  constructor(page: number) {
    this.page = page;
  }

  /** Number of the next thing painted. */
  nextPaint(): number {
    this.#paint += 1;
    return this.#paint;
  }

  addFill(edges: Edges, clip: Edges, color: string | null, alpha: number, solid: boolean): void {
    const visible = intersectEdges(edges, clip);
    if (visible[2] - visible[0] < 0.5 || visible[3] - visible[1] < 0.5 || this.fills.length >= readingCaps.shapesPerPage) return;
    this.fills.push({ page: this.page, box: boxOfEdges(visible), color, paint: this.nextPaint(), alpha, solid });
  }

  addImage(edges: Edges, clip: Edges, opaque: boolean): void {
    const visible = intersectEdges(edges, clip);
    if (visible[2] - visible[0] < 1 || visible[3] - visible[1] < 1 || this.images.length >= readingCaps.shapesPerPage) return;
    this.images.push({ page: this.page, box: boxOfEdges(visible), paint: this.nextPaint(), opaque });
  }

  get spans(): readonly RawSpan[] {
    return this.#spans;
  }

  /** Adds a word; a piece that goes on where the last one ended, in the same style, lengthens it (many writers place each letter). */
  addSpan(word: Word, hidden: HidingTechnique | null): void {
    const last = this.#spans.at(-1);
    if (last !== undefined && last.hidden === hidden && continues(last, word)) {
      const top = Math.min(last.box.y, word.box.y);
      const bottom = Math.max(last.box.y + last.box.height, word.box.y + word.box.height);
      const box = { x: last.box.x, y: top, width: word.box.x + word.box.width - last.box.x, height: bottom - top };
      this.#spans[this.#spans.length - 1] = { ...last, text: last.text + word.text, box };
      return;
    }
    this.#spans.push({ ...word, page: this.page, paint: this.nextPaint(), hidden, order: null, region: null });
  }
}
