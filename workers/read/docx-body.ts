import type { HidingTechnique, LineRegion } from '../../core/contract/document.ts';
import { readBox } from './docx-boxes.ts';
import type { Relation } from './docx-package.ts';
import { rowHiding, shownAlternative, tableHiding } from './docx-hiding.ts';
import { readRuns } from './docx-runs.ts';
import type { LooseLine, TableCell } from './docx-lines.ts';
import type { DocxStyles } from './docx-styles.ts';
import { tableLines } from './docx-tables.ts';
import type { Flow } from './flow.ts';
import { childOf, elementsOf, valueOf, type XmlElement } from './xml.ts';

/** What reading needs besides the elements. */
export interface BodyContext {
  readonly styles: DocxStyles;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly relations: ReadonlyMap<string, Relation>;
  /** The text of a diagram behind a link; null where it has none. */
  readonly diagram: (id: string) => XmlElement | null;
  /** Puts another document, which is kept in the file, into the flow. */
  readonly placeChunk: (id: string) => void;
  readonly flow: Flow;
  readonly region: LineRegion | null;
  /** Colour behind the text; null where it is not known. */
  readonly paper: string | null;
  readonly hidden: HidingTechnique | null;
}

/** Deepest nesting of tables and boxes. */
const deepest = 60;
const twentiethsPerPoint = 20;
/** A coloured shape behind the text makes the background unknown for so many lines as it is high. */
const linePoints = 14;

/** Puts paragraphs, tables and boxes of text into the flow, in the order of the file. */
export class BodyReader {
  readonly #context: BodyContext;
  readonly #depth: number;
  #backdropLines = 0;
  #listOrder: number | null = null;

  constructor(context: BodyContext, depth = 0) {
    this.#context = context;
    this.#depth = depth;
  }

