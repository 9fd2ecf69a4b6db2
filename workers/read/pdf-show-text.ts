import type { HidingTechnique } from '../../core/contract/document.ts';
import type { Box } from '../../core/contract/geometry.ts';
import { glyphText, isGap, rightToLeft } from './pdf-glyph-text.ts';
import { type Edges, type Matrix, multiply } from './pdf-matrix.ts';
import type { PageSheet } from './pdf-page-sheet.ts';
import type { GraphicsState } from './pdf-state.ts';
import type { PdfFont } from './pdf-fonts.ts';

/** A glyph as pdf.js lists it; numbers between glyphs move the pen by thousandths of an em. */
export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
  readonly operatorListId?: string | null;
}

/** A pen movement of more em than this ends a word; kerning stays below. */
const wordGapEm = 0.1;

/** Accents that fonts draw as letters of their own, and the combining mark for each. */
const combiningMarks: ReadonlyMap<string, string> = new Map([
  ['¨', '\u0308'],
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['˚', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);

/** Where the text of a show operator goes and how it is seen. */
interface Ink {
  readonly color: string | null;
  readonly alpha: number;
  readonly invisible: boolean;
  readonly hidden: HidingTechnique | null;
}

/**
 * Places the glyphs of one show operator: one span per word, with a leading space where the text itself has
 * one before the word. The arithmetic is that of PDF 32000-1, 9.4.4. Returns the number of characters.
 */
export function showText(
  state: GraphicsState,
  glyphs: readonly (Glyph | number | null)[],
  sheet: PageSheet,
  hidden: HidingTechnique | null,
  pending: { space: boolean },
): number {
  const { font, fontSize } = state;
  if (font === null || fontSize === 0) return 0;
  const matrix = state.textMatrix === null ? state.ctm : multiply(state.ctm, state.textMatrix);
  const advanceScale = fontSize * font.matrix[0];
  const run = new WordRun(state, font, matrix, sheet, inkOf(state, hidden, font), pending);
  let pen = 0;
  for (const glyph of glyphs) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      const shift = ((font.vertical ? 1 : -1) * glyph * fontSize) / 1000;
      if (Math.abs(shift) > wordGapEm * fontSize * font.emScale && !run.awaitsLetter) run.end();
      pen += shift;
      continue;
    }
    const spacing = ((glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing) * state.direction;
    const width = font.vertical ? -(glyph.vmetric?.[0] ?? -1000) * advanceScale : glyph.width * advanceScale;
    run.add(glyph, pen, pen + width);
    pen += font.vertical ? width - spacing : width + spacing;
  }
  run.end();
  if (font.vertical) state.y -= pen;
  else state.x += pen * state.horizontalScale * state.direction;
  return run.characters;
}

function inkOf(state: GraphicsState, hidden: HidingTechnique | null, font: PdfFont): Ink {
  const stroked = state.mode === 1 || state.mode === 5;
  const color = font.ownColor ? null : stroked ? state.stroke : state.fill;
  const alpha = (stroked ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha;
  return { color, alpha, invisible: state.mode === 3 || state.mode === 7, hidden };
}

/** True where a clipping path cuts nearly all of a word off. */
function isClipped(box: Box, [left, top, right, bottom]: Edges): boolean {
  const width = Math.min(box.x + box.width, right) - Math.max(box.x, left);
  const height = Math.min(box.y + box.height, bottom) - Math.max(box.y, top);
  return width <= 0.1 * box.width || height <= 0.1 * box.height;
}

/** Collects the glyphs of a word until a gap, then adds it to the sheet. */
class WordRun {
  characters = 0;
  #text = '';
  #start = 0;
  #end = 0;
  #drawn = false;
  #accent: { readonly mark: string; readonly middle: number } | null = null;
  readonly #state: GraphicsState;
  readonly #font: PdfFont;
  readonly #matrix: Matrix;
  readonly #sheet: PageSheet;
  readonly #ink: Ink;
  readonly #pending: { space: boolean };

  constructor(state: GraphicsState, font: PdfFont, matrix: Matrix, sheet: PageSheet, ink: Ink, pending: { space: boolean }) {
    this.#state = state;
    this.#font = font;
    this.#matrix = matrix;
    this.#sheet = sheet;
    this.#ink = ink;
    this.#pending = pending;
  }

  /** True after an accent that was drawn on its own: the letter that it belongs to comes next. */
  get awaitsLetter(): boolean {
    return this.#accent !== null;
  }

  add(glyph: Glyph, start: number, end: number): void {
    if (isGap(glyph.unicode)) {
      this.end();
      this.#pending.space = true;
      return;
    }
    const own = glyphText(glyph.unicode, this.#font.icons);
    const text = this.#withAccent(own, start, end);
    if (combiningMarks.has(own)) this.#accent = { mark: own, middle: (start + end) / 2 };
    if (text === '') {
      this.end();
      return;
    }
    if (this.#text === '') {
      this.#start = start;
      this.#drawn = false;
    }
    this.#text += text;
    this.#end = Math.max(end, this.#text === text ? end : this.#end);
    if (!this.#font.type3 || !this.#font.blankGlyphs.has(glyph.operatorListId ?? '')) this.#drawn = true;
  }

  /** Joins an accent drawn before or over a letter with it, as TeX's older fonts need; the accent was taken as text already. */
  #withAccent(letter: string, start: number, end: number): string {
    const accent = this.#accent;
    this.#accent = null;
    if (accent === null || !/\p{L}/u.test(letter) || accent.middle < start || accent.middle > end || !this.#text.endsWith(accent.mark))
      return letter;
    this.#text = this.#text.slice(0, -accent.mark.length);
    return (letter + (combiningMarks.get(accent.mark) ?? '')).normalize('NFC');
  }

  end(): void {
    this.#accent = null;
    if (this.#text === '') return;
    const text = rightToLeft.test(this.#text) ? Array.from(this.#text).reverse().join('') : this.#text;
    this.characters += text.length;
    this.#text = '';
    const place = this.#place();
    if (place === null) return;
    const { color, alpha, invisible } = this.#ink;
    const hidden = this.#ink.hidden ?? (isClipped(place.box, this.#state.clip) ? 'covered' : null);
    const style = {
      bold: this.#font.bold || this.#state.mode === 2,
      italic: this.#font.italic || Math.abs(this.#matrix[2]) > 0.15 * Math.abs(this.#matrix[3]),
    };
    const lead = this.#pending.space ? ' ' : '';
    this.#pending.space = false;
    this.#sheet.addSpan(
      {
        text: lead + text,
        ...place,
        bold: style.bold,
        italic: place.rotation === 0 && style.italic,
        color,
        alpha,
        invisible: invisible || !this.#drawn,
      },
      hidden,
    );
  }

  /** Box, baseline, size and direction of the word on the page; null where the numbers of the file make no sense. */
  #place() {
    const { x, y, rise, horizontalScale, direction, fontSize } = this.#state;
    const [a, b, c, d, e, f] = this.#matrix;
    const size = fontSize * this.#font.emScale;
    const scale = horizontalScale * direction;
    const vertical = this.#font.vertical;
    const x0 = vertical ? x - size / 2 : x + this.#start * scale;
    const x1 = vertical ? x + size / 2 : x + this.#end * scale;
    const y0 = vertical ? y - this.#end : y + rise + size * this.#font.descent;
    const y1 = vertical ? y - this.#start : y + rise + size * this.#font.ascent;
    const xs = [a * x0 + c * y0 + e, a * x1 + c * y0 + e, a * x0 + c * y1 + e, a * x1 + c * y1 + e];
    const ys = [b * x0 + d * y0 + f, b * x1 + d * y0 + f, b * x0 + d * y1 + f, b * x1 + d * y1 + f];
    const left = Math.min(...xs);
    const top = Math.min(...ys);
    const box = { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
    const baseline = b * x0 + d * (y + rise) + f;
    if (!Number.isFinite(box.width + box.height + left + top + baseline)) return null;
    const angle = vertical ? Math.atan2(-d, -c) : Math.atan2(b * direction, a * direction);
    const rotation = ((Math.round((angle * 180) / Math.PI) % 360) + 360) % 360;
    return { box, baseline, fontSize: size * Math.hypot(c, d), rotation };
  }
}
