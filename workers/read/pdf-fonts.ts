import type { PDFPageProxy } from 'pdfjs-dist';
import { faceOf, isBoldName, isIconName, isItalicName } from './font-names.ts';
import { blankLettersOf, type BlankLetters } from './font-outlines.ts';
import { drawnLetters, type NamedFont } from './pdf-drawn-letters.ts';
import type { Matrix } from './pdf-matrix.ts';

/** What placing and styling of text needs to know about a font. */
export interface PdfFont {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Ascent above and descent below the baseline, in em (descent is negative). */
  readonly ascent: number;
  readonly descent: number;
  readonly matrix: Matrix;
  readonly vertical: boolean;
  readonly type3: boolean;
  /** Displayed em of a Type 3 font per unit of font size; 1 for other fonts. */
  readonly emScale: number;
  /** Fonts of icons: their letters mean nothing. */
  readonly icons: boolean;
  /** Type 3 glyphs may bring their own colour. */
  readonly ownColor: boolean;
  /** Type 3 glyphs that draw nothing, by their procedure's name. */
  readonly blankGlyphs: ReadonlySet<string>;
  /** The letters are drawn by outlines within the file, and by nothing else. */
  readonly isEmbedded: boolean;
  /** Letters of such fonts that draw nothing, by the font's own characters. */
  readonly blankLetters: BlankLetters;
  /** Letters that are drawn for codes, where the file has no say in it. */
  readonly drawnLetters: ReadonlyMap<number, string>;
}

const plainMatrix: Matrix = [0.001, 0, 0, 0.001, 0, 0];

const cache = new WeakMap<object, PdfFont>();
const unknownFont: PdfFont = {
  bold: false,
  italic: false,
  ascent: 0.8,
  descent: -0.2,
  matrix: plainMatrix,
  vertical: false,
  type3: false,
  emScale: 1,
  icons: false,
  ownColor: false,
  blankGlyphs: new Set(),
  isEmbedded: false,
  blankLetters: () => null,
  drawnLetters: new Map(),
};

/** The font that an operator names; a neutral one where pdf.js could not load it. */
export function fontOf(page: PDFPageProxy, name: string): PdfFont {
  if (!page.commonObjs.has(name)) return unknownFont;
  const loaded: LoadedFont | null = page.commonObjs.get(name);
  if (loaded === null) return unknownFont;
  let font = cache.get(loaded);
  if (font === undefined) {
    font = describeFont(loaded);
    cache.set(loaded, font);
  }
  return font;
}

/** The part of pdf.js's font object that is used. */
interface LoadedFont extends NamedFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
  readonly ascent?: number;
  readonly descent?: number;
  readonly bbox?: readonly number[];
  readonly fontMatrix?: Matrix;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  /** The font as an OpenType file. */
  readonly data?: Uint8Array | null;
  readonly isInvalidPDFjsFont?: boolean;
  readonly charProcOperatorList?: ReadonlyMap<string, { readonly fnArray: readonly number[] }> | null;
}

function describeFont(loaded: LoadedFont): PdfFont {
  const name = faceOf(loaded.name);
  const matrix = loaded.fontMatrix ?? plainMatrix;
  const type3 = loaded.isType3Font === true;
  const procedures = type3 ? loaded.charProcOperatorList : null;
  const isEmbedded = !type3 && loaded.missingFile !== true && loaded.isInvalidPDFjsFont !== true && loaded.data instanceof Uint8Array;
  return {
    bold: loaded.bold === true || loaded.black === true || isBoldName(name),
    italic: loaded.italic === true || isItalicName(name),
    ascent: within(loaded.ascent, 0.5, 1.1, 0.8),
    descent: within(loaded.descent, -0.5, -0.05, -0.22),
    matrix,
    vertical: loaded.vertical === true,
    type3,
    emScale: type3 ? type3Scale(loaded.bbox, matrix) : 1,
    icons: isIconName(name),
    ownColor: procedures ? [...procedures.values()].some(list => list.fnArray.includes(setCharWidth)) : false,
    blankGlyphs: new Set(procedures ? [...procedures].filter(([, list]) => !list.fnArray.some(paints)).map(([glyph]) => glyph) : []),
    isEmbedded,
    blankLetters: blankLettersOf(isEmbedded ? loaded.data : null),
    drawnLetters: drawnLetters(loaded),
  };
}

const setCharWidth = 48;

/** Operators that leave a mark: stroke to eoFillStroke, showText, shadingFill, forms' content, pictures, paths. */
export function paints(operator: number): boolean {
  return (operator >= 20 && operator <= 27) || operator === 44 || operator === 62 || (operator >= 83 && operator <= 91) || operator === 94;
}

function type3Scale(bbox: readonly number[] | undefined, matrix: Matrix): number {
  const height = bbox === undefined ? 0 : (bbox[3] ?? 0) - (bbox[1] ?? 0);
  const perUnit = Math.abs(matrix[3]) || 0.001;
  return height > 0 ? height * perUnit : 1000 * perUnit;
}

function within(value: number | undefined, low: number, high: number, fallback: number): number {
  return value !== undefined && value >= low && value <= high ? value : fallback;
}
