import type { RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { readingLimits } from '../../core/contract/reading.ts';
import { docxPictures } from './docx-pictures.ts';
import { pagesOfPictures, type PdfPicture } from './image/image-page.ts';
import { pictureOf } from './image/wrap-image.ts';
import { odtPictures } from './odt/odt-pictures.ts';
import { rtfPictures } from './rtf/rtf-pictures.ts';

/** Pictures narrower or lower than this, in pixels, are no pages: logos, photographs of people in the corner. */
const smallestPage = 400;

/** Word processor files that may hold nothing but pictures of pages. */
export type PictureKind = 'docx' | 'odt' | 'rtf';

const readers: Readonly<Record<PictureKind, (bytes: Uint8Array) => readonly Uint8Array[]>> = {
  docx: docxPictures,
  odt: odtPictures,
  rtf: rtfPictures,
};

/**
 * The pictures of a document without any text (a scan that was put into Word) as a PDF, each a page in the order of the
 * file; null where it has text, or no picture of the size of a page.
 */
export function pdfOfPictures(kind: PictureKind, bytes: Uint8Array, raw: RawDocument): Uint8Array<ArrayBuffer> | null {
  if (raw.imagePages.length === 0 || raw.spans.some(span => span.text.trim() !== '')) return null;
  const pictures = readers[kind](bytes).flatMap(picture => pageLike(picture));
  return pictures.length === 0 ? null : pagesOfPictures(pictures.slice(0, readingLimits.pages + 1));
}

function pageLike(bytes: Uint8Array): readonly PdfPicture[] {
  try {
    const picture = pictureOf(bytes);
    return picture.width < smallestPage || picture.height < smallestPage ? [] : [picture];
  } catch (error) {
    // A picture of another kind, or a broken one, is no page.
    if (error instanceof AppError && error.code === 'DOCUMENT_DAMAGED') return [];
    throw error;
  }
}
