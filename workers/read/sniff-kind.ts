import type { DocumentKind } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { compoundStart, sniffCompound, type CompoundKind } from './compound/sniff-compound.ts';
import { decodeText, encodingOf } from './decode-text.ts';
import { ZipContainer } from './zip.ts';

/**
 * What a file is: a document of some kind, a picture, which is read as a page, an Outlook message, a file of Apple Pages
 * with its pages as PDF, or a file of Office that a password protects.
 */
export type FileKind = DocumentKind | CompoundKind | 'image' | 'pages';

/** Where the header of a PDF may stand at the latest (PDF 32000-1, annex H, note 13). */
const headerBytes = 1024;

/** How much of a text is looked at to tell what it is. */
const textBytes = 8 * 1024;

/** PNG, whose first eight bytes tell damage in transfer, and JPEG. */
const pictureStarts = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
];

/** `{\rtf`, which may stand behind a byte order mark. */
const rtfStart = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** First bytes of files that are often taken for CVs, and what a person calls them. */
const signatures: readonly { readonly bytes: readonly number[]; readonly at?: number; readonly found: string }[] = [
  { bytes: [0x47, 0x49, 0x46, 0x38], found: 'a GIF picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], found: 'a TIFF picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], found: 'a TIFF picture' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, found: 'a WebP picture' },
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4, found: 'a HEIC picture' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, found: 'a video' },
  { bytes: [0x42, 0x4d], found: 'a bitmap picture' },
  { bytes: [0x38, 0x42, 0x50, 0x53], found: 'a Photoshop file' },
  { bytes: [0x25, 0x21, 0x50, 0x53], found: 'a PostScript file' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], found: 'a program' },
  { bytes: [0x4d, 0x5a], found: 'a program' },
  { bytes: [0xca, 0xfe, 0xba, 0xbe], found: 'a program' },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], found: 'a program' },
  { bytes: [0x23, 0x21], found: 'a script' },
  { bytes: [0x52, 0x61, 0x72, 0x21], found: 'a RAR archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], found: 'a 7-Zip archive' },
  { bytes: [0x78, 0x9f, 0x3e, 0x22], found: 'an attachment that only Outlook can open (winmail.dat)' },
  { bytes: [0xff, 0x57, 0x50, 0x43], found: 'a WordPerfect document' },
  { bytes: [0x21, 0x42, 0x44, 0x4e], found: 'an Outlook mailbox (.pst)' },
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

const pagesFile = 'an Apple Pages file';

/** Entries that tell what a ZIP container is, first match wins. */
const containers: readonly { readonly entry: RegExp; readonly found: string }[] = [
  { entry: /^xl\/workbook\./, found: 'an Excel workbook' },
  { entry: /^ppt\/presentation\./, found: 'a PowerPoint presentation' },
  { entry: /^(Index\/Document\.iwa|index\.xml|Index\.zip)$/, found: pagesFile },
  { entry: /^META-INF\/container\.xml$/, found: 'an e-book' },
  { entry: /^AndroidManifest\.xml$/, found: 'a program' },
  { entry: /^META-INF\/MANIFEST\.MF$/, found: 'a program' },
];

/** Texts that are files of another kind, by how they begin. */
const markups: readonly { readonly start: RegExp; readonly found: string }[] = [
  { start: /^\s*<\?xml[^>]*\?>[\s\S]{0,400}<w:wordDocument/i, found: 'an old Word file (XML)' },
  { start: /^\s*(<\?xml[^>]*\?>\s*)?<svg/i, found: 'an SVG picture' },
];

/** An OpenDocument text in one XML file. */
const flatOpenDocument = /^\s*<\?xml[^>]*\?>\s*<office:document\s[^>]*opendocument\.text/;

/** How pages begin, whole or cut out of one. */
const htmlStart =
  /^\s*(<\?xml[^>]*\?>\s*)?(<!--[^]*?-->\s*)*<(!doctype\s+html|(html|head|body|title|meta|link|style|script|base|div|section|article|header|main|aside|nav|table|center|font|h[1-6]|p|ul|ol|dl|span|br|b|strong)[\s/>])/i;

/** What the bytes are, told by themselves. Throws DOCUMENT_UNSUPPORTED with what was found instead, DOCUMENT_DAMAGED for a broken container. */
export function sniffKind(bytes: Uint8Array): FileKind {
  if (pictureStarts.some(start => startsWith(bytes, start))) return 'image';
  if (startsWith(bytes, rtfStart) || startsWith(bytes, rtfStart, 3)) return 'rtf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return sniffContainer(bytes);
  if (startsWith(bytes, compoundStart)) return sniffCompound(bytes);
  if (hasPdfHeader(bytes)) return 'pdf';
  const signature = signatures.find(known => startsWith(bytes, known.bytes, known.at));
  if (signature !== undefined && !(signature.bytes.length === 2 && encodingOf(bytes) !== null)) throw unsupported(signature.found);
  if (signature?.found === 'a script') throw unsupported(signature.found);
  if (encodingOf(bytes) === null) throw unsupported('a binary file');
  const start = decodeText(bytes.subarray(0, textBytes)).replace(/^\uFEFF/, '');
  const markup = markups.find(known => known.start.test(start));
  if (markup !== undefined) throw unsupported(markup.found);
  if (isMail(start)) return 'eml';
  if (flatOpenDocument.test(start)) return 'odt';
  return htmlStart.test(start) ? 'html' : 'txt';
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headerBytes)).includes('%PDF-');
}

