/** The part of pdfkit that the samples use; the package ships no types. */
declare module 'pdfkit' {
  interface TextPlacement {
    lineBreak?: boolean;
    baseline?: 'alphabetic' | 'top';
    characterSpacing?: number;
    wordSpacing?: number;
  }
  interface DocumentOptions {
    size?: string | [number, number];
    margin?: number;
    info?: Record<string, string | Date>;
    bufferPages?: boolean;
    autoFirstPage?: boolean;
    pdfVersion?: string;
    userPassword?: string;
    ownerPassword?: string;
    lang?: string;
  }
  export class PDFDocument {
    constructor(options?: DocumentOptions);
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    registerFont(name: string, source: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    fillOpacity(opacity: number): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    widthOfString(text: string, options?: { characterSpacing?: number; wordSpacing?: number }): number;
    text(text: string, x: number, y: number, options?: TextPlacement): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rotate(degrees: number, options?: { origin?: [number, number] }): this;
    fill(colour?: string): this;
    stroke(colour?: string): this;
    save(): this;
    restore(): this;
    addPage(options?: DocumentOptions): this;
    switchToPage(index: number): this;
    bufferedPageRange(): { start: number; count: number };
    image(source: Buffer | string, x: number, y: number, options?: { width?: number; height?: number }): this;
    end(): void;
  }
}
