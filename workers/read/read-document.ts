import type { RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { readingLimits } from '../../core/contract/reading.ts';
import { CompoundFile } from './compound/compound-file.ts';
import { openProtectedOffice } from './compound/office-password.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html/html.ts';
import { chooseInMail, readOwnWords } from './mail/mail.ts';
import { readOdt } from './odt/odt.ts';
import { loadPdf } from './pdf-library.ts';
import { readPdf } from './pdf.ts';
import { readRtf } from './rtf/rtf.ts';
import { wrapImageAsPdf } from './image/wrap-image.ts';
import { pdfOfPictures, type PictureKind } from './picture-pages.ts';
import { pagesPreview, sniffKind, type FileKind } from './sniff-kind.ts';
import { readText } from './text.ts';
import { ZipContainer } from './zip.ts';

/** How far a reading is: the kind is known, or all text is out. */
export type ReadingStage = 'opened' | 'read';

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: ReadingStage) => void;
  /** Of a protected file. */
  readonly password?: string;
}

/**
 * Reads a document of any supported kind, told by its bytes. The bytes are left as they are.
 * Throws the DOCUMENT_… errors of the catalogue; nothing else for any input.
 */
export async function readDocument(bytes: Uint8Array, options: ReadingOptions = {}): Promise<RawDocument> {
  if (bytes.length === 0) throw new AppError('DOCUMENT_EMPTY');
  if (bytes.length > readingLimits.sizeBytes) throw tooLarge(bytes.length);
  const kind = sniffKind(bytes);
  options.onStage?.('opened');
  const raw = await readKind(kind, bytes, options).catch((error: unknown) => {
    // What is too large for the stack or for an array is too large to read.
    throw error instanceof RangeError ? new AppError('DOCUMENT_TOO_COMPLEX', {}, { cause: error }) : error;
  });
  options.onStage?.('read');
  return raw;
}

/** Loads what the first document would otherwise wait for (pdf.js: about half a second). */
export async function prepareReader(): Promise<void> {
  await loadPdf();
}

async function readKind(kind: FileKind, bytes: Uint8Array, options: ReadingOptions): Promise<RawDocument> {
  switch (kind) {
    case 'pdf':
      return readPdf(bytes, options);
    case 'image':
      return readPdf(wrapImageAsPdf(bytes), options);
    case 'pages':
      return readPdf(new Uint8Array(new ZipContainer(bytes).read(pagesPreview) ?? []), options);
    case 'docx':
      return readPictures(kind, bytes, readDocx(bytes), options);
    case 'protected': {
      const inner = openProtectedOffice(new CompoundFile(bytes), options.password);
      // The window cannot draw what only the password opens: such files are read as text.
      return sniffKind(inner) === 'docx' ? readDocx(inner) : readKind(sniffKind(inner), inner, options);
    }
    case 'html':
      return readHtml(bytes);
    case 'rtf':
      return readPictures(kind, bytes, readRtf(bytes), options);
    case 'odt':
      return options.password === undefined ? readPictures(kind, bytes, readOdt(bytes), options) : readOdt(bytes, options.password);
    case 'msg':
    case 'eml': {
      const { mail, file } = await chooseInMail(bytes, inner => readDocument(inner));
      return file === null ? readOwnWords(mail) : readKind(sniffKind(file), file, options);
    }
    case 'txt':
      return readText(bytes);
  }
}

/** A document that holds nothing but pictures of pages is read as those pages. */
async function readPictures(kind: PictureKind, bytes: Uint8Array, raw: RawDocument, options: ReadingOptions): Promise<RawDocument> {
  const pages = pdfOfPictures(kind, bytes, raw);
  return pages === null ? raw : { ...(await readPdf(pages, options)), properties: raw.properties };
}

function tooLarge(sizeBytes: number): AppError {
  const megabyte = 1024 * 1024;
  const sizeMb = Math.ceil((sizeBytes / megabyte) * 10) / 10;
  return new AppError('DOCUMENT_TOO_LARGE', { sizeMb, limitMb: readingLimits.sizeBytes / megabyte });
}