/** The pages of a file of Apple Pages as it was last saved; newer versions keep none. */
export const pagesPreview = 'QuickLook/Preview.pdf';

function sniffContainer(bytes: Uint8Array): DocumentKind | 'pages' {
  const zip = new ZipContainer(bytes);
  const { names } = zip;
  if (names.some(name => /^\/?word\//i.test(name)) || isWordPackage(zip)) return 'docx';
  if (names.includes('content.xml')) return sniffOpenDocument(zip);
  const container = containers.find(known => names.some(name => known.entry.test(name)));
  if (container?.found === pagesFile && names.includes(pagesPreview)) return 'pages';
  throw unsupported(container?.found ?? 'a ZIP archive');
}

/** A package names the types of its parts, whatever they are called (ECMA-376, part 2, 7.2.3). */
function isWordPackage(zip: ZipContainer): boolean {
  const types = new TextDecoder().decode(zip.read('[Content_Types].xml') ?? new Uint8Array());
  return /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/i.test(types);
}

/** Headers that hardly any other text begins with, and those that a mail has besides. */
const mailHeaders =
  /^(message-id|mime-version|received|return-path|delivered-to|dkim-signature|content-type|content-transfer-encoding|x-mailer|x-[\w-]+|arc-[\w-]+|authentication-results|reply-to):/im;
const letterHeaders = [/^from:.*@/im, /^(to|subject|date):/im];

/** A mail begins with a block of headers (RFC 5322, 2.2). */
function isMail(start: string): boolean {
  const head = /^(?:>?From [^\n]*\n)?((?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+)/.exec(start.replaceAll('\r\n', '\n'))?.[1] ?? '';
  const lines = head.split('\n').filter(line => /^[A-Za-z]/.test(line)).length;
  return lines >= 2 && (mailHeaders.test(head) || letterHeaders.every(header => header.test(head)));
}

/** What OpenDocument containers hold, by the ending of their media type (OpenDocument 1.3, part 2, 3.3). */
const openDocuments: readonly { readonly type: RegExp; readonly found: string | null }[] = [
  { type: /\.text(-template|-master)?$/, found: null },
  { type: /\.spreadsheet/, found: 'a spreadsheet' },
  { type: /\.presentation/, found: 'a presentation' },
  { type: /sun\.xml\.writer/, found: 'an old OpenOffice text (.sxw)' },
  { type: /^application\/epub/, found: 'an e-book' },
];

/** A container that names no media type may be a text: its reader finds out. */
function sniffOpenDocument(zip: ZipContainer): DocumentKind {
  const type = new TextDecoder('latin1').decode(zip.read('mimetype') ?? new Uint8Array()).trim();
  const known = type === '' ? { found: null } : openDocuments.find(entry => entry.type.test(type));
  if (known?.found === null) return 'odt';
  throw unsupported(known?.found ?? 'an OpenDocument file other than a text');
}

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

function unsupported(found: string): AppError {
  return new AppError('DOCUMENT_UNSUPPORTED', { found });
}
