import { createRequire } from 'node:module';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { AppError } from '../../core/contract/errors.ts';
import { recognitionLimits } from '../../core/contract/recognition.ts';
import { loadPdf } from '../read/pdf-library.ts';
import type { Matrix } from '../read/pdf-matrix.ts';
import { matrixOf } from '../read/pdf-operands.ts';
import { PageSheet } from '../read/pdf-page-sheet.ts';
import { PdfWalk } from '../read/pdf-walk.ts';
import { PageDrawing } from './draw-operators.ts';
import { checkPictures } from './picture-guard.ts';
import { PicturePort } from './picture-port.ts';
import { blankRaster, type Raster } from './raster.ts';

/**
 * A drawn page; `scale` is pixels per point, `width` and `height` the page in points. `detail` is how many dots of its largest
 * picture make one pixel, in one direction, at most 1; 1 for a page without a picture.
 */
export interface DrawnPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly raster: Raster;
  readonly detail: number;
  /** Where letters stand that could not be drawn, in points. */
  readonly undrawn: readonly (readonly [x: number, y: number])[];
}

/**
 * Draws the given pages (from 1) as a viewer shows them, one page after the other: pictures, letters by the outlines of
 * their fonts, shapes and lines. Throws DOCUMENT_TOO_COMPLEX and DOCUMENT_UNSAFE; pages that cannot be followed come out white.
 */
export async function* drawPages(bytes: Uint8Array, pages: readonly number[], password?: string): AsyncGenerator<DrawnPage> {
  checkPictures(bytes);
  const { library, evaluator } = await loadPdf();
  const port = new PicturePort();
  evaluator.initializeFromPort(port);
  const worker = library.PDFWorker.create({ port, verbosity: 0 });
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    worker,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    wasmUrl: packageFolder('wasm'),
    standardFontDataUrl: packageFolder('standard_fonts'),
    BinaryDataFactory: LocalData,
    fontExtraProperties: true,
    maxImageSize: recognitionLimits.picturePixels,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  const guarded = <Value>(work: Promise<Value>): Promise<Value> => Promise.race([work, port.overflow, port.tooMuch]);
  try {
    const document = await guarded(task.promise);
    for (const page of pages.filter(number => number <= document.numPages)) {
      port.startPage();
      yield await guarded(drawPage(document, page));
    }
  } finally {
    await Promise.race([task.destroy(), port.overflow, port.tooMuch]).catch(() => {});
    worker.destroy();
    port.terminate();
  }
}

async function drawPage(document: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const scale = Math.min(recognitionLimits.dotsPerInch / 72, Math.sqrt(recognitionLimits.pixels / (width * height)));
  const raster = blankRaster(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  let found: Pick<DrawnPage, 'detail' | 'undrawn'> = { detail: 1, undrawn: [] };
  try {
    found = await drawOperators(document, page, matrixOf(transform) ?? [1, 0, 0, 1, 0, 0], scale, raster);
  } catch (error) {
    if (error instanceof AppError) throw error;
  }
  page.cleanup();
  return { page: number, width, height, scale, raster, detail: found.detail, undrawn: found.undrawn };
}

async function drawOperators(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  base: Matrix,
  scale: number,
  raster: Raster,
): Promise<Pick<DrawnPage, 'detail' | 'undrawn'>> {
  const layers = await document.getOptionalContentConfig();
  const walk = new PdfWalk(page, base, new PageSheet(page.pageNumber), group => layers.isVisible(group));
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawing = new PageDrawing(raster, walk, scale);
  await drawing.draw({ fnArray, argsArray });
  return drawing;
}

/** Folders of pdf.js: its decoders for JBIG2, CCITT fax and JPEG 2000, and stand-ins for the fonts that a PDF need not bring. */
function packageFolder(name: 'wasm' | 'standard_fonts'): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name) + path.sep;
}

/** Hands pdf.js its own decoders and fonts from disk and nothing else. */
class LocalData {
  readonly #folders: Readonly<Record<string, string>>;

  constructor({ wasmUrl, standardFontDataUrl }: { readonly wasmUrl: string; readonly standardFontDataUrl: string }) {
    this.#folders = { wasmUrl, standardFontDataUrl };
  }

  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = this.#folders[kind];
    if (folder === undefined || path.basename(filename) !== filename)
      throw new Error(`nothing but decoders and fonts is loaded, not ${kind}`);
    return readFile(path.join(folder, filename));
  }
}
