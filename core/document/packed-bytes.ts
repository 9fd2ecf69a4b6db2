/** Writes numbers and texts one after the other; all texts go into one UTF-8 part at the end. */
export class ByteWriter {
  #numbers = new DataView(new ArrayBuffer(16_384));
  #at = 0;
  #texts = '';

  /** A whole number from 0 to 2^32, seven bits per byte. */
  integer(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#numbers.setUint8(this.#at, (rest & 0x7f) | 0x80);
      this.#at += 1;
      rest = Math.floor(rest / 128);
    }
    this.#numbers.setUint8(this.#at, rest);
    this.#at += 1;
  }

  float(value: number): void {
    this.#reserve(4);
    this.#numbers.setFloat32(this.#at, value, true);
    this.#at += 4;
  }

  text(value: string): void {
    this.integer(value.length);
    this.#texts += value;
  }

  list<Item>(items: readonly Item[], write: (item: Item) => void): void {
    this.integer(items.length);
    for (const item of items) write(item);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const texts = new TextEncoder().encode(this.#texts);
    const result = new Uint8Array(4 + this.#at + texts.length);
    new DataView(result.buffer).setUint32(0, this.#at, true);
    result.set(new Uint8Array(this.#numbers.buffer, 0, this.#at), 4);
    result.set(texts, 4 + this.#at);
    return result;
  }

  #reserve(count: number): void {
    if (this.#at + count <= this.#numbers.byteLength) return;
    const grown = new ArrayBuffer(this.#numbers.byteLength * 2);
    new Uint8Array(grown).set(new Uint8Array(this.#numbers.buffer));
    this.#numbers = new DataView(grown);
  }
}

/** Reads what `ByteWriter` wrote, in the same order. Throws RangeError past the end. */
export class ByteReader {
  readonly #numbers: DataView;
  readonly #texts: string;
  #at = 0;
  #textAt = 0;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(0, true);
    this.#numbers = new DataView(bytes.buffer, bytes.byteOffset + 4, count);
    this.#texts = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(4 + count));
  }

  /** True when all numbers are read; what was added to a layout later is then absent. */
  get isAtEnd(): boolean {
    return this.#at >= this.#numbers.byteLength;
  }

  integer(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#numbers.getUint8(this.#at);
      this.#at += 1;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  float(): number {
    const value = this.#numbers.getFloat32(this.#at, true);
    this.#at += 4;
    return value;
  }

  text(): string {
    const length = this.integer();
    const start = this.#textAt;
    this.#textAt += length;
    return this.#texts.slice(start, this.#textAt);
  }

  list<Item>(read: () => Item): readonly Item[] {
    return Array.from({ length: this.integer() }, read);
  }
}
