import type { HidingTechnique } from '../../core/contract/document.ts';
import { formFieldText } from './docx-form-fields.ts';
import { paragraphHiding, runHiding, shownAlternative } from './docx-hiding.ts';
import type { Relation } from './docx-package.ts';
import type { DocxStyles, RunStyle } from './docx-styles.ts';
import type { FlowPiece } from './flow.ts';
import { linkAddress } from './link-text.ts';
import { symbolText, symbolsOf } from './symbol-fonts.ts';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from './xml.ts';

/** What a paragraph holds, in order: pieces of text, and boxes of text anchored in it. */
export interface ParagraphContent {
  /** Lines of pieces; line breaks part them. A null is a page break. */
  readonly lines: readonly (readonly FlowPiece[] | null)[];
  /** Drawings and shapes with text. */
  readonly boxes: readonly XmlElement[];
}

/** What surrounds a run. */
export interface RunContext {
  readonly styles: DocxStyles;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly paragraphStyle: string | null;
  /** Colour behind the paragraph; null where it is not known. */
  readonly paper: string | null;
  readonly hidden: HidingTechnique | null;
}

/** Reads the runs of a paragraph: insertions kept, deletions as hidden text, fields by their result. */
export function readRuns(paragraph: XmlElement, context: RunContext): ParagraphContent {
  const reader = new RunReader({ ...context, hidden: context.hidden ?? paragraphHiding(childOf(paragraph, 'w:pPr')) });
  reader.read(paragraph);
  return { lines: reader.lines, boxes: reader.boxes };
}

class RunReader {
  readonly lines: (FlowPiece[] | null)[] = [[]];
  readonly boxes: XmlElement[] = [];
  readonly #context: RunContext;
  /** Fields around: true while the code of the field is read, which is not text. */
  readonly #fields: { code: boolean; instruction: string; printed: string }[] = [];

  constructor(context: RunContext) {
    this.#context = context;
  }

  read(parent: XmlElement): void {
    for (const element of elementsOf(parent)) this.#readElement(element);
  }

