import { decodeHtml } from '../html/html-encoding.ts';

/** Parts within each other, at most; web archives have two levels. */
const deepest = 5;

/**
 * The page that a web archive holds (RFC 2557): its first part in HTML; null where there is none. For archives kept in
 * another document, which is read in one go; mails are taken apart by `openMail`.
 */
export function htmlOfArchive(bytes: Uint8Array): string | null {
  return htmlWithin(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), 0);
}

function htmlWithin(part: string, depth: number): string | null {
  const [lead = ''] = /^[^]*?\r?\n\r?\n/.exec(part) ?? [];
  const header = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(lead.replace(/\r?\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';
  const type = header('content-type');
  const body = part.slice(lead.length);
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  if (boundary !== undefined && depth < deepest) return firstOf(body.split(`--${boundary}`).slice(1), depth);
  if (!/^text\/html/i.test(type)) return null;
  return decodeHtml(unpacked(body, header('content-transfer-encoding')), /charset="?([\w:.-]+)/i.exec(type)?.[1]);
}

function firstOf(parts: readonly string[], depth: number): string | null {
  for (const part of parts) {
    const html = htmlWithin(part.replace(/^\r?\n/, ''), depth + 1);
    if (html !== null) return html;
  }
  return null;
}

function unpacked(body: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const joined = body.replace(/[ \t]*=\r?\n/g, '');
  const code = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
  return Buffer.from(
    joined.replace(/=([0-9a-f]{2})/gi, (_sign, hex: string) => code(hex)),
    'latin1',
  );
}
