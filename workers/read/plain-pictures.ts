import { inflateSync } from 'node:zlib';
import { readingCaps } from './reading-caps.ts';

/** Pictures of one single colour by their size, `320x200`; null where pictures of that size differ, or are not known to be plain. */
export type PlainPictures = ReadonlyMap<string, string | null>;

/** Longest stretch before `stream` in which its dictionary is looked for. */
const dictionaryBytes = 2_048;
/** A plain picture is packed at least this well; others are not unpacked. */
const leastRatio = 60;
/** Below this a stream is unpacked whatever it is. */
const smallStream = 2 * 1024;
/** Levels by which the pixels of one colour may differ: nobody sees it. */
const sameLevel = 3;

export const noPictures: PlainPictures = new Map();

/**
 * Finds the pictures of a PDF that are nothing but one colour, and which: a white one hides white letters as paper does.
 * Looks at uncompressed and deflated pictures in grey and RGB; all others are taken for pictures.
 */
export function plainPicturesOf(bytes: Uint8Array): PlainPictures {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, string | null>();
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file[at - 1] === 0x64) continue; // endstream
    const before = file.toString('latin1', Math.max(0, at - dictionaryBytes), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (!/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start);
    if (end === -1) break;
    at = end + 3;
    const [width, height] = [numberOf(dictionary, 'Width'), numberOf(dictionary, 'Height')];
    // A picture of unknown size may be any of those that are drawn.
    if (width === null || height === null) return noPictures;
    const size = sizeKey(width, height);
    const color = colorOf(dictionary, width, height, file.subarray(start, end));
    found.set(size, found.has(size) && found.get(size) !== color ? null : color);
  }
  return found;
}

/** The name of a size in `PlainPictures`. */
export function sizeKey(width: number, height: number): string {
  return `${width}x${height}`;
}

function numberOf(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d{1,9})(\\s+\\d+\\s+R)?`).exec(dictionary);
  return found === null || found[2] !== undefined ? null : Number(found[1]);
}

function colorOf(dictionary: string, width: number, height: number, packed: Buffer): string | null {
  if (/\/(ImageMask|SMask|Mask|Decode|Matte|Indexed|Separation|DeviceN|Lab)\b/.test(dictionary) || width * height === 0) return null;
  const data = unpacked(dictionary, width * height, packed);
  if (data === null) return null;
  const bits = numberOf(dictionary, 'BitsPerComponent');
  if (bits === 1) return plainBits(dictionary, data.subarray(0, Math.ceil(width / 8) * height));
  const colors = bits === 8 ? componentsOf(dictionary, width, height, data) : null;
  if (colors === null) return null;
  const predictor = numberOf(dictionary, 'Predictor') ?? 1;
  const pixel = predictor >= 10 ? plainRows(data, width * colors, colors) : plainBytes(data, width * height * colors, colors);
  return pixel === null ? null : hexOf(pixel);
}

function unpacked(dictionary: string, pixels: number, packed: Buffer): Buffer | null {
  const filters = (dictionary.match(/\/\w+Decode\b|\/(Fl|LZW|RL|DCT|CCF|A85|AHx)\b/g) ?? []).join('');
  if (filters === '') return packed;
  if (!/^(\/A(SCII)?85(Decode)?)?\/Fl(ateDecode)?$/.test(filters)) return null;
  if (packed.length > smallStream && packed.length * leastRatio > pixels) return null;
  try {
    return inflateSync(filters.startsWith('/A') ? fromBase85(packed) : packed, {
      maxOutputLength: readingCaps.streamBytes,
      finishFlush: 2,
    });
  } catch {
    return null;
  }
}

/** Undoes ASCII base 85 (PDF 32000-1, 7.4.3): five signs for four bytes, `z` for four zeros, `~` at the end. */
function fromBase85(text: Buffer): Buffer {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    const bytes = group.length - 1;
    const value = [...group, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
    for (let byte = 0; byte < bytes; byte += 1) out.push(Math.floor(value / 256 ** (3 - byte)) % 256);
    group = [];
  };
  for (const code of text) {
    if (code === 0x7e) break;
    if (code === 0x7a) out.push(0, 0, 0, 0);
    else if (code >= 0x21 && code <= 0x75) group.push(code - 0x21);
    if (group.length === 5) flush();
  }
  if (group.length > 1) flush();
  return Buffer.from(out);
}

/** Numbers of a pixel: named, or told from the length where the file has a colour profile. */
function componentsOf(dictionary: string, width: number, height: number, data: Buffer): 1 | 3 | null {
  if (/\/ColorSpace\s*(\[\s*)?\/(DeviceGray|CalGray|G)\b/.test(dictionary)) return 1;
  if (/\/ColorSpace\s*(\[\s*)?\/(DeviceRGB|CalRGB|RGB)\b/.test(dictionary)) return 3;
  if (!dictionary.includes('/ICCBased')) return null;
  const filterBytes = (numberOf(dictionary, 'Predictor') ?? 1) >= 10 ? height : 0;
  const share = Math.floor((data.length - filterBytes) / (width * height));
  return share === 1 || share === 3 ? share : null;
}

function plainBits(dictionary: string, data: Buffer): string | null {
  if (!/\/(DeviceGray|CalGray)\b/.test(dictionary) || dictionary.includes('/Predictor')) return null;
  if (data.every(byte => byte === 0xff)) return '#ffffff';
  return data.every(byte => byte === 0) ? '#000000' : null;
}

function plainBytes(data: Buffer, length: number, colors: number): Buffer | null {
  if (data.length < length) return null;
  for (let at = colors; at < length; at += 1) {
    if (Math.abs((data[at] ?? 0) - (data[at % colors] ?? 0)) > sameLevel) return null;
  }
  return data.subarray(0, colors);
}

/**
 * Rows with PNG filters (ISO 15948, 9): of a plain picture each row holds its colour once, at the beginning or, below the
 * first, nowhere; unfiltered rows hold it in each pixel. Averages are not followed.
 */
function plainRows(data: Buffer, rowBytes: number, colors: number): Buffer | null {
  const pixel = data.subarray(1, 1 + colors);
  for (let row = 0; row * (rowBytes + 1) < data.length; row += 1) {
    const at = row * (rowBytes + 1);
    const filter = data[at] ?? 0;
    if (filter === 3 || filter > 4) return null;
    const isRepeated = filter === 0 || (filter === 2 && row === 0);
    const hasPixel = isRepeated || filter === 1 || row === 0;
    for (let byte = 0; byte < rowBytes; byte += 1) {
      const expected = isRepeated || (hasPixel && byte < colors) ? (pixel[byte % colors] ?? 0) : 0;
      if (data[at + 1 + byte] !== expected) return null;
    }
  }
  return pixel;
}

function hexOf(pixel: Buffer): string {
  const [red = 0, green = red, blue = red] = pixel;
  return `#${[red, green, blue].map(level => level.toString(16).padStart(2, '0')).join('')}`;
}
