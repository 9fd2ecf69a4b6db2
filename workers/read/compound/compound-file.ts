import { AppError } from '../../../core/contract/errors.ts';

/** Signs in place of sectors that end a chain or lead nowhere ([MS-CFB], 2.1): everything from here on is no sector. */
const lastSector = 0xfffffffa;
const headerBytes = 512;
const entryBytes = 128;
/** Sectors that list the table of sectors are named in the header up to this many. */
const listedInHeader = 109;
/** Entries of the directory, at most; a mail with sixty files has a few thousand. */
const mostEntries = 20_000;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly sizeBytes: number;
}

const kinds = { storage: 1, stream: 2, root: 5 } as const;

/**
 * A compound file, the container of old Office files, Outlook messages and protected Word files ([MS-CFB] 11.0): streams
 * by their paths, storages parted by slashes. Chains that run in circles or out of the file are DOCUMENT_DAMAGED.
 */
export class CompoundFile {
  readonly #view: DataView;
  readonly #sectorBytes: number;
  readonly #table: Uint32Array;
  readonly #smallTable: Uint32Array;
  readonly #smallSectorBytes: number;
  readonly #smallBelow: number;
  readonly #small: Uint8Array;
  readonly #streams = new Map<string, Entry>();

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < headerBytes) throw damaged();
    const [shift, smallShift] = [this.#view.getUint16(0x1e, true), this.#view.getUint16(0x20, true)];
    if ((shift !== 9 && shift !== 12) || smallShift !== 6) throw damaged();
    this.#sectorBytes = 2 ** shift;
    this.#smallSectorBytes = 2 ** smallShift;
    this.#smallBelow = this.#view.getUint32(0x38, true);
    this.#table = this.#readTable();
    this.#smallTable = wordsOf(this.#chain(this.#view.getUint32(0x3c, true)));
    const entries = readEntries(this.#chain(this.#view.getUint32(0x30, true)));
    const root = entries.find(entry => entry.kind === kinds.root);
    if (root === undefined) throw damaged();
    this.#small = this.#chain(root.start);
    this.#name(entries, root.child, '');
  }

  /** Paths of all streams, in the order of their directory. */
  get names(): readonly string[] {
    return [...this.#streams.keys()];
  }

  /** The bytes of a stream; null where the file has none of that path. */
  read(path: string): Uint8Array | null {
    const entry = this.#streams.get(path);
    if (entry === undefined) return null;
    const bytes = entry.sizeBytes < this.#smallBelow ? this.#smallChain(entry.start) : this.#chain(entry.start);
    if (bytes.length < entry.sizeBytes) throw damaged();
    return bytes.subarray(0, entry.sizeBytes);
  }

  #sector(index: number): Uint8Array {
    const at = (index + 1) * this.#sectorBytes;
    if (at >= this.#view.byteLength) throw damaged();
    const length = Math.min(this.#sectorBytes, this.#view.byteLength - at);
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + at, length);
  }

  /** The table of sectors: what follows each one. Its own sectors are listed in the header, and past that in a chain. */
  #readTable(): Uint32Array {
    const listed = Array.from({ length: listedInHeader }, (_, index) => this.#view.getUint32(0x4c + 4 * index, true));
    const most = Math.ceil(this.#view.byteLength / this.#sectorBytes);
    let next = this.#view.getUint32(0x44, true);
    for (let count = 0; next < lastSector; count += 1) {
      if (count > most) throw damaged();
      const words = wordsOf(this.#sector(next));
      listed.push(...words.subarray(0, -1));
      next = words.at(-1) ?? lastSector;
    }
    const sectors = listed.filter(index => index < lastSector);
    if (sectors.length > most) throw damaged();
    return wordsOf(Buffer.concat(sectors.map(index => this.#sector(index))));
  }

  #chain(start: number): Uint8Array {
    return Buffer.concat(follow(this.#table, start).map(index => this.#sector(index)));
  }

  #smallChain(start: number): Uint8Array {
    const size = this.#smallSectorBytes;
    return Buffer.concat(follow(this.#smallTable, start).map(index => this.#small.subarray(index * size, (index + 1) * size)));
  }

  /** Names the entries of a storage, which form a tree by left and right. */
  #name(entries: readonly Entry[], first: number, folder: string): void {
    const seen = new Set<number>();
    const open = [{ index: first, folder }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const entry = entries[next.index];
      if (entry === undefined || entry.kind === 0 || seen.has(next.index)) continue;
      seen.add(next.index);
      const path = next.folder + entry.name;
      if (entry.kind === kinds.stream) this.#streams.set(path, entry);
      open.push({ index: entry.left, folder: next.folder }, { index: entry.right, folder: next.folder });
      if (entry.kind === kinds.storage) open.push({ index: entry.child, folder: `${path}/` });
    }
  }
}

/** The sectors of a chain. */
function follow(table: Uint32Array, start: number): readonly number[] {
  const sectors: number[] = [];
  for (let index = start; index < lastSector; index = table[index] ?? lastSector) {
    if (sectors.length >= table.length) throw damaged();
    sectors.push(index);
  }
  return sectors;
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const count = Math.floor(directory.length / entryBytes);
  if (count > mostEntries) throw new AppError('DOCUMENT_TOO_COMPLEX');
  return Array.from({ length: count }, (_, index) => {
    const view = new DataView(directory.buffer, directory.byteOffset + index * entryBytes, entryBytes);
    const nameBytes = Math.min(64, Math.max(2, view.getUint16(0x40, true))) - 2;
    const name = new TextDecoder('utf-16le').decode(directory.subarray(index * entryBytes, index * entryBytes + nameBytes));
    return {
      name,
      kind: view.getUint8(0x42),
      left: view.getUint32(0x44, true),
      right: view.getUint32(0x48, true),
      child: view.getUint32(0x4c, true),
      start: view.getUint32(0x74, true),
      sizeBytes: view.getUint32(0x78, true),
    };
  });
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(4 * index, true));
}

function damaged(): AppError {
  return new AppError('DOCUMENT_DAMAGED', { reason: 'its container cannot be unpacked' });
}
