import { isLegible, mix } from '../../core/document/color.ts';
import type { HidingTechnique } from '../../core/contract/document.ts';
import { paragraphHiding, shownAlternative } from './docx-hiding.ts';
import type { Relation } from './docx-package.ts';
import type { DocxStyles, RunStyle } from './docx-styles.ts';
import type { FlowPiece } from './flow.ts';
import { linkAddress } from './link-text.ts';
import { glyphText } from './pdf-glyph-text.ts';
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

/** Narrower letters than this, in percent, cannot be read. */
const narrowest = 8;
/** Letters move on by this share of their size at least; half of it is their usual width. */
const leastAdvanceEm = 0.06;
const letterEm = 0.5;
/** Letters raised or lowered by more than this, in points, leave the page or their line. */
const farthestRaised = 300;
/** Opacity up to which nothing is seen. */
const faintest = 0.05;

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

  #readRun(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    const style = this.#context.styles.runStyle(this.#context.paragraphStyle, properties);
    for (const part of elementsOf(run)) {
      switch (part.name) {
        case 'w:t':
          this.#add(textOf(part), style);
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
          this.#add(symbolOf(part), style);
          break;
        case 'w:fldChar':
          this.#field(part.attributes['w:fldCharType'] ?? '');
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

  #field(kind: string): void {
    const field = this.#fields.at(-1);
    if (kind === 'begin') this.#fields.push({ code: true, instruction: '', printed: '' });
    else if (kind === 'separate' && field !== undefined) {
      field.code = false;
      field.printed = this.#printed();
    } else if (kind === 'end' && field !== undefined) {
      this.#fields.pop();
      const target = /HYPERLINK\s+"([^"]+)"/.exec(field.instruction)?.[1];
      if (target !== undefined && !field.code) this.#addAddress(target, this.#printed().slice(field.printed.length));
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
    if (text === '' || this.#fields.at(-1)?.code === true) return;
    const piece: FlowPiece = {
      text: style.capitals ? text.toUpperCase() : text,
      fontSize: style.size,
      bold: style.bold,
      italic: style.italic,
      color: style.color,
      hidden: this.#context.hidden ?? this.#hiding(style, text),
    };
    const last = this.lines.at(-1)?.at(-1);
    if (last !== undefined && isSameLook(last, piece)) this.lines.at(-1)?.splice(-1, 1, { ...last, text: last.text + piece.text });
    else this.lines.at(-1)?.push(piece);
  }

  #hiding(style: RunStyle, text: string): HidingTechnique | null {
    if (style.vanish) return 'vanish';
    if (style.scale < narrowest || isHeaped(style, text)) return 'tiny';
    if (Math.abs(style.raised) > farthestRaised) return 'off-page';
    if (style.alpha <= faintest) return 'transparent';
    const paper = style.shade ?? this.#context.paper;
    if (style.color === null || paper === null) return null;
    return isLegible(mix(style.color, paper, style.alpha), paper, style.size) ? null : 'same-colour';
  }

  #printed(): string {
    return this.lines.map(line => (line ?? []).map(piece => piece.text).join('')).join('\n');
  }
}

/** True where letters stand on top of each other, by their spacing or squeezed into a width. */
function isHeaped({ size, spacing, scale, fit }: RunStyle, text: string): boolean {
  const letters = text.trim().length;
  if (letters < 2) return false;
  if (fit !== null && fit > 0 && fit < leastAdvanceEm * size * letters) return true;
  return letterEm * size * (scale / 100) + spacing < leastAdvanceEm * size;
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

function symbolOf(symbol: XmlElement): string {
  const code = Number.parseInt(symbol.attributes['w:char'] ?? '', 16);
  return Number.isNaN(code)
    ? ''
    : glyphText(String.fromCodePoint(code), /wingdings|webdings|symbol/i.test(symbol.attributes['w:font'] ?? ''));
}
