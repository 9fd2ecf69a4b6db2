/** Kinds of number arrays that a packed file holds. */
export interface NumberBlocks {
  readonly [name: string]: Uint8Array | Uint16Array | Int32Array | Float64Array;
}

/** What `unpack` gives back: the JSON part, and the blocks by name as views on the given bytes. */
export interface Unpacked {
  readonly header: unknown;
  bytes(name: string): Uint8Array;
  units(name: string): Uint16Array<ArrayBuffer>;
  integers(name: string): Int32Array<ArrayBuffer>;
  floats(name: string): Float64Array<ArrayBuffer>;
}

/** Mark at the start of a packed file ("SKV" and the version of the form), little-endian. */
const magic = 0x01564b53;
const align = 8;

/**
 * Packs a JSON value and arrays of numbers: magic, length of the index, the index as JSON (`[header, [[name, start, bytes], …]]`),
 * then the blocks, each at a multiple of 8 bytes behind it. Little-endian, like every machine the product runs on.
 */
export function pack(header: unknown, blocks: NumberBlocks): Uint8Array<ArrayBuffer> {
  const places: [string, number, number][] = [];
  let size = 0;
  for (const [name, block] of Object.entries(blocks)) {
    places.push([name, size, block.byteLength]);
    size = aligned(size + block.byteLength);
  }
  const index = new TextEncoder().encode(JSON.stringify([header, places]));
  const first = aligned(8 + index.length);
  const packed = new Uint8Array(first + size);
  new DataView(packed.buffer).setUint32(0, magic, true);
  new DataView(packed.buffer).setUint32(4, index.length, true);
  packed.set(index, 8);
  for (const [name, start] of places) {
    const block = blocks[name];
    if (block) packed.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), first + start);
  }
  return packed;
}

/** Opens what `pack` wrote. Throws `RangeError` when the bytes are of another form or cut short. */
export function unpack(packed: Uint8Array): Unpacked {
  // Numbers of eight bytes can be viewed only at multiples of eight: anything else is copied to its own place first.
  const own = packed.byteOffset % align === 0 && packed.buffer instanceof ArrayBuffer ? packed.buffer : new Uint8Array(packed).buffer;
  const from = own === packed.buffer ? packed.byteOffset : 0;
  const view = new DataView(own, from, packed.byteLength);
  if (packed.byteLength < 8 || view.getUint32(0, true) !== magic) throw new RangeError('not a compiled vocabulary');
  const length = view.getUint32(4, true);
  const [header, places] = readIndex(new TextDecoder().decode(new Uint8Array(own, from + 8, length)));
  const first = from + aligned(8 + length);
  const placeOf = (name: string): readonly [number, number] => {
    const place = places.get(name);
    if (!place || first + place[0] + place[1] > from + packed.byteLength) throw new RangeError(`the compiled vocabulary lacks “${name}”`);
    return [first + place[0], place[1]];
  };
  return {
    header,
    bytes: name => new Uint8Array(own, ...placeOf(name)),
    units: name => new Uint16Array(own, placeOf(name)[0], placeOf(name)[1] / 2),
    integers: name => new Int32Array(own, placeOf(name)[0], placeOf(name)[1] / 4),
    floats: name => new Float64Array(own, placeOf(name)[0], placeOf(name)[1] / 8),
  };
}

function readIndex(json: string): readonly [unknown, ReadonlyMap<string, readonly [number, number]>] {
  const index: unknown = JSON.parse(json);
  if (!Array.isArray(index) || !Array.isArray(index[1])) throw new RangeError('the compiled vocabulary has no index');
  const places = new Map<string, readonly [number, number]>();
  for (const place of index[1]) {
    if (Array.isArray(place)) places.set(String(place[0]), [Number(place[1]), Number(place[2])]);
  }
  return [index[0], places];
}

function aligned(size: number): number {
  return Math.ceil(size / align) * align;
}
