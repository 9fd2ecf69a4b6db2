import { AppError } from '../../../core/contract/errors.ts';
import { CompoundFile } from './compound-file.ts';

/** What a compound file is that can be read: an Outlook message, or a file of Office that a password protects. */
export type CompoundKind = 'msg' | 'protected';

export const compoundStart = [0xd0, 0xcf, 0x11, 0xe0];

/** What compound files hold, by the names of their streams; the first match wins. */
const compounds: readonly { readonly stream: string; readonly kind?: CompoundKind; readonly found: string }[] = [
  { stream: 'EncryptedPackage', kind: 'protected', found: 'a protected Office file' },
  { stream: '__properties_version1.0', kind: 'msg', found: 'an Outlook message (.msg)' },
  { stream: 'WordDocument', found: 'an old Office file (.doc)' },
  { stream: 'Workbook', found: 'an old Excel workbook (.xls)' },
  { stream: 'Book', found: 'an old Excel workbook (.xls)' },
  { stream: 'PowerPoint Document', found: 'an old PowerPoint presentation (.ppt)' },
  { stream: 'Quill/QuillSub/CONTENTS', found: 'a Publisher file (.pub)' },
  { stream: 'MatOST', found: 'a Microsoft Works file (.wps)' },
  { stream: 'CONTENTS', found: 'a Microsoft Works file (.wps)' },
  { stream: 'VisioDocument', found: 'a Visio drawing (.vsd)' },
];

/** Tells compound files apart. Throws DOCUMENT_UNSUPPORTED with what was found, DOCUMENT_DAMAGED where one that is read is broken. */
export function sniffCompound(bytes: Uint8Array): CompoundKind {
  const names = namesOf(bytes);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Where the directory is broken, the names still stand somewhere in the file.
  const holds = (stream: string): boolean => names?.has(stream) ?? file.includes(Buffer.from(stream, 'utf16le'));
  const known = compounds.find(({ stream }) => holds(stream));
  if (known?.kind === undefined) throw new AppError('DOCUMENT_UNSUPPORTED', { found: known?.found ?? 'an old Office file (.doc)' });
  if (names === null) throw new AppError('DOCUMENT_DAMAGED', { reason: 'its container cannot be unpacked' });
  return known.kind;
}

function namesOf(bytes: Uint8Array): ReadonlySet<string> | null {
  try {
    return new Set(new CompoundFile(bytes).names);
  } catch {
    return null;
  }
}
