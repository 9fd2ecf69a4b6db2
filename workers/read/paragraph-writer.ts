import type { FlowPiece, FlowStyle } from './flow.ts';
import type { TextBlock } from './text-blocks.ts';

/** Gathers text into paragraphs as it comes, piece by piece; spaces at the ends of lines and double spaces fall away. */
export class ParagraphWriter {
  readonly blocks: TextBlock[] = [];
  #lines: FlowPiece[][] = [[]];
  /** What has to stand before the next word of the line. */
  #gap: '' | ' ' | '\t' = '';

  /** Adds text in one style; line ends in it count as spaces. */
  text(text: string, style: FlowStyle): void {
    for (const part of text.split(/([ \t\n\r\f\u00a0]+)/)) {
      if (part === '') continue;
      if (/^[ \t\n\r\f\u00a0]/.test(part)) this.gap(' ');
      else this.#word(part, style);
    }
  }

  /** Asks for a space or a tab before the next word; the wider one counts. */
  gap(kind: ' ' | '\t'): void {
    if (this.#gap !== '\t') this.#gap = kind;
  }

  /** Begins the next line of the same paragraph. */
  breakLine(): void {
    this.#lines.push([]);
    this.#gap = '';
  }

  /** True where nothing was written since the last paragraph. */
  get isEmpty(): boolean {
    return this.#lines.every(line => line.length === 0);
  }

  /** The style of the last word of the line; null at its beginning. */
  get lastStyle(): FlowStyle | null {
    return this.#lines.at(-1)?.at(-1) ?? null;
  }

  endParagraph(indent: number, item: boolean): void {
    if (!this.isEmpty) this.blocks.push({ kind: 'paragraph', lines: this.#lines.filter(line => line.length > 0), indent, item });
    this.#lines = [[]];
    this.#gap = '';
  }

  #word(word: string, style: FlowStyle): void {
    const line = this.#lines.at(-1) ?? [];
    const text = line.length === 0 ? word : this.#gap + word;
    this.#gap = '';
    const last = line.at(-1);
    if (last !== undefined && isSameLook(last, style)) line[line.length - 1] = { ...last, text: last.text + text };
    else line.push({ ...style, text });
  }
}

function isSameLook(one: FlowStyle, other: FlowStyle): boolean {
  return (
    one.fontSize === other.fontSize &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.color === other.color &&
    one.hidden === other.hidden
  );
}
