/** Makes PDF files out of report data with the windows' own components. The shell implements it with a hidden window. */
export interface PdfPrinter {
  /** Prints one report; returns the bytes of a tagged PDF. Throws REPORT_FAILED. */
  readonly print: (report: unknown, paper: PaperSize) => Promise<Uint8Array>;
  /**
   * Draws a picture anew, at most 1,200 by 300 pixels; takes and returns data URLs, the result is a PNG. Empty where it cannot be
   * drawn. Throws REPORT_FAILED.
   */
  readonly redraw: (picture: string) => Promise<string>;
  /** Gets ready, so that the first report does not wait; a failure shows when it is printed. */
  readonly warm: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export type PaperSize = 'A4' | 'Letter';
