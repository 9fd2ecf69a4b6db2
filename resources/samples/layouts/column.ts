import type { Ink, Sheet } from './sheet.ts';

/** The area of a page that a column fills, in points from the top left corner. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

interface ParagraphOptions {
  /** Line height as a multiple of the size. */
  readonly leading?: number;
  readonly indent?: number;
  readonly align?: 'left' | 'centre' | 'justify';
  /** Drawn before the first line at the unindented edge, usually a bullet. */
  readonly mark?: string;
}

/** Writes text from top to bottom in a frame and goes on at the next page when the frame is full. */
export class Column {
  y: number;
  page = 0;
  readonly sheet: Sheet;
  private readonly frameOn: (page: number) => Frame;

  constructor(sheet: Sheet, frameOn: (page: number) => Frame) {
    this.sheet = sheet;
    this.frameOn = frameOn;
    this.y = frameOn(0).top;
  }

  get frame(): Frame {
    return this.frameOn(this.page);
  }

  /** Turns the page unless `height` points are left. */
  room(height: number): void {
    if (this.y + height <= this.frame.bottom) return;
    this.page += 1;
    this.y = this.frame.top;
    this.sheet.turnTo(this.page);
  }

  gap(height: number): void {
    this.y += height;
  }

  /** Writes a wrapped paragraph. */
  paragraph(text: string, ink: Ink, options: ParagraphOptions = {}): void {
    if (text === '') return;
    const indent = options.indent ?? 0;
    const height = ink.size * (options.leading ?? 1.38);
    const lines = this.sheet.wrap(text, this.frame.width - indent, ink);
    if (lines.length < 4) this.room(height * lines.length);
    for (const [index, line] of lines.entries()) {
      this.room(height);
      this.sheet.turnTo(this.page);
      const { x, width } = this.frame;
      const baseline = this.y + height * 0.5 + ink.size * 0.34;
      if (index === 0 && options.mark !== undefined) this.sheet.line(options.mark, x, baseline, ink);
      if (options.align === 'centre') this.sheet.lineCentredAt(line, x + width / 2, baseline, ink);
      else if (options.align === 'justify' && index < lines.length - 1) {
        const slack = width - indent - this.sheet.measure(line, ink);
        this.sheet.line(line, x + indent, baseline, ink, slack / Math.max(1, line.split(' ').length - 1));
      } else this.sheet.line(line, x + indent, baseline, ink);
      this.y += height;
    }
  }

  /** Writes a list with marks. */
  bullets(
    items: readonly string[],
    ink: Ink,
    options: {
      readonly mark?: string;
      readonly indent?: number;
      readonly leading?: number;
      readonly after?: number;
      readonly justify?: boolean;
    } = {},
  ): void {
    for (const item of items) {
      this.paragraph(item, ink, {
        mark: options.mark ?? '•',
        indent: options.indent ?? 11,
        ...(options.leading === undefined ? {} : { leading: options.leading }),
        ...(options.justify === true ? { align: 'justify' as const } : {}),
      });
      this.gap(options.after ?? 1.5);
    }
  }

  /** Writes one text at the left and one at the right of the same line; the left one wraps before it meets the right one. */
  pair(left: string, leftInk: Ink, right: string, rightInk: Ink, leading = 1.38): void {
    const height = leftInk.size * leading;
    const rightWidth = this.sheet.measure(right, rightInk);
    const lines = this.sheet.wrap(left, this.frame.width - rightWidth - 14, leftInk);
    this.room(height * lines.length);
    this.sheet.turnTo(this.page);
    for (const [index, line] of lines.entries()) {
      const { x, width } = this.frame;
      const baseline = this.y + height * 0.5 + leftInk.size * 0.34;
      this.sheet.line(line, x, baseline, leftInk);
      if (index === 0) this.sheet.lineEndingAt(right, x + width, baseline, rightInk);
      this.y += height;
    }
  }

  /** Draws a line over the full width. */
  rule(colour: string, width = 0.6): void {
    this.sheet.turnTo(this.page);
    this.sheet.stroke([this.frame.x, this.y], [this.frame.x + this.frame.width, this.y], colour, width);
  }
}
