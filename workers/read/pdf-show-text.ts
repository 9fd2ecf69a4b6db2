import type { HidingTechnique } from '../../core/contract/document.ts';
import type { Box } from '../../core/contract/geometry.ts';
import { isClipped } from './pdf-clips.ts';
import { letterInstead } from './pdf-drawn-letters.ts';
import { glyphText, isGap, isVowelSigns, rightToLeft, turnedAround } from './pdf-glyph-text.ts';
import { type Ink, inkAt, inkOf } from './pdf-ink.ts';
import { type Matrix, multiply } from './pdf-matrix.ts';
import type { PageSheet } from './pdf-page-sheet.ts';
import type { GraphicsState } from './pdf-state.ts';
import type { PdfFont } from './pdf-fonts.ts';
import { texLetters } from './tex-letters.ts';

/** A glyph as pdf.js lists it; numbers between glyphs move the pen by thousandths of an em. */
export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
  readonly operatorListId?: string | null;
  readonly originalCharCode?: number;
  /** The letter by which the font itself knows it. */
  readonly fontChar?: string;
  /** False for a letter that the font has no outline for. */
  readonly isInFont?: boolean;
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

/** What is kept between the show operators of a page. */
export interface TextMemory {
  /** A space was drawn and no word after it yet. */
  readonly pending: { space: boolean };
  /** Words whose letters will clip what is drawn: their places in the sheet's list. */
  readonly clippingWords: number[];
}

/** Letters pushed together by more than this share of their size lie on top of each other, words of two by more. */
const heapedEm = 0.3;
const heapedPairEm = 0.45;
/** So many times as wide as the room that they take are letters that do. */
const heapedTimes = 2;
/** Share of a word's letters that may draw nothing: the rest is what is seen of it. */
const mostBlanks = 0.5;
/** First render mode that makes letters a clipping path. */
const clippingMode = 4;

/**
 * Places the glyphs of one show operator: one span per word, with a leading space where the text itself has
 * one before the word. The arithmetic is that of PDF 32000-1, 9.4.4. Returns the number of characters.
 */
