import { AppError } from '../../../core/contract/errors.ts';
import type { PdfPicture } from './image-page.ts';

/** What the segments of a JPEG file say of its picture. */
interface JpegFacts {
  width: number;
  height: number;
  components: number;
  orientation: number;
  /** Written by Adobe programs: four colours are stored upside down. */
  adobe: boolean;
}

const colorSpaces: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };
const startOfScan = 0xda;

/** A JPEG as a PDF holds it: byte for byte. Throws DOCUMENT_DAMAGED where it holds no picture. */
export function jpegPicture(bytes: Uint8Array): PdfPicture {
  const { width, height, components, orientation, adobe } = readSegments(bytes);
  const colorSpace = colorSpaces[components];
  if (width === 0 || height === 0 || colorSpace === undefined) throw new AppError('DOCUMENT_DAMAGED', { reason: 'it holds no picture' });
  const decode = components === 4 && adobe ? ' /Decode [1 0 1 0 1 0 1 0]' : '';
  return {
    width,
    height,
    entries: `/ColorSpace ${colorSpace} /BitsPerComponent 8${decode} /Filter /DCTDecode`,
    data: bytes,
    orientation,
  };
}

/** Walks the segments before the first scan (ITU T.81, annex B). */
function readSegments(bytes: Uint8Array): JpegFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts: JpegFacts = { width: 0, height: 0, components: 0, orientation: 1, adobe: false };
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) {
      at += 1;
      continue;
    }
    const marker = view.getUint8(at + 1);
    if (marker === startOfScan) break;
    if (marker === 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (at + 2 + length > view.byteLength) break;
    readSegment(marker, new DataView(view.buffer, view.byteOffset + at + 4, Math.max(0, length - 2)), facts);
    at += 2 + Math.max(2, length);
  }
  return facts;
}

function readSegment(marker: number, segment: DataView, facts: JpegFacts): void {
  const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
  if (isFrame && segment.byteLength >= 6) {
    facts.height = segment.getUint16(1);
    facts.width = segment.getUint16(3);
    facts.components = segment.getUint8(5);
  } else if (marker === 0xee && startsWith(segment, 'Adobe')) facts.adobe = true;
  else if (marker === 0xe1 && startsWith(segment, 'Exif\0\0')) facts.orientation = orientationOf(segment) ?? facts.orientation;
}

/** The orientation in the first directory of Exif data (Exif 2.32, 4.6). */
function orientationOf(segment: DataView): number | null {
  const tiff = 6;
  if (segment.byteLength < tiff + 8) return null;
  const little = segment.getUint16(tiff) === 0x4949;
  const directory = tiff + segment.getUint32(tiff + 4, little);
  if (directory + 2 > segment.byteLength) return null;
  const count = segment.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > segment.byteLength) return null;
    if (segment.getUint16(entry, little) !== 0x0112) continue;
    const value = segment.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

function startsWith(segment: DataView, word: string): boolean {
  return Array.from(word).every((letter, index) => index < segment.byteLength && segment.getUint8(index) === letter.charCodeAt(0));
}
