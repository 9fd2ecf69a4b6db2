import type { PDFPageProxy } from 'pdfjs-dist';
import { paints } from '../read/pdf-fonts.ts';
import { type OperatorList, walkOperators } from '../read/pdf-interpreter.ts';
import { lightThroughMask } from '../read/pdf-masks.ts';
import { multiply, type Edges, type Matrix } from '../read/pdf-matrix.ts';
import { listAt, numberAt, type Operands, textAt } from '../read/pdf-operands.ts';
import { Op, PathOp } from '../read/pdf-operators.ts';
import type { PdfWalk } from '../read/pdf-walk.ts';
import { DrawnFonts } from './drawn-fonts.ts';
import { fillShape, type Paint } from './fill-shape.ts';
import { outline, strokeOutline, type Polygon } from './path-outline.ts';
import { patternGrey } from './pattern-grey.ts';
import { isPicture, picturesAt } from './picture-operators.ts';
import { greyOf } from './picture-pixels.ts';
import { placeGlyphs, type PlacedGlyph } from './placed-glyphs.ts';
import { drawPicture, type Raster } from './raster.ts';

/** Glyphs of Type 3 fonts may use fonts of that kind themselves; deeper than this they are not followed. */
const deepestNesting = 3;

/** Draws what the operators of a page paint: letters, shapes, lines and pictures in grey. Blending is left out; soft masks count for letters only. */
export class PageDrawing {
  /** Where letters stand whose font is not part of the file and has no stand-in: viewers draw them by a font of the system. */
  readonly undrawn: (readonly [x: number, y: number])[] = [];
  readonly #raster: Raster;
  readonly #walk: PdfWalk;
  readonly #scale: number;
  readonly #fonts: DrawnFonts;
  readonly #page: PDFPageProxy;
  /** Grey of the pattern or gradient that fills last named. */
  #pattern = 128;
  /** The largest picture so far: its pixels on the page, and its dots for each of them in one direction. */
  #largest = { area: 0, detail: 1 };

  constructor(raster: Raster, walk: PdfWalk, scale: number) {
    this.#raster = raster;
    this.#walk = walk;
    this.#scale = scale;
    this.#page = walk.page;
    this.#fonts = new DrawnFonts(walk.page);
  }

