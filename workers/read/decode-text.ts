import { AppError } from '../../core/contract/errors.ts';
import { encodingGuesses, type EncodingGuess, type TextEncoding } from './text-encodings.ts';

/** Bytes looked at to tell the encoding. */
const sampleBytes = 64 * 1024;
/** Share of NUL bytes at even or odd places from which text is taken for UTF-16. */
const zeroShare = 0.3;
/** Share of NUL bytes that the other places of UTF-16 may have. */
const straySide = 0.05;
/** Control and unknown characters that a text may have: a few, and this share of it. */
const fewStrange = 4;
const strangeShare = 0.02;
// oxlint-disable-next-line no-control-regex -- these are the characters to count
const unwritten = /[\u0001-\u0008\u000e-\u0019\u001c-\u001f\u007f\ufffd\ufffe\uffff]|\p{Cn}/gu;

/**
 * Text from bytes: by the byte order mark, else UTF-32 and UTF-16 by their zero bytes, else strict UTF-8, else the
 * encoding of one or two bytes whose letters look most like words. Throws DOCUMENT_UNSUPPORTED where the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === null) throw new AppError('DOCUMENT_UNSUPPORTED', { found: 'a binary file' });
  return decode(bytes, encoding);
}

/** The encoding of a text, or null where the bytes are not text. */
export function encodingOf(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, sampleBytes);
  const encoding =
    encodingByMark(sample) ?? encodingByZeros(sample) ?? encodingByShifts(sample) ?? (isUtf8(bytes) ? 'utf-8' : guessEncoding(sample));
  return looksWritten(decode(sample, encoding)) ? encoding : null;
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding !== 'utf-32le' && encoding !== 'utf-32be') return new TextDecoder(encoding).decode(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    letters.push(code <= 0x10_ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return letters.join('');
}

/** By the byte order mark; that of 32 bits begins like the one of 16. */
function encodingByMark(sample: Uint8Array): TextEncoding | null {
  const [first, second, third, fourth] = sample;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 && sample.length >= 8 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'utf-32be' : null;
}

/** UTF-32 and UTF-16 without a mark, by where the zero bytes of letters, spaces and line ends stand. */
function encodingByZeros(sample: Uint8Array): TextEncoding | null {
  const zeros = [0, 0, 0, 0];
  for (let index = 0; index < sample.length; index += 1) if (sample[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  if (first + second + third + fourth === 0) return null;
  const quarter = sample.length / 4;
  if (third > 0.9 * quarter && fourth > 0.9 * quarter && first < straySide * quarter) return 'utf-32le';
  if (first > 0.9 * quarter && second > 0.9 * quarter && fourth < straySide * quarter) return 'utf-32be';
  const [even, odd, half] = [first + third, second + fourth, sample.length / 2];
  if (odd > zeroShare * half && even < straySide * half) return 'utf-16le';
  if (even > zeroShare * half && odd < straySide * half) return 'utf-16be';
  // Other scripts have zeros in their spaces and line ends alone.
  const wide = (['utf-16le', 'utf-16be'] as const).find(encoding => isOneScript(new TextDecoder(encoding).decode(sample)));
  return wide ?? null;
}

/** Letters of one script, with spaces or line ends between them. */
function isOneScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const most = Math.max(...scripts.map(script => text.match(script)?.length ?? 0));
  return letters > 0.5 * text.length && most > 0.8 * letters && /[ \n]/.test(text);
}

const scripts = [
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Arabic}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Hangul}/gu,
];

/** The Japanese encoding of mails, which shifts between scripts by escape sequences. */
function encodingByShifts(sample: Uint8Array): TextEncoding | null {
  const text = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength);
  return text.includes('\u001b$B') || text.includes('\u001b$@') ? 'iso-2022-jp' : null;
}

/** Text has no zeros and hardly any control or unknown characters. */
function looksWritten(text: string): boolean {
  if (text.includes('\0')) return false;
  const strange = text.match(unwritten)?.length ?? 0;
  return strange <= fewStrange + strangeShare * text.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Marks inside words, and capitals after small letters: signs of a wrong guess. */
const wordBreaks = /\p{Ll}\p{Lu}|(?<=\p{L})[“”«»•€§°·](?=\p{L})/gu;
/** Letters of another script inside a Latin word. */
const mixedWords = /[a-z](?=[\u0370-\u0e7f])|[\u0370-\u0e7f](?=[a-z])/gi;

/** The encoding whose letters look most like words. */
function guessEncoding(sample: Uint8Array): TextEncoding {
  let best: TextEncoding = 'windows-1252';
  let most = -Infinity;
  for (const guess of encodingGuesses) {
    const text = guess.bytes === 2 ? decodeStrictly(sample, guess.encoding) : decode(sample, guess.encoding);
    if (text === null) continue;
    const score = weigh(text, guess);
    if (score > most) {
      best = guess.encoding;
      most = score;
    }
  }
  return best;
}

function weigh(text: string, { letters, usual, strange, bytes }: EncodingGuess): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const good = bytes * count(letters) + (usual === undefined ? 0 : 0.5 * count(usual));
  return good - 3 * count(strange) - 2 * count(wordBreaks) - 3 * count(mixedWords);
}

/** Null where the bytes break the rules of the encoding; a letter cut off by the end of the sample does not. */
function decodeStrictly(sample: Uint8Array, encoding: TextEncoding): string | null {
  for (const cut of [0, 1, 2, 3]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(sample.subarray(0, sample.length - cut));
    } catch {
      // Tried again without the last byte.
    }
  }
  return null;
}
