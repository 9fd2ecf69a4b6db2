import { AppError } from '../../core/contract/errors.ts';

/** Text in any of the encodings that job seekers' editors write. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1250' | 'windows-1251' | 'macintosh';

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
 * Text from bytes: byte order mark, else strict UTF-8, else UTF-16 by its zero bytes, else the one-byte
 * encoding whose letters look most like words. Throws DOCUMENT_UNSUPPORTED where the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === null) throw new AppError('DOCUMENT_UNSUPPORTED', { found: 'a binary file' });
  return new TextDecoder(encoding).decode(bytes);
}

/** The encoding of a text, or null where the bytes are not text. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, sampleBytes);
  const encoding = encodingByZeros(sample) ?? (isUtf8(bytes) ? 'utf-8' : oneByteEncoding(sample));
  return looksWritten(new TextDecoder(encoding).decode(sample)) ? encoding : null;
}

/** UTF-16, by its mark or by the zero bytes that Latin text has in it. */
function encodingByZeros(sample: Uint8Array): Encoding | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index += 1) if (sample[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > zeroShare * half && even < straySide * half) return 'utf-16le';
  return even > zeroShare * half && odd < straySide * half ? 'utf-16be' : null;
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

/** Letters that text in an encoding uses, weighed against what the same bytes mean elsewhere. */
const candidates: readonly { readonly encoding: Encoding; readonly letters: RegExp; readonly strange: RegExp }[] = [
  {
    encoding: 'windows-1252',
    letters: /[àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜ–—‘’“”•€…«»·°§]/g,
    strange: /[\u0080-\u009f¤¦¨©¬®¯±¶¸¹¼½¾¿×÷ð÷þÞÐ¢¥ª²³µ¡‡†‰]/g,
  },
  {
    encoding: 'windows-1250',
    letters: /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňóřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰăâîșţäöüß–—’“”„•€…«»]/g,
    strange: /[\u0080-\u009f¤¦¨©¬®¯±¶¸×÷˘˛˝˙ˇ‡†‰đĐ]/g,
  },
  { encoding: 'windows-1251', letters: /[а-яёА-ЯЁіїєґІЇЄҐ–—«»“”•…]/g, strange: /[\u0080-\u009f¤¦©¬®°±µ¶ЂЃѓ‰Ќћђќљњџ]/g },
  {
    encoding: 'macintosh',
    letters: /[àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÀÂÄÁÃÅÆÇÈÉÊËÖÜØŒ–—‘’“”•…«»]/g,
    strange: /[†°¢£§¶®©™´¨≠∞±≤≥¥µ∂∑∏π∫ªºΩ¡¬√ƒ≈∆◊⁄‡‚„‰ıˆ˜¯˘˙˚¸˝˛ˇ]/g,
  },
];
const wordBreaks = /\p{Ll}\p{Lu}|(?<=\p{L})[“”«»•€§°·](?=\p{L})/gu;

function oneByteEncoding(sample: Uint8Array): Encoding {
  let best: Encoding = 'windows-1252';
  let most = -Infinity;
  for (const { encoding, letters, strange } of candidates) {
    const text = new TextDecoder(encoding).decode(sample);
    const score = (text.match(letters)?.length ?? 0) - 3 * (text.match(strange)?.length ?? 0) - 2 * (text.match(wordBreaks)?.length ?? 0);
    if (score > most) {
      best = encoding;
      most = score;
    }
  }
  return best;
}
