import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentSource } from './document-source.ts';
import { openPdf, preparePdf, restartPdf, type OpenedPdf } from '../pdf/pdf-library.ts';

/** Parsed documents kept at most: the person on screen, the next, and the one before. */
const mostDocuments = 3;

/** A document that someone looks at. It stays open until it is given back. */
export interface Lease {
  readonly document: Promise<PDFDocumentProxy>;
  readonly giveBack: () => void;
}

/** What opens PDFs; pdf.js unless told otherwise. */
export interface PdfReader {
  readonly prepare: () => Promise<void>;
  readonly open: (bytes: Uint8Array, password: string | null) => Promise<OpenedPdf>;
  readonly restart: () => Promise<void>;
}

const pdfJs: PdfReader = { prepare: preparePdf, open: openPdf, restart: restartPdf };

interface Entry {
  readonly opened: Promise<OpenedPdf>;
  users: number;
}

/** Keeps the PDFs that were last looked at parsed, so that the next person is drawn at once, and closes the others. */
export class DocumentShelf {
  readonly #source: Pick<DocumentSource, 'loadBytes'>;
  readonly #reader: PdfReader;
  /** Least recently used first. */
  readonly #entries = new Map<string, Entry>();

  constructor(source: Pick<DocumentSource, 'loadBytes'>, reader: PdfReader = pdfJs) {
    this.#source = source;
    this.#reader = reader;
  }

  /** Gets the reader ready before the first document is wanted. Never rejects. */
  async prepare(): Promise<void> {
    try {
      await this.#reader.prepare();
    } catch {
      // The first document will tell.
    }
  }

  /** Opens a document for the screen. What could not be opened is forgotten, so that the next try starts anew. */
  take(documentId: string): Lease {
    const entry = this.#entryOf(documentId);
    entry.users += 1;
    let isHeld = true;
    const giveBack = (): void => {
      if (isHeld) entry.users -= 1;
      isHeld = false;
      this.#tidy();
    };
    return { document: entry.opened.then(opened => opened.document), giveBack };
  }

  /** Opens a document that will be wanted next. Never rejects: whoever takes it hears why it cannot be opened. */
  async prefetch(documentId: string): Promise<void> {
    try {
      const { document } = await this.#entryOf(documentId).opened;
      await document.getPage(1);
    } catch {
      // Whoever takes it will hear.
    }
  }

  /** Closes everything and starts again with another worker: after a page that hung. */
  async reset(): Promise<void> {
    for (const documentId of this.#entries.keys()) this.#drop(documentId);
    await this.#reader.restart();
  }

  /** Parsed documents, for tests and figures. */
  get size(): number {
    return this.#entries.size;
  }

  #entryOf(documentId: string): Entry {
    const known = this.#entries.get(documentId);
    const entry = known ?? { opened: this.#load(documentId), users: 0 };
    if (known === undefined) entry.opened.catch(() => this.#forget(documentId, entry));
    this.#entries.delete(documentId);
    this.#entries.set(documentId, entry);
    this.#tidy(documentId);
    return entry;
  }

  async #load(documentId: string): Promise<OpenedPdf> {
    const { bytes, password } = await this.#source.loadBytes(documentId);
    return this.#reader.open(bytes, password ?? null);
  }

  #forget(documentId: string, entry: Entry): void {
    if (this.#entries.get(documentId) === entry) this.#entries.delete(documentId);
  }

  #tidy(except: string | null = null): void {
    for (const [documentId, entry] of this.#entries) {
      if (this.#entries.size <= mostDocuments) return;
      if (entry.users > 0 || documentId === except) continue;
      this.#drop(documentId);
    }
  }

  #drop(documentId: string): void {
    const entry = this.#entries.get(documentId);
    this.#entries.delete(documentId);
    if (entry !== undefined) void closeWhenOpen(entry.opened);
  }
}

async function closeWhenOpen(opened: Promise<OpenedPdf>): Promise<void> {
  try {
    (await opened).close();
  } catch {
    // It was never open.
  }
}
