import { inflateRawSync } from 'node:zlib';
import { AppError } from '../../core/contract/errors.ts';
import { readingCaps } from './reading-caps.ts';

/** Where a packed file stands in the container. */
interface Entry {
  readonly method: number;
  readonly packedBytes: number;
  readonly headerAt: number;
  readonly encrypted: boolean;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const endBytes = 22;
const longestComment = 65_535;
const ratioFrom = 1024 * 1024;

/**
 * Opens a ZIP container. Sizes that the container claims are not believed: what is read inflates within a budget
 * over all reads (64 MB) and within 200:1 above one megabyte, else DOCUMENT_UNSAFE. Containers within are not opened.
 */
export class ZipContainer {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = readingCaps.inflatedBytes;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** The bytes of a file; null where the container has none of that name. */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    if (entry.encrypted) throw new AppError('DOCUMENT_DAMAGED', { reason: 'a part of it is encrypted' });
    const data = this.#packed(entry);
    return entry.method === 0 ? this.#charge(data) : this.inflate(data);
  }

  /** Inflates data that was taken out of the container by other means, within the same budget. */
  inflate(data: Uint8Array): Uint8Array {
    return this.#charge(this.#inflate(data));
  }

  #charge(content: Uint8Array): Uint8Array {
    this.#left -= content.length;
    if (this.#left < 0) throw unsafe();
    return content;
  }

  #packed(entry: Entry): Uint8Array {
    const view = viewOf(this.#bytes);
    const at = entry.headerAt;
    if (at + 30 > view.byteLength || view.getUint32(at, true) !== headerSignature) throw damaged();
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.packedBytes > view.byteLength) throw damaged();
    return this.#bytes.subarray(start, start + entry.packedBytes);
  }

  #inflate(data: Uint8Array): Uint8Array {
    const maxOutputLength = Math.max(1, Math.min(this.#left, Math.max(ratioFrom, data.length * readingCaps.ratio)));
    try {
      return inflateRawSync(data, { maxOutputLength });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw unsafe();
      throw damaged(error);
    }
  }
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > readingCaps.entries) throw new AppError('DOCUMENT_UNSAFE', { reason: `it holds ${count} files` });
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (!entries.has(name)) {
      entries.set(name, {
        method: view.getUint16(at + 10, true),
        packedBytes: view.getUint32(at + 20, true),
        headerAt: view.getUint32(at + 42, true),
        encrypted,
      });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function unsafe(): AppError {
  return new AppError('DOCUMENT_UNSAFE', { reason: 'it unpacks to far more than its size' });
}

function damaged(cause?: unknown): AppError {
  return new AppError('DOCUMENT_DAMAGED', { reason: 'its container cannot be unpacked' }, { cause });
}
