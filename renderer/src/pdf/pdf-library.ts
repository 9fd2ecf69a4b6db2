import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- the bundler answers with the address of the file
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { AppError } from '../../../core/contract/errors.ts';
import { inTime } from './in-time.ts';

interface Engine {
  readonly pdf: typeof Pdf;
  readonly worker: Pdf.PDFWorker;
  readonly port: Worker;
}

/** Data files of pdf.js as the app serves them. */
const cMapUrl = '/pdfjs/cmaps/';
const standardFontDataUrl = '/pdfjs/standard_fonts/';
const wasmUrl = '/pdfjs/wasm/';

/** A PDF that takes longer to open is not waited for; the samples take 10 to 60 ms. */
const openTimeoutMs = 10_000;

let engine: Promise<Engine> | null = null;

/** Loads pdf.js and starts its worker, so that the first document need not wait for them (about 0.3 s). */
export async function preparePdf(): Promise<void> {
  engine ??= startEngine();
  await engine;
}

/** A parsed PDF and how to let go of it. */
export interface OpenedPdf {
  readonly document: Pdf.PDFDocumentProxy;
  readonly close: () => void;
}

/**
 * Parses a PDF in the worker, a protected one with its password. The bytes are handed over and empty afterwards. Rejects
 * when it cannot be opened in time, with DOCUMENT_ENCRYPTED where a password is missing and DOCUMENT_WRONG_PASSWORD where it is another.
 */
export async function openPdf(bytes: Uint8Array, password: string | null = null): Promise<OpenedPdf> {
  engine ??= startEngine();
  const { pdf, worker } = await engine;
  const task = pdf.getDocument({
    data: bytes,
    ...(password === null ? {} : { password }),
    worker,
    cMapUrl,
    cMapPacked: true,
    standardFontDataUrl,
    wasmUrl,
    // The content security policy forbids compiled code; pictures are decoded in script instead.
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  const close = (): void => void task.destroy().catch(ignore);
  try {
    return { document: await inTime(task.promise, openTimeoutMs, 'it takes too long to open'), close };
  } catch (error) {
    close();
    if (error instanceof pdf.PasswordException) throw new AppError(password === null ? 'DOCUMENT_ENCRYPTED' : 'DOCUMENT_WRONG_PASSWORD');
    throw error;
  }
}

/** Ends the worker, also one that hangs in a page; the next document starts another. What was open can no longer be drawn. */
export async function restartPdf(): Promise<void> {
  const former = engine;
  engine = null;
  const { port, worker } = (await former) ?? {};
  worker?.destroy();
  port?.terminate();
}

async function startEngine(): Promise<Engine> {
  try {
    const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const port = new Worker(workerUrl, { type: 'module', name: 'pdf' });
    port.addEventListener('error', () => {
      engine = null;
    });
    return { pdf, port, worker: pdf.PDFWorker.create({ port, verbosity: 0 }) };
  } catch (error) {
    engine = null;
    throw error;
  }
}

function ignore(): void {
  // A document that is being closed has nothing to say any more.
}
