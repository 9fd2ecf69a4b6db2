import type * as PdfLibrary from 'pdfjs-dist';
import type { WorkerMessageHandler as Evaluator } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Both halves of pdf.js: the reader's interface and the evaluator behind it. */
export interface Pdf {
  readonly library: typeof PdfLibrary;
  readonly evaluator: typeof Evaluator;
}

let loading: Promise<Pdf> | null = null;

/**
 * Loads pdf.js into this thread, once. The drawing classes that it looks for while loading are replaced by
 * empty ones: nothing is drawn here, and the canvas library that it would load instead has 35 MB.
 */
export function loadPdf(): Promise<Pdf> {
  loading ??= importBoth();
  return loading;
}

async function importBoth(): Promise<Pdf> {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: function Undrawn() {}, configurable: true, writable: true });
  }
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return { library, evaluator: WorkerMessageHandler };
}
