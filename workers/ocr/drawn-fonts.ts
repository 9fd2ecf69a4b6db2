import type { PDFPageProxy } from 'pdfjs-dist';
import type { OperatorList } from '../read/pdf-interpreter.ts';
import type { PdfFont } from '../read/pdf-fonts.ts';
import { textAt, type Operands } from '../read/pdf-operands.ts';
import { Op } from '../read/pdf-operators.ts';
import type { PdfWalk } from '../read/pdf-walk.ts';

/** Remembers under which name pdf.js keeps the outlines of each font of a page, and hands them out. */
export class DrawnFonts {
  readonly #names = new WeakMap<PdfFont, string>();
  readonly #page: PDFPageProxy;

  constructor(page: PDFPageProxy) {
    this.#page = page;
  }

  /** To be told of each operator after the walk has followed it. */
  note(operator: number, operands: Operands, walk: PdfWalk): void {
    if (operator === Op.setFont && walk.state.font !== null) this.#names.set(walk.state.font, textAt(operands, 0));
  }

  /** Outline of a glyph in em, as a path of pdf.js; null where the font brings none. */
  path(font: PdfFont, character: string): ArrayLike<number> | null {
    const name = `${this.#names.get(font) ?? ''}_path_${character}`;
    if (!this.#page.commonObjs.has(name)) return null;
    const info: unknown = this.#page.commonObjs.get(name);
    if (typeof info !== 'object' || info === null || !('path' in info)) return null;
    return isNumbers(info.path) ? info.path : null;
  }

  /** What draws a glyph of a Type 3 font; null where there is none. */
  procedure(font: PdfFont, glyph: string): OperatorList | null {
    const name = this.#names.get(font);
    if (name === undefined || !this.#page.commonObjs.has(name)) return null;
    const loaded: unknown = this.#page.commonObjs.get(name);
    if (typeof loaded !== 'object' || loaded === null || !('charProcOperatorList' in loaded)) return null;
    const procedures = loaded.charProcOperatorList;
    const found: unknown = procedures instanceof Map ? procedures.get(glyph) : null;
    return isOperatorList(found) ? found : null;
  }
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return ArrayBuffer.isView(value) && 'length' in value;
}

function isOperatorList(value: unknown): value is OperatorList {
  return typeof value === 'object' && value !== null && 'fnArray' in value && 'argsArray' in value;
}
