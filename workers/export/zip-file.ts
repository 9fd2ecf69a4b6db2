import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a ZIP, compressed already: pieces of one raw deflate stream, in order. */
export interface ZipEntry {
  readonly name: string;
  readonly pieces: readonly Uint8Array[];
  /** Size and CRC-32 of what was compressed. */
  readonly sizeBytes: number;
  readonly checksum: number;
}

/** 1980-01-01 in the format's own way: the same content gives the same bytes. */
const noDate = 0x00_21_00_00;
const deflated = 8;
/** Names are UTF-8. */
const utf8Names = 0x08_00;

/** A small file for a ZIP. */
export function zipEntry(name: string, text: string): ZipEntry {
  const bytes = Buffer.from(text);
  return { name, pieces: [deflateRawSync(bytes)], sizeBytes: bytes.length, checksum: crc32(bytes) };
}

/** A ZIP of these files (PKWARE APPNOTE, 4.3), at most 4 GB of each. Throws RangeError beyond. */
export function zipFile(entries: readonly ZipEntry[]): Buffer<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const head = headOf(entry);
    const local = Buffer.concat([signature(0x04_03_4b_50), head, Buffer.from(entry.name)]);
    directory.push(directoryEntry(entry, head, offset));
    parts.push(local, ...entry.pieces);
    offset += local.length + packedSize(entry);
  }
  const directorySize = directory.reduce((size, part) => size + part.length, 0);
  return Buffer.concat([...parts, ...directory, endOf(entries.length, directorySize, offset)]);
}

/** What the head of a file and its line in the directory have in common. */
function headOf(entry: ZipEntry): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(utf8Names, 2);
  head.writeUInt16LE(deflated, 4);
  head.writeUInt32LE(noDate, 6);
  head.writeUInt32LE(entry.checksum, 10);
  head.writeUInt32LE(packedSize(entry), 14);
  head.writeUInt32LE(entry.sizeBytes, 18);
  head.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return head;
}

function directoryEntry(entry: ZipEntry, head: Buffer, offset: number): Buffer {
  const more = Buffer.alloc(14);
  more.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02_01_4b_50), Buffer.from([20, 0]), head, more, Buffer.from(entry.name)]);
}

function endOf(entries: number, directorySize: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries, 4);
  end.writeUInt16LE(entries, 6);
  end.writeUInt32LE(directorySize, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(0x06_05_4b_50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function packedSize({ pieces }: ZipEntry): number {
  return pieces.reduce((size, piece) => size + piece.length, 0);
}
