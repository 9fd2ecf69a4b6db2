import { inflateSync } from 'node:zlib';
import { AppError } from '../../core/contract/errors.ts';
import { recognitionLimits } from '../../core/contract/recognition.ts';

/** Longest stretch before `stream` in which its dictionary is looked for. */
const dictionaryBytes = 2_048;

/**
 * Refuses a PDF whose packed pictures unpack to more than one page may hold: pdf.js inflates them without a limit.
 * Throws DOCUMENT_UNSAFE. Other streams are the text reader's to check.
 */
export function checkPictures(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file[at - 1] === 0x64) continue; // endstream
    const before = file.toString('latin1', Math.max(0, at - dictionaryBytes), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (!dictionary.includes('/Image') || !/\/(FlateDecode|Fl|LZWDecode|LZW)\b/.test(dictionary)) continue;
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start);
    checkSize(file.subarray(start, end === -1 ? file.length : end));
    at = end === -1 ? file.length : end;
  }
}

function checkSize(data: Buffer): void {
  try {
    inflateSync(data, { maxOutputLength: recognitionLimits.pageBytes / 2, chunkSize: 1024 * 1024, finishFlush: 2 });
  } catch (error) {
    // What is no deflate stream is pdf.js's to judge.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')) return;
    throw new AppError('DOCUMENT_UNSAFE', { reason: 'its pictures unpack to more than a reader can hold' }, { cause: error });
  }
}
