import { linkAddress } from '../link-text.ts';
import { ParagraphWriter } from '../paragraph-writer.ts';
import type { TableRow, TextBlock } from '../text-blocks.ts';
import type { CssCascade, Declared, Variables } from './css-cascade.ts';
import { besideEachOther, columnsOfGrid, displayOf, floats, generatedText, isPlacedByHand, isSpaced } from './html-display.ts';
import { lookOf, textStyle, type HtmlLook } from './html-look.ts';
import type { Display } from './html-tags.ts';
import type { HtmlElement } from './html-tree.ts';

/** An element with all that is known of its place. */
interface Placed {
  readonly element: HtmlElement;
  readonly look: HtmlLook;
  readonly declared: Declared;
  readonly variables: Variables;
  readonly display: Display;
}

type Child = Placed | string;

/** Room that lists and quotes are set in by, in points. */
const indentStep = 18;
const indenting = new Set(['ul', 'ol', 'menu', 'blockquote', 'dd']);
/** Classes of fonts that print an icon for a word. */
const iconFonts = /^(material-(icons|symbols)|iconify)/i;
const fieldTypes = /^(text|email|tel|url|search|number|date|month)?$/i;

/** Reads what an element holds as paragraphs and tables; boxes that stand side by side become the cells of a row. */
export class HtmlBlocks {
  readonly #cascade: CssCascade;
  readonly #writer = new ParagraphWriter();
  #indent = 0;
  #item = false;
  #afterChip = false;

  constructor(cascade: CssCascade) {
    this.#cascade = cascade;
  }

  /** The blocks of an element's contents. */
  read(element: HtmlElement, look: HtmlLook, variables: Variables): readonly TextBlock[] {
    this.#children(this.#childrenOf(element, look, variables), look);
    return this.#end();
  }