  #readElement(element: XmlElement): void {
    switch (element.name) {
      case 'w:r':
        this.#readRun(element);
        break;
      case 'w:hyperlink':
        this.#readLink(element);
        break;
      case 'w:del':
        this.#readDeleted(element);
        break;
      case 'w:fldSimple':
        this.#readSimpleField(element);
        break;
      case 'w:moveFrom':
      case 'w:pPr':
        break;
      case 'w:ruby':
        this.read(childOf(element, 'w:rubyBase') ?? element);
        break;
      case 'mc:AlternateContent':
        this.#readAlternative(shownAlternative(element));
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#add(textOf(element), this.#context.styles.runStyle(this.#context.paragraphStyle, null));
        break;
      case 'w:drawing':
      case 'w:pict':
        this.boxes.push(element);
        break;
      default:
        // Content controls, smart tags, insertions, simple fields: their runs are text like any other.
        this.read(element);
    }
  }

  #readAlternative(shown: XmlElement | null): void {
    if (shown !== null) this.read(shown);
  }

  #readLink(element: XmlElement): void {
    const before = this.#printed();
    this.read(element);
    const target = this.#context.relations.get(element.attributes['r:id'] ?? '')?.target;
    if (target !== undefined) this.#addAddress(target, this.#printed().slice(before.length));
  }

  #readSimpleField(element: XmlElement): void {
    const before = this.#printed();
    this.read(element);
    const target = linkTarget(element.attributes['w:instr'] ?? '');
    if (target !== null) this.#addAddress(target, this.#printed().slice(before.length));
  }

  #readRun(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    const style = this.#context.styles.runStyle(this.#context.paragraphStyle, properties);
    for (const part of elementsOf(run)) {
      switch (part.name) {
        case 'w:t':
          this.#addText(textOf(part), style);
          break;
        case 'w:tab':
        case 'w:ptab':
          this.#add('\t', style);
          break;
        case 'w:br':
        case 'w:cr':
          this.#break(part.attributes['w:type'] === 'page');
          break;
        case 'w:noBreakHyphen':
          this.#add('-', style);
          break;
        case 'w:sym':
          this.#addSymbol(part, style);
          break;
        case 'w:fldChar':
          this.#field(part, style);
          break;
        case 'w:instrText':
          this.#instruct(textOf(part));
          break;
        case 'w:rPr':
        case 'w:delText':
        case 'w:softHyphen':
        case 'w:lastRenderedPageBreak':
        case 'w:object':
          break;
        default:
          this.#readElement(part);
      }
    }
  }

  /** Deleted text is still in the file, and nobody sees it once the changes are accepted. */
  #readDeleted(element: XmlElement): void {
    for (const run of childrenOf(element, 'w:r')) {
      const style = this.#context.styles.runStyle(this.#context.paragraphStyle, childOf(run, 'w:rPr'));
      for (const part of childrenOf(run, 'w:delText')) this.#add(textOf(part), { ...style, vanish: true });
    }
  }

  #break(isPage: boolean): void {
    if (isPage) this.lines.push(null);
    this.lines.push([]);
  }

  #addText(text: string, style: RunStyle): void {
    if (style.symbols === null) return this.#add(text, style);
    // Words in a font of pictures are kept apart as they are written; signs are read as what they show.
    const isWord = style.symbols === 'pictures' && /[\p{L}\p{N}]{2}/u.test(text);
    this.#add(isWord ? text : symbolText(text, style.symbols), style);
  }

  #addSymbol({ attributes }: XmlElement, style: RunStyle): void {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    if (!(code >= 0x20 && code <= 0x10_ffff)) return;
    this.#add(symbolText(String.fromCodePoint(code), symbolsOf(attributes['w:font'] ?? '')), { ...style, symbols: null });
  }

  #field(mark: XmlElement, style: RunStyle): void {
    const kind = mark.attributes['w:fldCharType'];
    const field = this.#fields.at(-1);
    if (kind === 'begin') {
      this.#add(formFieldText(mark), style);
      this.#fields.push({ code: true, instruction: '', printed: '' });
    } else if (kind === 'separate' && field !== undefined) {
      field.code = false;
      field.printed = this.#printed();
    } else if (kind === 'end' && field !== undefined) {
      this.#fields.pop();
      const target = linkTarget(field.instruction);
      if (target !== null && !field.code) this.#addAddress(target, this.#printed().slice(field.printed.length));
    }
  }

  #instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field?.code === true) field.instruction += text;
  }

  #addAddress(target: string, printed: string): void {
    const address = linkAddress(target, printed);
    const last = this.lines.at(-1)?.at(-1);
    if (address !== null && last !== undefined && last.hidden === null) this.lines.at(-1)?.push({ ...last, text: ` (${address})` });
  }

  #add(text: string, style: RunStyle): void {
    if (text === '' || this.#fields.some(field => field.code)) return;
    const piece: FlowPiece = {
      text: style.capitals ? text.toUpperCase() : text,
      fontSize: style.size,
      bold: style.bold,
      italic: style.italic,
      color: style.color,
      hidden: this.#context.hidden ?? runHiding(style, text, this.#context.paper),
    };
    const last = this.lines.at(-1)?.at(-1);
    if (last !== undefined && isSameLook(last, piece)) this.lines.at(-1)?.splice(-1, 1, { ...last, text: last.text + piece.text });
    else this.lines.at(-1)?.push(piece);
  }

  #printed(): string {
    return this.lines.map(line => (line ?? []).map(piece => piece.text).join('')).join('\n');
  }
}

function isSameLook(one: FlowPiece, other: FlowPiece): boolean {
  return (
    one.fontSize === other.fontSize &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.color === other.color &&
    one.hidden === other.hidden
  );
}

/** Where the code of a field leads; null where it is no link, or one within the document. */
function linkTarget(instruction: string): string | null {
  const match = /^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]+))/i.exec(instruction);
  return match?.[1] ?? match?.[2] ?? null;
}
