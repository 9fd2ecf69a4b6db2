import type { DocumentKind } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { encodingOf } from './decode-text.ts';
import { entryNames } from './zip.ts';

/** Where the header of a PDF may stand at the latest (PDF 32000-1, annex H, note 13). */
const headerBytes = 1024;

/** First bytes of files that are often taken for CVs, and what a person calls them. */
const signatures: readonly { readonly bytes: readonly number[]; readonly at?: number; readonly found: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], found: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], found: 'a GIF picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], found: 'a TIFF picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], found: 'a TIFF picture' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, found: 'a WebP picture' },
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4, found: 'a HEIC picture' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, found: 'a video' },
  { bytes: [0x42, 0x4d], found: 'a bitmap picture' },
  { bytes: [0x38, 0x42, 0x50, 0x53], found: 'a Photoshop file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], found: 'an old Office file (.doc)' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], found: 'an RTF file' },
  { bytes: [0x25, 0x21, 0x50, 0x53], found: 'a PostScript file' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], found: 'a program' },
  { bytes: [0x4d, 0x5a], found: 'a program' },
  { bytes: [0xca, 0xfe, 0xba, 0xbe], found: 'a program' },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], found: 'a program' },
  { bytes: [0x23, 0x21], found: 'a script' },
  { bytes: [0x52, 0x61, 0x72, 0x21], found: 'a RAR archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], found: 'a 7-Zip archive' },
  { bytes: [0x1f, 0x8b], found: 'a gzip archive' },
  { bytes: [0x42, 0x5a, 0x68], found: 'a bzip2 archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58], found: 'an xz archive' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], found: 'a Zstandard archive' },
  { bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257, found: 'a tar archive' },
  { bytes: [0x49, 0x44, 0x33], found: 'a sound file' },
  { bytes: [0x4f, 0x67, 0x67, 0x53], found: 'a sound file' },
  { bytes: [0x52, 0x49, 0x46, 0x46], found: 'a sound or video file' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], found: 'a database' },
];

/** Entries that tell what a ZIP container is, first match wins. */
const containers: readonly { readonly entry: RegExp; readonly found: string }[] = [
  { entry: /^xl\/workbook\./, found: 'an Excel workbook' },
  { entry: /^ppt\/presentation\./, found: 'a PowerPoint presentation' },
  { entry: /^(Index\/Document\.iwa|index\.xml|Index\.zip)$/, found: 'an Apple Pages file' },
  { entry: /^content\.xml$/, found: 'an OpenDocument file' },
  { entry: /^META-INF\/container\.xml$/, found: 'an e-book' },
  { entry: /^AndroidManifest\.xml$/, found: 'a program' },
  { entry: /^META-INF\/MANIFEST\.MF$/, found: 'a program' },
];

/** Texts that are files of another kind, by how they begin. */
const markups: readonly { readonly start: RegExp; readonly found: string }[] = [
  { start: /^\s*(<!doctype html|<html|<head|<body)/i, found: 'an HTML page' },
  { start: /^\s*<\?xml[^>]*\?>[\s\S]{0,400}<w:wordDocument/i, found: 'an old Word file (XML)' },
  { start: /^\s*(<\?xml[^>]*\?>\s*)?<svg/i, found: 'an SVG picture' },
  { start: /^(From |Return-Path: |Received: |MIME-Version: )/, found: 'an e-mail' },
];

/** What the bytes are, told by themselves. Throws DOCUMENT_UNSUPPORTED with what was found instead, DOCUMENT_DAMAGED for a broken container. */
export function sniffKind(bytes: Uint8Array): DocumentKind {
  if (hasPdfHeader(bytes)) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return sniffContainer(bytes);
  const signature = signatures.find(known => startsWith(bytes, known.bytes, known.at));
  if (signature !== undefined && !(signature.bytes.length === 2 && encodingOf(bytes) !== null)) throw unsupported(signature.found);
  if (signature?.found === 'a script') throw unsupported(signature.found);
  if (encodingOf(bytes) === null) throw unsupported('a binary file');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, headerBytes));
  const markup = markups.find(known => known.start.test(start));
  if (markup !== undefined) throw unsupported(markup.found);
  return 'txt';
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headerBytes)).includes('%PDF-');
}

function sniffContainer(bytes: Uint8Array): DocumentKind {
  const names = entryNames(bytes);
  if (names.some(name => name.startsWith('word/'))) return 'docx';
  const container = containers.find(known => names.some(name => known.entry.test(name)));
  throw unsupported(container?.found ?? 'a ZIP archive');
}

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

function unsupported(found: string): AppError {
  return new AppError('DOCUMENT_UNSUPPORTED', { found });
}
