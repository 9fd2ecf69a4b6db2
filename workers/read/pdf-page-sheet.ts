import type { HidingTechnique, RawSpan } from '../../core/contract/document.ts';
import type { Outline, OutlinedFill, OutlinedImage } from '../../core/document/outlines.ts';
import { boxOfEdges, intersectEdges, type Edges } from './pdf-matrix.ts';
import { rightToLeft } from './pdf-glyph-text.ts';
import { readingCaps } from './reading-caps.ts';

/** A word as the text operators place it. */
type Word = Omit<RawSpan, 'page' | 'paint' | 'order' | 'region' | 'hidden'>;

/** A piece of a word begins at most this far from the end of the piece before it, in em. */
const touchingEm = 0.06;

function continues(last: RawSpan, word: Word): boolean {
  if (word.rotation !== 0 || last.rotation !== 0 || word.text.startsWith(' ') || rightToLeft.test(word.text) || rightToLeft.test(last.text))
    return false;
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

/** Drawn letters that stand for nothing, from which a page is not to be trusted: icons are fewer. */
const fewestLost = 40;
const lostShare = 0.2;
/** Spaces without words between them, from which they are letters that lost their meaning. */
const fewestGaps = 150;

/** What one page shows, in paint order, as it is collected. */
export class PageSheet {
  /** Drawn letters that the font says nothing about, and spaces. */
  readonly counts = { lost: 0, gaps: 0 };
  readonly #spans: RawSpan[] = [];
  readonly fills: OutlinedFill[] = [];
  readonly images: OutlinedImage[] = [];
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

  /** Adds a filled shape, cut by the clip; `outline` is its exact edge where that is no upright rectangle. */
  addFill(edges: Edges, clip: Edges, color: string | null, alpha: number, solid: boolean, outline: Outline | null = null): void {
    const visible = intersectEdges(edges, clip);
    if (visible[2] - visible[0] < 0.5 || visible[3] - visible[1] < 0.5 || this.fills.length >= readingCaps.shapesPerPage) return;
    const shape = { page: this.page, box: boxOfEdges(visible), color, paint: this.nextPaint(), alpha, solid };
    this.fills.push(outline === null ? shape : { ...shape, outline });
  }

  addImage(edges: Edges, clip: Edges, opaque: boolean, outline: Outline | null = null): void {
    const visible = intersectEdges(edges, clip);
    if (visible[2] - visible[0] < 1 || visible[3] - visible[1] < 1 || this.images.length >= readingCaps.shapesPerPage) return;
    const picture = { page: this.page, box: boxOfEdges(visible), paint: this.nextPaint(), opaque };
    this.images.push(outline === null ? picture : { ...picture, outline });
  }

  /** Shows words that only clipped so far: something was painted through their letters. */
  reveal(words: readonly number[], color: string | null, alpha: number): void {
    for (const index of words) {
      const span = this.#spans[index];
      if (span?.invisible === true) this.#spans[index] = { ...span, invisible: false, color, alpha };
    }
  }

  /** True when much is drawn on the page for which its fonts give no letters. */
  get hasLostText(): boolean {
    const { lost, gaps } = this.counts;
    if (lost < fewestLost && gaps < fewestGaps) return false;
    const letters = this.#spans.reduce((sum, span) => sum + span.text.length, 0);
    return (lost >= fewestLost && lost >= lostShare * (letters + lost)) || (gaps >= fewestGaps && gaps > 1.5 * letters);
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
