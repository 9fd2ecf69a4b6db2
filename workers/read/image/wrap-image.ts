import { AppError } from '../../../core/contract/errors.ts';
import { pagesOfPictures, type PdfPicture } from './image-page.ts';
import { jpegPicture } from './jpeg.ts';
import { pngPicture } from './png.ts';

/** Pixels of a picture, at most: three times what a page scanned at 600 dots per inch has. */
const mostPixels = 120_000_000;

/** A PNG or JPEG as a PDF of one upright page. Throws DOCUMENT_DAMAGED, _UNSAFE and _TOO_COMPLEX. */
export function wrapImageAsPdf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return pagesOfPictures([pictureOf(bytes)]);
}

/** A PNG or JPEG as a PDF holds it. Throws DOCUMENT_DAMAGED, _UNSAFE and _TOO_COMPLEX. */
export function pictureOf(bytes: Uint8Array): PdfPicture {
  const picture = bytes[0] === 0xff ? jpegPicture(bytes) : pngPicture(bytes);
  if (picture.width * picture.height > mostPixels) throw new AppError('DOCUMENT_TOO_COMPLEX');
  return picture;
}
