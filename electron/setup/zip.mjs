// Unpacks a ZIP archive entry by entry, without holding more than one buffer of it in memory.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** Signatures and fixed sizes of PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const SYMLINK_MODE = 0o120000;

/** @typedef {{ name: string, mode: number, method: number, packed: number, size: number, offset: number }} ZipEntry */

/**
 * Unpacks the entries that `select` names and checks their sizes. The archive's own checksum is the
 * caller's to verify, so the per-entry CRC-32 is not computed again.
 * @param {string} archive path of the ZIP file (no ZIP64, no encryption)
 * @param {string} target folder, created when missing
 * @param {(name: string) => string | undefined} select path below `target`, or undefined to leave it out
 * @param {(fraction: number) => void} [onProgress] share of bytes written, 0–1
 * @returns {Promise<number>} number of files written
 * @throws {Error} on a damaged archive or an entry that would land outside `target`
 */
export async function unzip(archive, target, select, onProgress = () => {}) {
  const file = await open(archive, 'r');
  try {
    const chosen = (await readEntries(file)).flatMap(entry => {
      const place = entry.name.endsWith('/') ? undefined : select(entry.name);
      return place === undefined ? [] : [{ entry, place: inside(target, place) }];
    });
    const total = chosen.reduce((sum, { entry }) => sum + entry.size, 0) || 1;
    let written = 0;
    for (const { entry, place } of chosen) {
      await mkdir(path.dirname(place), { recursive: true });
      await writeEntry(archive, file, entry, place, bytes => onProgress((written += bytes) / total));
    }
    return chosen.length;
  } finally {
    await file.close();
  }
}

/**
 * @param {string} target
 * @param {string} place
 */
function inside(target, place) {
  const resolved = path.resolve(target, place);
  if (!resolved.startsWith(path.resolve(target) + path.sep)) throw new Error(`Entry outside the folder: ${place}`);
  return resolved;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
async function readEntries(file) {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - END_SIZE - MAX_COMMENT), Math.min(size, END_SIZE + MAX_COMMENT));
  let at = tail.length - END_SIZE;
  while (at >= 0 && tail.readUInt32LE(at) !== END_SIGNATURE) at -= 1;
  if (at < 0) throw new Error('Not a ZIP archive, or cut off');
  const count = tail.readUInt16LE(at + 10);
  const directory = await readAt(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
  const entries = [];
  let position = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(position) !== ENTRY_SIGNATURE) throw new Error('Damaged ZIP directory');
    const nameLength = directory.readUInt16LE(position + 28);
    entries.push({
      name: directory.toString('utf8', position + ENTRY_SIZE, position + ENTRY_SIZE + nameLength),
      mode: directory.readUInt32LE(position + 38) >>> 16,
      method: directory.readUInt16LE(position + 10),
      packed: directory.readUInt32LE(position + 20),
      size: directory.readUInt32LE(position + 24),
      offset: directory.readUInt32LE(position + 42),
    });
    position += ENTRY_SIZE + nameLength + directory.readUInt16LE(position + 30) + directory.readUInt16LE(position + 32);
  }
  return entries;
}

/**
 * @param {string} archive
 * @param {import('node:fs/promises').FileHandle} file
 * @param {ZipEntry} entry
 * @param {string} place
 * @param {(bytes: number) => void} onBytes
 */
async function writeEntry(archive, file, entry, place, onBytes) {
  const local = await readAt(file, entry.offset, LOCAL_SIZE);
  if (local.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new Error(`Damaged ZIP entry: ${entry.name}`);
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new Error(`Unknown compression: ${entry.name}`);
  const start = entry.offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28);
  if ((entry.mode & 0o170000) === SYMLINK_MODE) {
    throw new Error(`Unexpected link in the archive: ${entry.name}`);
  }
  const sink = createWriteStream(place, { mode: entry.mode & 0o777 || 0o644 });
  let size = 0;
  const counted = new Transform({
    transform(chunk, _encoding, done) {
      size += chunk.length;
      onBytes(chunk.length);
      done(null, chunk);
    },
  });
  const source = entry.packed === 0 ? Readable.from([]) : createReadStream(archive, { start, end: start + entry.packed - 1 });
  if (entry.method === STORED) await pipeline(source, counted, sink);
  else await pipeline(source, createInflateRaw(), counted, sink);
  if (size !== entry.size) throw new Error(`Damaged ZIP entry: ${entry.name}`);
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('The archive is cut off');
  return buffer;
}
