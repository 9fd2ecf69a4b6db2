import { linkAddress } from '../link-text.ts';
import { ParagraphWriter } from '../paragraph-writer.ts';
import type { TextBlock } from '../text-blocks.ts';
import { styleOf, type RtfParagraph, type RtfState } from './rtf-state.ts';
import { RtfTables } from './rtf-tables.ts';

const twipsPerPoint = 20;

/** One stream of text of the file: the body, a page header, the notes. */
export class RtfText {
  readonly paragraph: RtfParagraph = { indent: 0, item: false, heading: false, level: 0, shade: 0 };
  readonly #cellShades: number[] = [];
  #cellShade = 0;
  readonly #writer = new ParagraphWriter();
  readonly #tables = new RtfTables();
  readonly #boxes: TextBlock[] = [];
  #printed = '';

  add(text: string, state: RtfState, colors: readonly (string | null)[]): void {
    const style = styleOf(state, this.paragraph, this.#cellShades[this.#tables.column] ?? 0, colors);
    this.#writer.text(state.capitals ? text.toUpperCase() : text, style);
    this.#printed += text;
  }

  /** A control word about the paragraph or the cells of its row. */
  change(name: string, value: number | null): void {
    const { paragraph } = this;
    if (name === 'pard') this.#resetParagraph();
    else if (name === 'intbl') paragraph.level = Math.max(1, paragraph.level);
    else if (name === 'itap') paragraph.level = value ?? 0;
    else if (name === 'li') paragraph.indent = value ?? 0;
    else if (name === 'outlinelevel') paragraph.heading = (value ?? 9) < 9;
    else if (name === 'cbpat') paragraph.shade = value ?? 0;
    else if (name === 'trowd') this.#cellShades.length = 0;
    else if (name === 'clcbpat') this.#cellShade = value ?? 0;
    else if (name === 'cellx') {
      this.#cellShades.push(this.#cellShade);
      this.#cellShade = 0;
    }
  }

  tab(): void {
    this.#writer.gap('\t');
  }

  breakLine(): void {
    this.#writer.breakLine();
  }

  endParagraph(): void {
    const { indent, item, heading, level } = this.paragraph;
    this.#writer.endParagraph(Math.max(0, indent / twipsPerPoint), item && !heading);
    this.#tables.add([...this.#writer.blocks.splice(0), ...this.#boxes.splice(0)], level);
    this.paragraph.item = false;
    this.#printed = '';
  }

  endCell(nested: boolean): void {
    const depth = nested ? Math.max(2, this.paragraph.level) : 1;
    this.paragraph.level = depth;
    this.endParagraph();
    this.#tables.endCell(depth);
  }

  endRow(nested: boolean): void {
    this.#tables.endRow(nested ? Math.max(2, this.paragraph.level) : 1);
  }

  breakPage(): void {
    this.endParagraph();
    this.#tables.add([{ kind: 'page-break' }], 0);
  }

  /** The text of the paragraph so far, by which a link knows what of it is its own. */
  get printed(): string {
    return this.#printed;
  }

  /** Adds the address of a link after its text. */
  addAddress(target: string, printed: string): void {
    const style = this.#writer.lastStyle;
    const address = linkAddress(target, printed);
    if (address === null || style === null || style.hidden !== null) return;
    const { fontSize, bold, italic, color, hidden } = style;
    this.#writer.gap(' ');
    this.#writer.text(`(${address})`, { fontSize, bold, italic, color, hidden });
  }

  /** Adds what a box anchored in the paragraph holds: it is read after the paragraph. */
  addBox(blocks: readonly TextBlock[]): void {
    this.#boxes.push(...blocks);
  }

  #resetParagraph(): void {
    Object.assign(this.paragraph, { indent: 0, item: false, heading: false, level: 0, shade: 0 });
  }

  end(): readonly TextBlock[] {
    this.endParagraph();
    return this.#tables.end();
  }
}
