import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageSize, RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { readingLimits } from '../../core/contract/reading.ts';
import { checkPdfBytes } from './pdf-guard.ts';
import { type Matrix } from './pdf-matrix.ts';
import { addUnseenNotes } from './pdf-annotations.ts';
import { matrixOf } from './pdf-operands.ts';
import { contactLinks } from './pdf-links.ts';
import { walkOperators } from './pdf-interpreter.ts';
import { loadPdf, undrawnDocument } from './pdf-library.ts';
import { PageSheet } from './pdf-page-sheet.ts';
import { PdfPort } from './pdf-port.ts';
import { type LayerVisibility, PdfWalk } from './pdf-walk.ts';
import { plainPicturesOf, type PlainPictures } from './plain-pictures.ts';
import { readingCaps } from './reading-caps.ts';

/** What may be said of one reading of a PDF. */
export interface PdfOptions {
  readonly signal?: AbortSignal | undefined;
  /** Of a protected file. */
  readonly password?: string | undefined;
}

/**
 * Reads a PDF: words with place and style, filled shapes and pictures, all from one operator list per page.
 * Fonts are not drawn, pictures are not decoded, nothing is evaluated or fetched.
 * Throws DOCUMENT_ENCRYPTED, DOCUMENT_WRONG_PASSWORD where `password` does not open it, _DAMAGED, _TOO_MANY_PAGES,
 * _TOO_COMPLEX and _UNSAFE.
 */
export async function readPdf(bytes: Uint8Array, { signal, password }: PdfOptions = {}): Promise<RawDocument> {
  const { library, evaluator } = await loadPdf();
  const data = checkPdfBytes(bytes);
  const plainPictures = plainPicturesOf(bytes);
  const port = new PdfPort();
  evaluator.initializeFromPort(port);
  const worker = library.PDFWorker.create({ port, verbosity: 0 });
  const task = library.getDocument({
    data,
    ...(password === undefined ? {} : { password }),
    worker,
    verbosity: 0,
    // Fonts are handed to a document that does nothing with them: the other way, the outline of every letter is computed.
    disableFontFace: false,
    ownerDocument: undrawnDocument,
    useSystemFonts: false,
    fontExtraProperties: true,
    useWasm: false,
    maxImageSize: readingCaps.imagePixels,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    return await Promise.race([readPages(task.promise, { port, signal, plainPictures }), port.overflow]);
  } catch (error) {
    throw refusalOf(error, password);
  } finally {
    // The answer to destroy comes over the port; after an overflow there is none to wait for.
    await Promise.race([task.destroy(), port.overflow]).catch(() => {});
    worker.destroy();
    port.terminate();
  }
}

interface Reading {
  readonly port: PdfPort;
  readonly signal: AbortSignal | undefined;
  readonly plainPictures: PlainPictures;
}

async function readPages(opening: Promise<PDFDocumentProxy>, { port, signal, plainPictures }: Reading): Promise<RawDocument> {
  const document = await opening;
  const { numPages } = document;
  if (numPages > readingLimits.pages) throw new AppError('DOCUMENT_TOO_MANY_PAGES', { pages: numPages, limit: readingLimits.pages });
  const sheets: PageSheet[] = [];
  const pages: PageSize[] = [];
  const isLayerVisible = await layerVisibility(document);
  let characters = 0;
  let failures = 0;
  for (let number = 1; number <= numPages; number += 1) {
    signal?.throwIfAborted();
    const sheet = new PageSheet(number);
    port.startPage();
    try {
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      pages.push({ width, height });
      const walk = new PdfWalk(page, matrixOf(transform) ?? identity, sheet, isLayerVisible, plainPictures);
      walkOperators(await page.getOperatorList(), walk);
      await addUnseenNotes(page, walk.base, sheet);
      characters += walk.characters;
      page.cleanup();
    } catch (error) {
      if (error instanceof AppError) throw error;
      failures += 1;
      if (pages.length < number) pages.push(a4);
    }
    sheets.push(sheet);
    if (characters > readingCaps.characters) throw new AppError('DOCUMENT_TOO_COMPLEX');
  }
  // A page tree may state a number below zero.
  if (failures >= numPages) throw new AppError('DOCUMENT_DAMAGED', { reason: 'no page can be read' });
  return {
    kind: 'pdf',
    pages,
    spans: sheets.flatMap(sheet => sheet.spans),
    fills: sheets.flatMap(sheet => sheet.fills),
    images: sheets.flatMap(sheet => sheet.images),
    links: await contactLinks(document, sheets[0]),
    imagePages: sheets.filter(sheet => sheet.hasLostText).map(sheet => sheet.page),
    ordered: false,
    properties: await propertiesOf(document),
  };
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const a4: PageSize = { width: 595, height: 842 };

async function layerVisibility(document: PDFDocumentProxy): Promise<LayerVisibility> {
  const config = await document.getOptionalContentConfig();
  return group => config.isVisible(group);
}

const propertyNames = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'] as const;

async function propertiesOf(document: PDFDocumentProxy): Promise<Record<string, string>> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(info)) {
    if (propertyNames.some(known => known === name) && typeof value === 'string' && value.trim() !== '') found[name] = value.slice(0, 500);
  }
  return found;
}

function refusalOf(error: unknown, password: string | undefined): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException')
    return new AppError(password === undefined ? 'DOCUMENT_ENCRYPTED' : 'DOCUMENT_WRONG_PASSWORD', {}, { cause: error });
  if (error.name === 'AbortError') return error;
  return new AppError('DOCUMENT_DAMAGED', { reason: 'its structure cannot be followed' }, { cause: error });
}
