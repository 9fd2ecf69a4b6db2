import { deflateSync, inflateSync } from 'node:zlib';
import { decode } from 'fast-png';
import { AppError } from '../../../core/contract/errors.ts';
import type { PdfPicture } from './image-page.ts';

/** What a PNG file is made of (PNG 3rd edition, 11). */
interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  readonly interlaced: boolean;
  readonly palette: Uint8Array | null;
  readonly transparent: boolean;
  readonly data: Uint8Array;
}

const signatureBytes = 8;
/** Channels by colour type; others do not exist. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Decoded bytes of a picture that has to be unpacked here, at most: forty million pixels in colour. */
const mostBytes = 170 * 1024 * 1024;

/**
 * A PNG as a PDF holds it: its packed rows byte for byte; only pictures with transparency or in several passes are
 * unpacked, on white, and packed again. Throws DOCUMENT_DAMAGED, _UNSAFE and _TOO_COMPLEX.
 */
export function pngPicture(bytes: Uint8Array): PdfPicture {
  const parts = readChunks(bytes);
  const { width, height, depth, colorType, palette } = parts;
  if (colorType >= 4 || parts.interlaced || parts.transparent) return flatten(bytes, parts);
  const columns = `/Predictor 15 /Colors ${channelsOf[colorType] ?? 1} /BitsPerComponent ${depth} /Columns ${width}`;
  return {
    width,
    height,
    entries: `/ColorSpace ${colorSpaceOf(colorType, palette)} /BitsPerComponent ${depth} /Filter /FlateDecode /DecodeParms << ${columns} >>`,
    data: parts.data,
    orientation: 1,
  };
}

function colorSpaceOf(colorType: number, palette: Uint8Array | null): string {
  if (colorType !== 3) return colorType === 0 ? '/DeviceGray' : '/DeviceRGB';
  if (palette === null || palette.length < 3) throw damaged();
  return `[/Indexed /DeviceRGB ${Math.floor(palette.length / 3) - 1} <${Buffer.from(palette).toString('hex')}>]`;
}

function readChunks(bytes: Uint8Array): PngParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let header: DataView | null = null;
  let palette: Uint8Array | null = null;
  let transparent = false;
  for (let at = signatureBytes; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const from = at + 8;
    const chunk = bytes.subarray(from, Math.min(bytes.length, from + length));
    if (name === 'IHDR' && chunk.length >= 13) header = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    else if (name === 'PLTE') palette = chunk.subarray(0, 768);
    else if (name === 'tRNS') transparent = true;
    else if (name === 'IDAT') data.push(chunk);
    else if (name === 'IEND') break;
    at = from + length + 4;
  }
  if (header === null || data.length === 0) throw damaged();
  const [width, height] = [header.getUint32(0), header.getUint32(4)];
  const [depth, colorType] = [header.getUint8(8), header.getUint8(9)];
  if (width === 0 || height === 0 || channelsOf[colorType] === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw damaged();
  return { width, height, depth, colorType, interlaced: header.getUint8(12) === 1, palette, transparent, data: Buffer.concat(data) };
}

/** The picture on white, in colour, eight bits each. */
function flatten(bytes: Uint8Array, parts: PngParts): PdfPicture {
  checkRows(parts);
  const { width, height, data, depth, channels, palette, transparency } = decodeAll(bytes);
  const rgb = Buffer.alloc(width * height * 3, 255);
  const full = depth === 16 ? 65_535 : (1 << depth) - 1;
  const scale = (value: number): number => (value * 255) / full;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel * channels;
    const first = data[from] ?? 0;
    const color = palette?.[first];
    const grey = channels <= 2;
    const isKey =
      transparency !== undefined && palette === undefined && [...transparency].every((value, index) => data[from + index] === value);
    const alpha =
      color === undefined ? (channels % 2 === 0 ? (data[from + channels - 1] ?? full) / full : isKey ? 0 : 1) : (color[3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = color?.[channel] ?? scale(grey ? first : (data[from + channel] ?? 0));
      rgb[pixel * 3 + channel] = Math.round(value * alpha + 255 * (1 - alpha));
    }
  }
  return {
    width,
    height,
    entries: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
    data: deflateSync(rgb, { level: 1 }),
    orientation: 1,
  };
}

/** Unpacked rows may be as long as the header says and no longer: what follows them would fill the memory. */
function checkRows({ width, height, depth, colorType, data }: PngParts): void {
  const rowBytes = Math.ceil((width * depth * (channelsOf[colorType] ?? 1)) / 8) + 1;
  // Passes of an interlaced picture round up their rows once each.
  const expected = rowBytes * height + 16 * (width + height) + 1_024;
  if (expected > mostBytes || width * height * 3 > mostBytes) throw new AppError('DOCUMENT_TOO_COMPLEX');
  try {
    inflateSync(data, { maxOutputLength: expected });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new AppError('DOCUMENT_UNSAFE', { reason: 'its picture unpacks to more than its size' }, { cause: error });
    throw damaged(error);
  }
}

function decodeAll(bytes: Uint8Array): ReturnType<typeof decode> {
  try {
    return decode(bytes);
  } catch (error) {
    throw damaged(error);
  }
}

function damaged(cause?: unknown): AppError {
  return new AppError('DOCUMENT_DAMAGED', { reason: 'its picture cannot be unpacked' }, { cause });
}
