import { decodeBytes, encodingOfCharset, encodingOfCodePage } from './rtf-charsets.ts';
import { glyphText } from '../pdf-glyph-text.ts';

const symbolFont = /wingdings|webdings|symbol|dingbats/i;
const semicolon = 0x3b;

/** What the head of a file sets up for its text: encodings by font, and colours by number. */
export class RtfHead {
  /** `#rrggbb`; null for automatic. */
  readonly colors: (string | null)[] = [];
  encoding = 'windows-1252';
  readonly #fonts = new Map<number, string>();
  #channels: { red?: number; green?: number; blue?: number } = {};

  /** A control word about a font. */
  describeFont(font: number, name: string, value: number | null): void {
    if (value === null) return;
    const encoding = name === 'fcharset' ? encodingOfCharset(value) : name === 'cpg' ? encodingOfCodePage(value) : null;
    if (encoding !== null) this.#fonts.set(font, encoding);
  }

  nameFont(font: number, name: string): void {
    if (symbolFont.test(name)) this.#fonts.set(font, 'symbol');
  }

  /** A control word about a colour. */
  describeColor(name: string, value: number | null): void {
    if (name === 'red' || name === 'green' || name === 'blue') this.#channels[name] = Math.min(255, Math.max(0, value ?? 0));
  }

  /** Ends as many colours as there are semicolons. */
  endColors(bytes: Uint8Array): void {
    for (const byte of bytes) if (byte === semicolon) this.#endColor();
  }

  /** Text in the encoding of a font. */
  decode(bytes: readonly number[], font: number): string {
    const encoding = this.#fonts.get(font) ?? this.encoding;
    if (encoding === 'symbol') return bytes.map(byte => glyphText(String.fromCharCode(0xf000 + byte), true)).join('');
    return decodeBytes(bytes, encoding);
  }

  #endColor(): void {
    const { red, green, blue } = this.#channels;
    const isSet = red !== undefined || green !== undefined || blue !== undefined;
    this.colors.push(isSet ? `#${[red, green, blue].map(part => (part ?? 0).toString(16).padStart(2, '0')).join('')}` : null);
    this.#channels = {};
  }
}