  /** Follows the operators in paint order. `seen` says how deep Type 3 glyphs are nested. */
  async draw(list: OperatorList, depth = 0): Promise<void> {
    const { fnArray, argsArray } = list;
    for (const [index, operator] of fnArray.entries()) {
      const operands = argsArray[index];
      if (this.#walk.state.textClip !== null && paints(operator)) this.#leaveOut();
      else if (this.#isSeen()) {
        if (isPicture(operator)) await this.#drawPictures(operator, operands);
        else if (operator === Op.constructPath) this.#drawPath(operands);
        else if (operator === Op.shadingFill) this.#drawShading(operands);
        else if (operator === Op.showText) await this.#drawText(listAt(operands, 0), depth);
      }
      if (operator === Op.setFillColorN) this.#pattern = patternGrey(operands, this.#page);
      walkOperators({ fnArray: [operator], argsArray: [operands] }, this.#walk);
      this.#fonts.note(operator, operands, this.#walk);
    }
  }

  /** What is painted through letters that clip is not followed: what shows in those letters is left open. */
  #leaveOut(): void {
    for (const [left, top, right, bottom] of this.#walk.state.textClip?.boxes ?? [])
      if (this.undrawn.length < mostUndrawn) this.undrawn.push([(left + right) / 2, (top + bottom) / 2]);
  }

  #isSeen(): boolean {
    return this.#walk.hidden === null && this.#walk.masks.length === 0;
  }

  #pixels(matrix: Matrix): Matrix {
    return multiply([this.#scale, 0, 0, this.#scale, 0, 0], matrix);
  }

  #clip(): readonly [number, number, number, number] {
    const [left, top, right, bottom] = this.#walk.state.clip;
    return [left * this.#scale, top * this.#scale, right * this.#scale, bottom * this.#scale];
  }

  async #drawPictures(operator: number, operands: Operands): Promise<void> {
    for (const { picture, matrix } of await picturesAt(operator, operands, this.#walk)) {
      const placing = this.#pixels(matrix);
      drawPicture(this.#raster, picture, placing, this.#clip());
      const area = Math.abs(placing[0] * placing[3] - placing[1] * placing[2]);
      if (area > this.#largest.area) this.#largest = { area, detail: Math.sqrt((picture.width * picture.height) / area) };
    }
  }

  /** Dots of the largest picture per drawn pixel, in one direction, at most 1; 1 where there is none. */
  get detail(): number {
    return Math.min(1, this.#largest.detail);
  }

  #fillPaint(evenOdd: boolean) {
    const { fill, fillAlpha, groupAlpha, blendMode, groupBlend } = this.#walk.state;
    const blends = blendMode !== null || groupBlend !== null;
    return { grey: fill === null ? this.#pattern : greyOf(fill), alpha: fillAlpha * groupAlpha * (blends ? blendedAlpha : 1), evenOdd };
  }

  #drawPath(operands: Operands): void {
    const ending = numberAt(operands, 0);
    const data = listAt(listAt(operands, 1), 0);
    if (!(data instanceof Float32Array)) return;
    const { state } = this.#walk;
    const parts = outline(data, this.#pixels(state.ctm));
    if (ending >= PathOp.fill && ending <= PathOp.closeEOFillStroke) {
      const evenOdd = ending === PathOp.eoFill || ending === PathOp.eoFillStroke || ending === PathOp.closeEOFillStroke;
      fillShape(this.#raster, parts, this.#fillPaint(evenOdd), this.#clip());
    }
    if (ending !== PathOp.stroke && ending !== PathOp.closeStroke) return;
    const width = state.lineWidth * this.#scale * Math.sqrt(Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2]));
    const paint = { grey: greyOf(state.stroke), alpha: state.strokeAlpha * state.groupAlpha, evenOdd: false };
    fillShape(this.#raster, strokeOutline(parts, width), paint, this.#clip());
  }

  #drawShading(operands: Operands): void {
    const clip = this.#clip();
    const [left, top, right, bottom] = clip;
    const paint = { ...this.#fillPaint(false), grey: patternGrey(['Shading', textAt(operands, 0)], this.#page) };
    const { width, height } = this.#raster;
    const [x0, y0, x1, y1] = [Math.max(0, left), Math.max(0, top), Math.min(width, right), Math.min(height, bottom)];
    fillShape(this.#raster, [[x0, y0, x1, y0, x1, y1, x0, y1]], paint, clip);
  }

  async #drawText(list: ArrayLike<unknown> | null, depth: number): Promise<void> {
    const { font, mode, stroke, strokeAlpha, groupAlpha } = this.#walk.state;
    if (list === null || font === null || mode === 3 || mode === 7) return;
    const isStroked = mode === 1 || mode === 5;
    const fill = this.#fillPaint(false);
    const paint = isStroked ? { grey: greyOf(stroke), alpha: strokeAlpha * groupAlpha, evenOdd: false } : fill;
    if (paint.alpha <= 0.02) return;
    const clip = this.#clip();
    for (const placed of placeGlyphs(this.#walk.state, list)) {
      if (font.type3) {
        if (depth < deepestNesting) await this.#drawProcedure(placed, depth);
        continue;
      }
      const { glyph, matrix } = placed;
      if (glyph.isInFont === false) continue;
      const path = this.#fonts.path(font, glyph.fontChar);
      const masked = { ...paint, alpha: paint.alpha * this.#lightAt(matrix) };
      if (path === null && !font.isEmbedded && glyph.unicode.trim() !== '' && this.undrawn.length < mostUndrawn)
        this.undrawn.push([matrix[4], matrix[5]]);
      if (path !== null) this.#drawOutline(outline(path, this.#pixels(matrix)), masked, clip);
      const accent = glyph.accent ?? null;
      const mark = accent === null ? null : this.#fonts.path(font, accent.fontChar);
      if (accent === null || mark === null) continue;
      const moved = multiply(matrix, [1, 0, 0, 1, accent.offset.x, accent.offset.y]);
      fillShape(this.#raster, outline(mark, this.#pixels(moved)), masked, clip);
    }
  }

  /** Fills a letter, and goes round it with a line where its render mode says so (PDF 32000-1, 9.3.6). */
  #drawOutline(parts: readonly Polygon[], paint: Paint, clip: Edges): void {
    fillShape(this.#raster, parts, paint, clip);
    const { mode, lineWidth, ctm, stroke, strokeAlpha, groupAlpha } = this.#walk.state;
    if (mode !== 2 && mode !== 6) return;
    const width = lineWidth * this.#scale * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
    const line = { grey: greyOf(stroke), alpha: strokeAlpha * groupAlpha, evenOdd: false };
    fillShape(this.#raster, strokeOutline(parts, width), line, clip);
  }

  /** How much a soft mask lets through of the glyph that stands there, 0 to 1; all where that is not known. */
  #lightAt([a, b, c, d, e, f]: Matrix): number {
    const { mask } = this.#walk.state;
    if (mask === null) return 1;
    const [xs, ys] = [
      [e, e + letterWidth * a + xHeight * c],
      [f, f + letterWidth * b + xHeight * d],
    ];
    return lightThroughMask(mask, [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]) ?? 1;
  }

  /** A glyph of a Type 3 font is a small page of its own, drawn in the colour of the text. */
  async #drawProcedure({ glyph, matrix }: PlacedGlyph, depth: number): Promise<void> {
    const { font } = this.#walk.state;
    const procedure = font === null ? null : this.#fonts.procedure(font, glyph.operatorListId ?? '');
    if (font === null || procedure === null) return;
    const before = { ...this.#walk.state };
    this.#walk.state = { ...before, ctm: multiply(matrix, font.matrix), textMatrix: null };
    await this.draw(procedure, depth + 1);
    this.#walk.state = before;
  }
}

/** Places of letters left open that are kept per page. */
const mostUndrawn = 20_000;
/** Width and height of an ordinary small letter, in em. */
const letterWidth = 0.5;
const xHeight = 0.5;
/** What blends with the page beneath (a highlighter) leaves letters legible. */
const blendedAlpha = 0.4;
