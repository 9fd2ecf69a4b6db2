import type * as PdfLibrary from 'pdfjs-dist';
import type { WorkerMessageHandler as Evaluator } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { InflateAtOnce } from './inflate-at-once.ts';
import { PlainMatrix } from './plain-matrix.ts';

/** Both halves of pdf.js: the reader's interface and the evaluator behind it. */
export interface Pdf {
  readonly library: typeof PdfLibrary;
  readonly evaluator: typeof Evaluator;
}

/** Where pdf.js registers fonts for drawing; nothing comes of it. */
// oxlint-disable-next-line typescript/no-unsafe-assignment -- of a page's document, pdf.js uses these two functions
export const undrawnDocument: Document = Object.assign(Object.create(null), { fonts: { add: () => {}, delete: () => {} } });

let loading: Promise<Pdf> | null = null;

/**
 * Loads pdf.js into this thread, once. The drawing classes that it looks for while loading are replaced by
 * empty ones: nothing is drawn here, and the canvas library that it would load instead has 35 MB. Inflating is replaced
 * by a quicker way to do the same.
 */
export function loadPdf(): Promise<Pdf> {
  loading ??= importBoth();
  return loading;
}

async function importBoth(): Promise<Pdf> {
  if (!('DOMMatrix' in globalThis))
    Object.defineProperty(globalThis, 'DOMMatrix', { value: PlainMatrix, configurable: true, writable: true });
  for (const name of ['Path2D', 'ImageData', 'FontFace']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: function Undrawn() {}, configurable: true, writable: true });
  }
  Object.defineProperty(globalThis, 'DecompressionStream', { value: InflateAtOnce, configurable: true, writable: true });
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return { library, evaluator: WorkerMessageHandler };
}