  /** Reads block after block. */
  read(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:p') this.#place(this.paragraph(element));
      else if (element.name === 'w:tbl') this.#table(element);
      else if (element.name === 'mc:AlternateContent') this.#readAlternative(shownAlternative(element));
      else if (element.name === 'w:altChunk') this.#context.placeChunk(element.attributes['r:id'] ?? '');
      else if (!skipped.has(element.name)) this.read(element);
    }
  }

  #readAlternative(shown: XmlElement | null): void {
    if (shown !== null) this.read(shown);
  }

  /** The lines of a paragraph; boxes anchored in it follow it. A null is a page break. */
  paragraph(element: XmlElement): readonly (LooseLine | null)[] {
    const properties = childOf(element, 'w:pPr');
    const { styles, lists, flow } = this.#context;
    const style = valueOf(properties, 'w:pStyle');
    const shade = styles.shadeOf(properties) ?? styles.paragraphShade(style);
    const paper = shade ?? (this.#backdropLines > 0 ? null : this.#context.paper);
    const content = readRuns(element, {
      styles,
      relations: this.#context.relations,
      paragraphStyle: style,
      paper,
      hidden: this.#context.hidden,
    });
    const boxes = content.boxes.map(drawing => readBox(drawing, this.#context));
    for (const box of boxes) this.#backdropLines = Math.max(this.#backdropLines, Math.ceil(box.backdropHeight / linePoints));
    const numbering = childOf(properties, 'w:numPr');
    const list = valueOf(numbering, 'w:numId') ?? styles.numberId(style);
    const level = Number(valueOf(numbering, 'w:ilvl') ?? '0') || 0;
    const isItem = list !== null && list !== '0' && !styles.isHeading(style) && (lists.get(list)?.[level] ?? 'bullet') !== 'none';
    this.#listOrder = isItem ? (this.#listOrder ?? flow.nextOrder()) : null;
    const order = this.#listOrder ?? flow.nextOrder();
    const indent = Math.max(0, Number(childOf(properties, 'w:ind')?.attributes['w:left'] ?? '0') / twentiethsPerPoint || 0);
    const lines = content.lines.map(pieces => (pieces === null ? null : { pieces, indent: indent + level * 18, order }));
    const marked = isItem ? lines.map((line, index) => (index === 0 && line !== null ? withBullet(line) : line)) : lines;
    const breaks = childOf(properties, 'w:pageBreakBefore') !== null ? [null] : [];
    for (const box of boxes) this.#boxes.push(box);
    return [...breaks, ...marked];
  }

  readonly #boxes: ReturnType<typeof readBox>[] = [];

  #place(lines: readonly (LooseLine | null)[]): void {
    const { flow, region } = this.#context;
    for (const line of lines) {
      if (line === null) flow.breakPage();
      else if (line.pieces.some(piece => piece.text.trim() !== '')) {
        flow.addLine(line.pieces, line.indent, line.order, region);
        this.#backdropLines -= 1;
      }
    }
    flow.addGap(3);
    for (const box of this.#boxes.splice(0)) this.#box(box);
  }

  #box({ contents, fill, hidden }: ReturnType<typeof readBox>): void {
    if (this.#depth >= deepest) return;
    const paper = fill === undefined ? (this.#backdropLines > 0 ? null : this.#context.paper) : fill;
    const inner = new BodyReader({ ...this.#context, paper, hidden: this.#context.hidden ?? hidden }, this.#depth + 1);
    for (const content of contents) inner.read(content);
  }

  #table(table: XmlElement): void {
    if (this.#depth >= deepest) return;
    const style = valueOf(childOf(table, 'w:tblPr'), 'w:tblStyle');
    const paper = this.#context.styles.coloursCells(style) ? null : this.#context.paper;
    for (const row of rowsOf(table)) {
      const hidden = tableHiding(table) ?? rowHiding(row);
      if (cellsOf(row).some(cell => blocksOf(cell).some(block => block.name === 'w:tbl'))) {
        // A row that holds tables sets out a page: its cells are columns, read one after the other.
        for (const cell of cellsOf(row)) this.#inCell(cell, paper, hidden).read(cell);
        continue;
      }
      const cells = cellsOf(row).map(cell => this.#cell(cell, paper, hidden));
      for (const line of tableLines(cells)) this.#place(line);
      for (const cell of cells) for (const nested of cell.nested) nested();
    }
  }

  #inCell(cell: XmlElement, paper: string | null, rowHidden: HidingTechnique | null): BodyReader {
    const shade = this.#context.styles.shadeOf(childOf(cell, 'w:tcPr'));
    return new BodyReader({ ...this.#context, paper: shade ?? paper, hidden: this.#context.hidden ?? rowHidden }, this.#depth + 1);
  }

  /** A cell as lines, with what cannot be told in lines (tables within) to be read after them. */
  #cell(cell: XmlElement, paper: string | null, rowHidden: HidingTechnique | null): TableCell {
    const inner = this.#inCell(cell, paper, rowHidden);
    const paragraphs: (readonly (LooseLine | null)[])[] = [];
    const nested: (() => void)[] = [];
    for (const element of blocksOf(cell)) {
      if (element.name === 'w:p') {
        const lines = inner.paragraph(element).filter(line => line !== null && line.pieces.some(piece => piece.text.trim() !== ''));
        if (lines.length > 0) paragraphs.push(lines);
      } else nested.push(() => inner.read({ name: '', attributes: {}, children: [element] }));
    }
    nested.push(() => inner.#place([]));
    return { paragraphs, nested };
  }
}

const skipped = new Set(['w:sectPr', 'w:pPr', 'w:tblPr', 'w:tblGrid', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr']);
/** What stands around rows, cells and paragraphs without a look of its own: content controls, data of other programs, insertions. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);
const bullet = '• ';

function withBullet(line: LooseLine): LooseLine {
  const first = line.pieces[0];
  return first === undefined ? line : { ...line, pieces: [{ ...first, text: bullet + first.text.trimStart() }, ...line.pieces.slice(1)] };
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return elementsOf(table).flatMap(child => (child.name === 'w:tr' ? [child] : wrappers.has(child.name) ? rowsOf(child) : []));
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return elementsOf(row).flatMap(child => (child.name === 'w:tc' ? [child] : wrappers.has(child.name) ? cellsOf(child) : []));
}

function blocksOf(cell: XmlElement): readonly XmlElement[] {
  return elementsOf(cell).flatMap(child =>
    wrappers.has(child.name) ? blocksOf(child) : skipped.has(child.name) || child.name === 'w:tcPr' ? [] : [child],
  );
}
