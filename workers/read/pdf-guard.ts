import { inflateSync } from 'node:zlib';
import { AppError } from '../../core/contract/errors.ts';
import { readingCaps } from './reading-caps.ts';

/** Streams below this are measured only where there are very many of them: deflate gives at most 1032 bytes for one. */
const smallStream = 8 * 1024;
const manySmallBytes = 512 * 1024;
/** Longest stretch before `stream` in which its dictionary is looked for. */
const dictionaryBytes = 2_048;
const inflating = /\/(FlateDecode|Fl)\b/g;
const expanding = /\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|BrotliDecode)\b/g;

/**
 * Prepares the bytes of a PDF for pdf.js, which inflates streams into memory without a limit: refuses files
 * whose streams inflate beyond the caps (DOCUMENT_UNSAFE), and returns a copy in which no picture can be decoded.
 * Pictures are switched off by misspelling their `/BitsPerComponent`, at the same length, so that no offset moves;
 * their place on the page stays known.
 */
export function checkPdfBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Buffer.from(new Uint8Array(bytes).buffer);
  checkStreams(copy);
  switchPicturesOff(copy);
  return new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength);
}

function checkStreams(bytes: Buffer): void {
  const small: Buffer[] = [];
  let smallBytes = 0;
  let inflated = 0;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes[at - 1] === 0x64) continue; // endstream
    const before = bytes.toString('latin1', Math.max(0, at - dictionaryBytes), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const filters = dictionary.match(expanding) ?? [];
    if (filters.length === 0 || (dictionary.includes('/Image') && !dictionary.includes('/ImageMask'))) continue;
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const end = bytes.indexOf('endstream', start);
    const data = bytes.subarray(start, end === -1 ? bytes.length : end);
    at = end === -1 ? bytes.length : end;
    if (filters.length > 1) inflated += inflateChain(data, dictionary.match(inflating)?.length ?? 0, filters.length);
    else if (data.length >= smallStream) inflated += inflatedBytes(data, filters[0] ?? '');
    else {
      small.push(data);
      smallBytes += data.length;
    }
    if (inflated > readingCaps.inflatedBytes) throw tooLarge();
  }
  if (smallBytes < manySmallBytes) return;
  for (const data of small) {
    inflated += inflatedBytes(data, '/FlateDecode');
    if (inflated > readingCaps.inflatedBytes) throw tooLarge();
  }
}

/** Real inflated size; data that is not deflate (or encrypted) counts as stored. */
function inflatedBytes(data: Buffer, filter: string): number {
  if (!filter.startsWith('/Fl')) {
    // LZW and run lengths: no streaming decoder at hand, so only their worst case is bounded.
    if (data.length * 64 > readingCaps.inflatedBytes) throw tooLarge();
    return data.length;
  }
  return inflate(data)?.length ?? data.length;
}

/** Deflate within deflate multiplies the ratio; real files never need it. */
function inflateChain(data: Buffer, deflates: number, filters: number): number {
  if (filters > 2) throw new AppError('DOCUMENT_UNSAFE', { reason: 'a stream is packed many times over' });
  const once = inflate(data);
  if (once === null) return data.length;
  const twice = deflates > 1 ? inflate(once) : null;
  return once.length + (twice?.length ?? 0);
}

function inflate(data: Buffer): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: readingCaps.streamBytes, chunkSize: 128 * 1024, finishFlush: 2 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    return null;
  }
}

function tooLarge(): AppError {
  return new AppError('DOCUMENT_UNSAFE', { reason: 'its streams unpack to more than a reader can hold' });
}

function switchPicturesOff(bytes: Buffer): void {
  const key = '/BitsPerComponent';
  for (let at = bytes.indexOf(key); at !== -1; at = bytes.indexOf(key, at + key.length)) {
    const around = bytes.toString('latin1', Math.max(0, at - 1_000), at + 600);
    if (around.includes('/Image')) bytes[at + key.length - 1] = 0x58;
  }
}
