import type { PDFPageProxy } from 'pdfjs-dist';
import type { HidingTechnique } from '../../core/contract/document.ts';
import { markMask, type SoftMask } from './pdf-masks.ts';
import { type Edges, intersectEdges, type Matrix } from './pdf-matrix.ts';
import type { PageSheet } from './pdf-page-sheet.ts';
import { noPictures, type PlainPictures } from './plain-pictures.ts';
import { type GraphicsState, initialState } from './pdf-state.ts';

/** Says whether optional content (a layer) is shown. */
export type LayerVisibility = (group: unknown) => boolean;

/** Deepest nesting of saved states; what nests deeper is not a document. */
const deepestNesting = 2_000;

/** All that is known while the operators of one page are walked. */
export class PdfWalk {
  characters = 0;
  state: GraphicsState;
  /** Set inside a layer that is not shown. */
  hidden: HidingTechnique | null = null;
  readonly contents: (HidingTechnique | null)[] = [];
  /** Soft masks being drawn: what they paint is not seen itself. */
  readonly masks: SoftMask[] = [];
  /** The soft mask that was drawn last. */
  lastMask: SoftMask | null = null;
  /** Words of the text object whose letters will clip: their places in the list of the page's words. */
  readonly clippingWords: number[] = [];
  /** A clip operator waits for its path. */
  clipPending: 'nonzero' | 'even-odd' | null = null;
  /** The next picture has a mask. */
  maskedImage = false;
  /** A space was drawn and no word after it yet. */
  readonly pending = { space: false };
  readonly page: PDFPageProxy;
  readonly base: Matrix;
  readonly sheet: PageSheet;
  readonly isLayerVisible: LayerVisibility;
  /** Pictures of one single colour, of the whole file. */
  readonly plainPictures: PlainPictures;
  readonly #stack: GraphicsState[] = [];
  readonly #everywhere: Edges;

  constructor(
    page: PDFPageProxy,
    base: Matrix,
    sheet: PageSheet,
    isLayerVisible: LayerVisibility,
    plainPictures: PlainPictures = noPictures,
  ) {
    this.page = page;
    this.base = base;
    this.sheet = sheet;
    this.isLayerVisible = isLayerVisible;
    this.plainPictures = plainPictures;
    // The clip starts wide: what lies outside the page is told later, from its box.
    this.#everywhere = [-1e6, -1e6, 1e6, 1e6];
    this.state = initialState(base, this.#everywhere);
  }

  save(): void {
    if (this.#stack.length < deepestNesting) this.#stack.push({ ...this.state });
  }

  restore(): void {
    const saved = this.#stack.pop();
    if (saved !== undefined) this.state = saved;
  }

  /** Annotations start from a clean state, whatever the page left open. */
  reset(): void {
    this.#stack.length = 0;
    this.contents.length = 0;
    this.hidden = null;
    this.state = initialState(this.base, this.#everywhere);
  }

  /** True while a soft mask is drawn; the mark is noted on it. */
  drawsMask(edges: Edges = this.#everywhere, color: string | null = null, alpha = 1): boolean {
    const mask = this.masks.at(-1);
    if (mask === undefined) return false;
    markMask(mask, intersectEdges(edges, this.state.clip), color, alpha);
    return true;
  }
}
