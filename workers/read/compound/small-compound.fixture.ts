const free = 0xffffffff;
const end = 0xfffffffe;
const tableSector = 0xfffffffd;
const sectorBytes = 512;
const smallBytes = 64;
const smallBelow = 4_096;

interface Node {
  readonly name: string;
  readonly kind: number;
  readonly data: Uint8Array;
  readonly children: Node[];
}

/** The bytes of a compound file with these streams by path; siblings are chained to the right, which readers accept. */
export function smallCompound(streams: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const nodes = nodesOf(streams);
  const table: number[] = [];
  const sectors: Buffer[] = [];
  const smallTable: number[] = [];
  const smalls: Buffer[] = [];
  const starts = nodes.map(({ kind, data }) => {
    if (kind !== 2 || data.length === 0) return end;
    return data.length < smallBelow ? chain(data, smallBytes, smallTable, smalls) : chain(data, sectorBytes, table, sectors);
  });
  const smallStream = Buffer.concat(smalls);
  starts[0] = smallStream.length === 0 ? end : chain(smallStream, sectorBytes, table, sectors);
  const smallTableAt = smallTable.length === 0 ? end : chain(words(smallTable), sectorBytes, table, sectors);
  const directoryAt = chain(
    Buffer.concat(nodes.map((node, index) => entry(node, index, nodes, starts, smallStream.length))),
    sectorBytes,
    table,
    sectors,
  );
  let tableCount = 1;
  while ((sectors.length + tableCount) * 4 > tableCount * sectorBytes) tableCount += 1;
  const tableAt = sectors.length;
  for (let index = 0; index < tableCount; index += 1) table.push(tableSector);
  const packed = Buffer.alloc(tableCount * sectorBytes, 0xff);
  words(table).copy(packed);
  return new Uint8Array(Buffer.concat([header(directoryAt, smallTableAt, tableAt, tableCount), ...sectors, packed]));
}

function nodesOf(streams: Readonly<Record<string, string | Uint8Array>>): readonly Node[] {
  const root: Node = { name: 'Root Entry', kind: 5, data: new Uint8Array(), children: [] };
  const nodes = [root];
  for (const [path, data] of Object.entries(streams)) {
    let folder = root;
    const steps = path.split('/');
    for (const [index, name] of steps.entries()) {
      const isStream = index === steps.length - 1;
      let node = folder.children.find(child => child.name === name);
      if (node === undefined) {
        node = { name, kind: isStream ? 2 : 1, data: isStream ? Buffer.from(data) : new Uint8Array(), children: [] };
        folder.children.push(node);
        nodes.push(node);
      }
      folder = node;
    }
  }
  return nodes;
}

function chain(data: Uint8Array, size: number, table: number[], into: Buffer[]): number {
  const start = table.length;
  for (let at = 0; at < data.length; at += size) {
    const sector = Buffer.alloc(size);
    sector.set(data.subarray(at, at + size));
    into.push(sector);
    table.push(at + size < data.length ? table.length + 1 : end);
  }
  return start;
}

function entry(
  { name, kind, data, children }: Node,
  index: number,
  nodes: readonly Node[],
  starts: readonly number[],
  smallLength: number,
): Buffer {
  const siblings = nodes.find(node => node.children.includes(nodes[index] ?? node))?.children ?? [];
  const next = siblings[siblings.findIndex(sibling => sibling === nodes[index]) + 1];
  const place = (node: Node | undefined): number => (node === undefined ? free : nodes.indexOf(node));
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 0x40);
  bytes.writeUInt8(kind, 0x42);
  bytes.writeUInt32LE(free, 0x44);
  bytes.writeUInt32LE(place(next), 0x48);
  bytes.writeUInt32LE(place(children[0]), 0x4c);
  bytes.writeUInt32LE(starts[index] ?? end, 0x74);
  bytes.writeUInt32LE(kind === 5 ? smallLength : data.length, 0x78);
  return bytes;
}

function header(directoryAt: number, smallTableAt: number, tableAt: number, tableCount: number): Buffer {
  const bytes = Buffer.alloc(sectorBytes);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  bytes.writeUInt16LE(3, 0x1a);
  bytes.writeUInt16LE(0xfffe, 0x1c);
  bytes.writeUInt16LE(9, 0x1e);
  bytes.writeUInt16LE(6, 0x20);
  bytes.writeUInt32LE(tableCount, 0x2c);
  bytes.writeUInt32LE(directoryAt, 0x30);
  bytes.writeUInt32LE(smallBelow, 0x38);
  bytes.writeUInt32LE(smallTableAt, 0x3c);
  bytes.writeUInt32LE(end, 0x44);
  bytes.fill(0xff, 0x4c);
  for (let index = 0; index < tableCount; index += 1) bytes.writeUInt32LE(tableAt + index, 0x4c + 4 * index);
  return bytes;
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}