export function showText(
  state: GraphicsState,
  glyphs: readonly (Glyph | number | null)[],
  sheet: PageSheet,
  hidden: HidingTechnique | null,
  memory: TextMemory,
): number {
  const { font, fontSize } = state;
  if (font === null) return 0;
  const matrix = state.textMatrix === null ? state.ctm : multiply(state.ctm, state.textMatrix);
  const advanceScale = fontSize * font.matrix[0];
  const run = new WordRun(state, font, matrix, sheet, hidden, memory);
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

/** True where nothing is left of a word: cut off by a path, or by letters that stand elsewhere. */
function isCutOff({ clip, clips, textClip }: GraphicsState, box: Box): boolean {
  if (isClipped(box, clip, clips)) return true;
  return textClip !== null && textClip.boxes.every(letters => isClipped(box, letters, null));
}

/** True for letters that draw nothing. Letters that an embedded font lacks are not drawn either. */
function isBlank({ type3, blankGlyphs, isEmbedded, blankLetters }: PdfFont, { operatorListId, fontChar, isInFont }: Glyph): boolean {
  if (type3) return blankGlyphs.has(operatorListId ?? '');
  return isEmbedded && (isInFont === false || (fontChar !== undefined && blankLetters(fontChar) === true));
}

/** Collects the glyphs of a word until a gap, then adds it to the sheet. */
class WordRun {
  characters = 0;
  #text = '';
  #start = 0;
  #end = 0;
  /** Glyphs of the word, and their widths added up. */
  #glyphs = 0;
  #widths = 0;
  /** Glyphs of the word that draw nothing. */
  #blanks = 0;
  /** What the file says is to be read where other letters are drawn. */
  #said = '';
  #isOther = false;
  #accent: { readonly mark: string; readonly middle: number } | null = null;
  readonly #state: GraphicsState;
  readonly #font: PdfFont;
  readonly #matrix: Matrix;
  readonly #sheet: PageSheet;
  readonly #ink: Ink;
  readonly #hidden: HidingTechnique | null;
  readonly #memory: TextMemory;

  constructor(state: GraphicsState, font: PdfFont, matrix: Matrix, sheet: PageSheet, hidden: HidingTechnique | null, memory: TextMemory) {
    this.#state = state;
    this.#font = font;
    this.#matrix = matrix;
    this.#sheet = sheet;
    this.#ink = inkOf(state, font);
    this.#hidden = hidden;
    this.#memory = memory;
  }

  /** True after an accent that was drawn on its own: the letter that it belongs to comes next. */
  get awaitsLetter(): boolean {
    return this.#accent !== null;
  }

  add(glyph: Glyph, start: number, end: number): void {
    const unicode = (this.#font.type3 ? texLetters(glyph.operatorListId, glyph.unicode) : null) ?? glyph.unicode;
    if (isGap(unicode)) {
      this.#sheet.counts.gaps += 1;
      this.end();
      this.#memory.pending.space = true;
      return;
    }
    const drawn = letterInstead(this.#font.drawnLetters, glyph.originalCharCode, unicode);
    const own = drawn ?? glyphText(unicode, this.#font.icons);
    this.#said = this.#text === '' ? unicode : this.#said + unicode;
    this.#isOther = drawn !== null || (this.#isOther && this.#text !== '');
    const text = this.#withAccent(own, start, end);
    if (combiningMarks.has(own)) this.#accent = { mark: own, middle: (start + end) / 2 };
    if (text === '') {
      if (!this.#font.icons && !this.#ink.invisible) this.#sheet.counts.lost += 1;
      this.end();
      return;
    }
    if (this.#text === '') {
      this.#start = start;
      this.#glyphs = 0;
      this.#widths = 0;
      this.#blanks = 0;
    }
    // Ligatures name their letters in the order in which they are read; the word is turned around as a whole.
    this.#text += text.length > 1 && rightToLeft.test(text) ? turnedAround(text) : text;
    this.#glyphs += 1;
    this.#widths += end - start;
    this.#end = Math.max(end, this.#text === text ? end : this.#end);
    if (isBlank(this.#font, glyph)) this.#blanks += 1;
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
    if (isVowelSigns(this.#text)) this.#text = '';
    if (this.#text === '') return;
    const text = rightToLeft.test(this.#text) ? turnedAround(this.#text) : this.#text;
    const said = this.#isOther ? this.#said : null;
    this.characters += text.length;
    this.#text = '';
    const place = this.#place();
    if (place === null) return;
    const { color, alpha, invisible } = inkAt(this.#ink, this.#state, place.box, this.#sheet);
    const hidden = this.#hidden ?? (isCutOff(this.#state, place.box) ? 'covered' : this.#isHeaped() ? 'tiny' : null);
    const style = {
      bold: this.#font.bold || this.#state.mode === 2,
      italic: this.#font.italic || Math.abs(this.#matrix[2]) > 0.15 * Math.abs(this.#matrix[3]),
    };
    const lead = this.#memory.pending.space ? ' ' : '';
    this.#memory.pending.space = false;
    const word = { ...place, bold: style.bold, italic: place.rotation === 0 && style.italic, color, alpha };
    this.#sheet.addSpan({ ...word, text: lead + text, invisible: invisible || this.#blanks > mostBlanks * this.#glyphs }, hidden);
    if (said !== null) this.#sheet.addSpan({ ...word, text: ` ${said}`, invisible: true }, hidden ?? 'invisible-mode');
    if (this.#state.mode >= clippingMode) this.#memory.clippingWords.push(this.#sheet.spans.length - 1);
  }

  /** True where the letters of the word lie on top of each other. */
  #isHeaped(): boolean {
    const together = -this.#state.charSpacing / (this.#state.fontSize * this.#font.emScale);
    if (!(together > heapedEm) || this.#font.vertical) return false;
    return this.#glyphs < 3 ? together > heapedPairEm : this.#widths > heapedTimes * (this.#end - this.#start);
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
