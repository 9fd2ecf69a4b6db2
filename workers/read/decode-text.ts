import { AppError } from '../../core/contract/errors.ts';

/** Text in any of the encodings that job seekers' editors write. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1250' | 'windows-1251' | 'macintosh';

/** Bytes looked at to tell the encoding. */
const sampleBytes = 64 * 1024;
/** Share of NUL bytes at even or odd places from which text is taken for UTF-16. */
const zeroShare = 0.3;
/** Share of control bytes from which a file is not text. */
const controlShare = 0.02;

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
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const byte = sample[index] ?? 0;
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (
      byte < 0x20 &&
      byte !== 0x09 &&
      byte !== 0x0a &&
      byte !== 0x0d &&
      byte !== 0x0c &&
      byte !== 0x1b &&
      byte !== 0x0b &&
      byte !== 0x1a
    )
      controls += 1;
  }
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0) {
    if (odd > zeroShare * half && even < 0.05 * half) return 'utf-16le';
    if (even > zeroShare * half && odd < 0.05 * half) return 'utf-16be';
    return null;
  }
  if (controls > controlShare * sample.length) return null;
  return isUtf8(bytes) ? 'utf-8' : oneByteEncoding(sample);
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
