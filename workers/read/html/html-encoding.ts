import { decodeText } from '../decode-text.ts';

/** How far from the beginning a page may name its encoding (HTML, 13.2.3.2). */
const headBytes = 1_024;
const named = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i;
const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w:.-]+)/i;

/**
 * HTML from bytes: by its byte order mark, else as valid UTF-8, else in the encoding that the page names, else as any
 * text. Throws DOCUMENT_UNSUPPORTED where the bytes are not text.
 */
export function decodeHtml(bytes: Uint8Array, toldOutside?: string): string {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isMarked) return decodeText(bytes).replace(/^\uFEFF/, '');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  for (const label of ['utf-8', toldOutside, (named.exec(head) ?? declared.exec(head))?.[1]]) {
    const decoder = label === undefined ? null : decoderFor(label);
    const text = decoder === null || isWide(decoder) ? null : decodeStrictly(decoder, bytes);
    if (text !== null) return text.replace(/^\uFEFF/, '');
  }
  return decodeText(bytes).replace(/^\uFEFF/, '');
}

/** A page that can be searched for its encoding byte by byte is in none of two bytes. */
function isWide(decoder: TextDecoder): boolean {
  return decoder.encoding.startsWith('utf-16');
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

function decodeStrictly(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
