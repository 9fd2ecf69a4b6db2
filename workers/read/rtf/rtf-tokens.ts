/** What stands at a place of an RTF file. */
export type RtfTokenKind = 'open' | 'close' | 'word' | 'text' | 'end';

const [backslash, open, close, apostrophe, space, minus] = [0x5c, 0x7b, 0x7d, 0x27, 0x20, 0x2d];

/**
 * Steps through the bytes of an RTF file (RTF 1.9.1, *Basic Entities*). After `next`, `kind` says what was met: a control
 * word or symbol in `name` and `value` (null without a number), or text from `start` to `end`; line ends are passed over.
 */
export class RtfTokens {
  kind: RtfTokenKind = 'end';
  name = '';
  value: number | null = null;
  start = 0;
  end = 0;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): RtfTokenKind {
    const bytes = this.#bytes;
    while (bytes[this.#at] === 0x0d || bytes[this.#at] === 0x0a || bytes[this.#at] === 0) this.#at += 1;
    const first = bytes[this.#at];
    if (first === undefined) this.kind = 'end';
    else if (first === open || first === close) {
      this.#at += 1;
      this.kind = first === open ? 'open' : 'close';
    } else if (first === backslash) this.#control();
    else this.#text();
    return this.kind;
  }

  /** Passes over the raw bytes that `\bin` announces. */
  skip(count: number): void {
    this.#at = Math.min(this.#bytes.length, this.#at + Math.max(0, count));
  }

  #text(): void {
    const bytes = this.#bytes;
    this.start = this.#at;
    let at = this.#at;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === backslash || byte === open || byte === close || byte === 0x0d || byte === 0x0a || byte === 0) break;
    }
    this.end = at;
    this.#at = at;
    this.kind = 'text';
  }

  #control(): void {
    const bytes = this.#bytes;
    this.kind = 'word';
    this.value = null;
    let at = this.#at + 1;
    const first = bytes[at];
    if (!isLetter(first)) {
      this.name = first === undefined ? '' : String.fromCharCode(first);
      this.#at = at + 1;
      if (first === apostrophe) this.#hex(at + 1);
      return;
    }
    const from = at;
    while (isLetter(bytes[at]) && at - from < 32) at += 1;
    this.name = String.fromCharCode(...bytes.subarray(from, at));
    const isNegative = bytes[at] === minus && isDigit(bytes[at + 1]);
    if (isNegative) at += 1;
    if (isDigit(bytes[at])) {
      let value = 0;
      for (; isDigit(bytes[at]); at += 1) value = Math.min(2 ** 31, value * 10 + (bytes[at] ?? 0) - 0x30);
      this.value = isNegative ? -value : value;
    }
    this.#at = bytes[at] === space ? at + 1 : at;
  }

  #hex(at: number): void {
    const digits = String.fromCharCode(this.#bytes[at] ?? 0, this.#bytes[at + 1] ?? 0);
    if (!/^[0-9a-f]{2}$/i.test(digits)) return;
    this.value = Number.parseInt(digits, 16);
    this.#at = at + 2;
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