  #end(): readonly TextBlock[] {
    this.#flush();
    return this.#writer.blocks;
  }

  #flush(): void {
    const isEmpty = this.#writer.isEmpty;
    this.#writer.endParagraph(this.#indent, this.#item);
    if (!isEmpty) this.#item = false;
    this.#afterChip = false;
  }

  #childrenOf(element: HtmlElement, look: HtmlLook, variables: Variables): readonly Child[] {
    return element.children.map(child => {
      if (typeof child === 'string') return child;
      const { values: declared, variables: inner } = this.#cascade.declared(child, variables);
      return { element: child, look: lookOf(child, look, declared), declared, variables: inner, display: displayOf(child, declared) };
    });
  }

  /** What an element holds, between the words that style sheets put around it. */
  #within({ element, look, variables, declared }: Placed): void {
    this.#text(generatedText(declared.get('::before'), element), look);
    this.#children(this.#childrenOf(element, look, variables), look);
    this.#text(generatedText(declared.get('::after'), element), look);
  }

  #children(children: readonly Child[], look: HtmlLook): void {
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at] ?? '';
      if (typeof child === 'string') this.#text(child, look);
      else {
        const beside = besideEachOther(children, at);
        if (beside === null) this.#element(child);
        else {
          this.#row(beside.boxes, look);
          at = beside.last;
        }
      }
    }
  }

  #element(placed: Placed): void {
    const { element, display, declared } = placed;
    if (element.tag === 'br') this.#writer.breakLine();
    else if (display === 'inline') this.#inline(placed, isSpaced(declared));
    else if (display === 'chip') this.#inline(placed, true);
    else if (display === 'table' || display === 'rows' || display === 'row' || display === 'cell') this.#table(placed);
    else if (display === 'side-by-side') this.#sideBySide(placed);
    else if (display === 'grid') this.#grid(placed);
    else this.#block(placed);
  }

  #inline(placed: Placed, isChip: boolean): void {
    const { element, look, declared } = placed;
    if (element.classes.some(name => iconFonts.test(name))) return;
    const isAside = floats(declared);
    if (isAside || (isChip && this.#afterChip)) this.#writer.gap('\t');
    else if (isChip) this.#writer.gap(' ');
    if (element.tag === 'input' && fieldTypes.test(element.attributes['type'] ?? '')) this.#text(element.attributes['value'] ?? '', look);
    this.#within(placed);
    if (element.tag === 'a') this.#link(element, look);
    if (isAside) this.#writer.gap('\t');
    else if (isChip) this.#writer.gap(' ');
    this.#afterChip = isChip;
  }

  #block(placed: Placed): void {
    const { element, look, display } = placed;
    this.#flush();
    const [indent, item] = [this.#indent, this.#item];
    if (indenting.has(element.tag)) this.#indent += indentStep;
    if (display === 'item') this.#item = look.bullets;
    this.#within(placed);
    this.#flush();
    this.#indent = indent;
    this.#item = display === 'item' ? false : item && this.#item;
  }

  #table(placed: Placed): void {
    this.#flush();
    const rows: TableRow[] = [];
    this.#rows(placed, rows);
    if (rows.length > 0) this.#writer.blocks.push({ kind: 'table', rows });
  }

  #rows(placed: Placed, rows: TableRow[]): void {
    const { element, look, variables, display } = placed;
    if (display === 'cell') return void rows.push({ cells: [this.#cell(placed)] });
    const cells: (readonly TextBlock[])[] = [];
    for (const child of this.#childrenOf(element, look, variables)) {
      if (typeof child === 'string') {
        if (child.trim() !== '') cells.push(this.#inner(inner => inner.#text(child, look)));
      } else if (display !== 'row' && (child.display === 'row' || child.display === 'rows')) this.#rows(child, rows);
      else cells.push(this.#cell(child));
    }
    if (cells.length > 0) rows.push({ cells });
  }

  #sideBySide(placed: Placed): void {
    this.#flush();
    const isColumn = /column/.test(`${placed.declared.get('flex-direction') ?? ''} ${placed.declared.get('flex-flow') ?? ''}`);
    if (isColumn) this.#stacked(placed);
    else this.#row(this.#boxes(placed), placed.look);
  }

  #grid(placed: Placed): void {
    this.#flush();
    const columns = columnsOfGrid(placed.declared);
    const boxes = columns < 2 ? [] : this.#boxes(placed);
    if (columns < 2 || boxes.some(box => typeof box !== 'string' && isPlacedByHand(box.declared))) this.#stacked(placed);
    else for (let at = 0; at < boxes.length; at += columns) this.#row(boxes.slice(at, at + columns), placed.look);
  }

  /** The boxes in a row or grid: every element, and text between them. */
  #boxes({ element, look, variables }: Placed): readonly Child[] {
    return this.#childrenOf(element, look, variables).filter(child => typeof child !== 'string' || child.trim() !== '');
  }

  #stacked({ element, look, variables }: Placed): void {
    for (const child of this.#childrenOf(element, look, variables)) {
      if (typeof child === 'string') this.#text(child, look);
      else this.#element(child);
      this.#flush();
    }
  }

  #row(boxes: readonly Child[], look: HtmlLook): void {
    this.#flush();
    const cells = boxes.map(box => (typeof box === 'string' ? this.#inner(inner => inner.#text(box, look)) : this.#cell(box)));
    if (cells.length > 0) this.#writer.blocks.push({ kind: 'table', rows: [{ cells }] });
  }

  #cell(placed: Placed): readonly TextBlock[] {
    return this.#inner(inner => {
      if (placed.display === 'cell') inner.#within(placed);
      else inner.#element(placed);
    });
  }

  #inner(fill: (inner: HtmlBlocks) => void): readonly TextBlock[] {
    const inner = new HtmlBlocks(this.#cascade);
    fill(inner);
    return inner.#end();
  }

  #link(element: HtmlElement, look: HtmlLook): void {
    const printed = textWithin(element).trim();
    const address = linkAddress(element.attributes['href'] ?? '', printed);
    if (address === null) return;
    this.#writer.gap(' ');
    this.#writer.text(printed === '' ? address : `(${address})`, textStyle(look));
  }

  #text(text: string, look: HtmlLook): void {
    const shown = look.capitals ? text.toUpperCase() : text;
    const style = textStyle(look);
    if (!look.kept) this.#writer.text(shown, style);
    else {
      for (const [index, line] of shown.split(/\r\n|\r|\n/).entries()) {
        if (index > 0) this.#writer.breakLine();
        for (const [column, part] of line.split(/\t| {3,}/).entries()) {
          if (column > 0) this.#writer.gap('\t');
          this.#writer.text(part, style);
        }
      }
    }
    if (text.trim() !== '') this.#afterChip = false;
  }
}

function textWithin(element: HtmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textWithin(child))).join('');
}
