import { PDFDocument } from 'pdfkit';
import { fontFiles, runsOf } from './typeface.ts';
import type { Cut, FamilyName } from './typeface.ts';

/** How a line is set: cut, size in points, colour as #rrggbb, extra space between letters in points. */
export interface Ink {
  readonly cut: Cut;
  readonly size: number;
  readonly colour: string;
  readonly spacing?: number;
}

/** A4 in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const;

/** The date that all samples carry, so that the same input gives the same bytes. */
export const sampleDate = new Date(Date.UTC(2026, 2, 2, 9, 0, 0));

interface SheetOptions {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly family: FamilyName;
  readonly size?: 'A4' | 'LETTER';
  /** Draws what each new page carries before any text: panels, lines, backgrounds. */
  readonly decorate?: (sheet: Sheet, page: number) => void;
}

/** A PDF under construction that is written line by line, at exact places, on any of its pages. */
export class Sheet {
  readonly doc: InstanceType<typeof PDFDocument>;
  readonly width: number;
  readonly height: number;
  private readonly family: FamilyName;
  private readonly decorate: ((sheet: Sheet, page: number) => void) | undefined;
  private readonly chunks: Buffer[] = [];
  private readonly finished: Promise<void>;
  private pages = 0;

  constructor(options: SheetOptions) {
    const letter = options.size === 'LETTER';
    this.width = letter ? 612 : pageSize.width;
    this.height = letter ? 792 : pageSize.height;
    this.family = options.family;
    this.decorate = options.decorate;
    this.doc = new PDFDocument({
      size: [this.width, this.height],
      margin: 0,
      bufferPages: true,
      autoFirstPage: false,
      lang: options.language,
      info: {
        Title: options.title,
        Author: options.author,
        Creator: 'Shortlist samples',
        Producer: 'pdfkit',
        CreationDate: sampleDate,
        ModDate: sampleDate,
      },
    });
    this.finished = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
      this.doc.on('end', () => resolve());
      this.doc.on('error', reject);
    });
    for (const [name, file] of fontFiles()) this.doc.registerFont(name, file);
    this.turnTo(0);
  }

  get pageCount(): number {
    return this.pages;
  }

  /** Makes the given page the current one and adds it if it does not exist yet. */
  turnTo(page: number): void {
    while (this.pages <= page) {
      this.doc.addPage();
      this.pages += 1;
      this.decorate?.(this, this.pages - 1);
    }
    this.doc.switchToPage(page);
  }

  /** Width of a line in points. */
  measure(text: string, ink: Ink): number {
    let width = 0;
    for (const run of runsOf(text, this.family, ink.cut)) {
      width += this.doc
        .font(run.font)
        .fontSize(ink.size)
        .widthOfString(run.text, { characterSpacing: ink.spacing ?? 0 });
    }
    return width;
  }

  /** Writes one line whose baseline starts at (x, y); `wordSpacing` widens the spaces of a justified line. */
  line(text: string, x: number, y: number, ink: Ink, wordSpacing = 0): void {
    let at = x;
    for (const run of runsOf(text, this.family, ink.cut)) {
      this.doc.font(run.font).fontSize(ink.size).fillColor(ink.colour);
      this.doc.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: ink.spacing ?? 0, wordSpacing });
      at += this.doc.widthOfString(run.text, { characterSpacing: ink.spacing ?? 0, wordSpacing });
    }
  }

  /** Writes one line that ends at x. */
  lineEndingAt(text: string, x: number, y: number, ink: Ink): void {
    this.line(text, x - this.measure(text, ink), y, ink);
  }

  /** Writes one line around x. */
  lineCentredAt(text: string, x: number, y: number, ink: Ink): void {
    this.line(text, x - this.measure(text, ink) / 2, y, ink);
  }

  /** Draws a straight line. */
  stroke(from: readonly [number, number], to: readonly [number, number], colour: string, width: number): void {
    this.doc
      .lineWidth(width)
      .moveTo(...from)
      .lineTo(...to)
      .stroke(colour);
  }

  /** Breaks a text into lines no wider than `width` points; a sign that stands after a space stays with its number or word. */
  wrap(text: string, width: number, ink: Ink): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.replaceAll(/ (?=[%;:!?»])/g, '\u00a0').split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.measure(longer, ink) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    if (line !== '') lines.push(line);
    return lines;
  }

  /** Ends the document and gives its bytes. */
  async toBytes(): Promise<Buffer> {
    this.doc.end();
    await this.finished;
    return Buffer.concat(this.chunks);
  }
}
