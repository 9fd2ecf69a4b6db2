import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useEffectEvent, useRef, type ReactElement } from 'react';
import type { PageSize, TextLine } from '../../../core/contract/document.ts';
import { drawPage, isBlank, releaseCanvas, type PageDrawing } from '../pdf/draw-page.ts';
import { PageMarks, type PageMarksProps } from './page-marks.tsx';
import { rememberWords } from './paper-words.ts';
import styles from './paper.module.css';

export interface PdfPageProps extends Omit<PageMarksProps, 'page' | 'size'> {
  readonly document: PDFDocumentProxy | null;
  readonly page: number;
  readonly size: PageSize;
  /** Lines of this page, as they were read. */
  readonly lines: readonly TextLine[];
  /** True when something must appear on the page: it holds words, or the whole document is a picture. */
  readonly isWritten: boolean;
  /** The scale to draw at; behind `scale` while the pane changes its width. */
  readonly drawnScale: number;
  readonly pixelRatio: number;
  /** On screen or about to be; far pages give their canvas back. */
  readonly isNear: boolean;
  /** The page cannot be drawn, and why. */
  readonly onFailure: (reason: string) => void;
  readonly onDrawn: () => void;
}

/** One sheet: paper of the page's size, the drawing as soon as it is there, the boxes over it. */
export function PdfPage(props: PdfPageProps): ReactElement {
  const { document: pdf, page, size, lines, isWritten, scale, drawnScale, pixelRatio, isNear, onFailure, onDrawn, ...marks } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const fail = useEffectEvent(onFailure);
  const isMissing = useEffectEvent((canvas: HTMLCanvasElement) => isWritten && isBlank(canvas));
  const tellDrawn = useEffectEvent(onDrawn);

  useEffect(() => {
    if (sheet.current !== null) rememberWords(sheet.current, { size, lines });
  }, [size, lines]);

  useEffect(() => {
    const place = drawing.current;
    if (pdf === null || place === null || !isNear) return undefined;
    return drawInto(place, { pdf, page, scale: drawnScale, pixelRatio }, { isMissing, onFailure: fail, onDrawn: tellDrawn });
  }, [pdf, page, drawnScale, pixelRatio, isNear]);

  useEffect(() => {
    const place = drawing.current;
    if (pdf === null || !isNear) empty(place);
    return () => {
      empty(place);
      if (isNear && pdf !== null) void releasePage(pdf, page);
    };
  }, [pdf, page, isNear]);

  return (
    <div
      ref={sheet}
      className={styles.paper}
      data-paper
      data-page={page}
      role="group"
      aria-label={`Page ${page}`}
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      <div ref={drawing} className={styles.drawing} />
      <PageMarks {...marks} page={page} size={size} scale={scale} />
    </div>
  );
}

interface Wanted {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly scale: number;
  readonly pixelRatio: number;
}

interface Report extends Pick<PdfPageProps, 'onFailure' | 'onDrawn'> {
  /** The page is drawn, and what must be on it is not. */
  readonly isMissing: (canvas: HTMLCanvasElement) => boolean;
}

/** Draws the page beside what is there and puts it in its place when it is complete: a zoom never shows empty paper. */
function drawInto(place: HTMLElement, wanted: Wanted, report: Report): () => void {
  let current: PageDrawing | null = null;
  let isGone = false;
  const draw = async (): Promise<void> => {
    const page = await wanted.pdf.getPage(wanted.page);
    if (isGone) return;
    current = drawPage(page, wanted.scale, wanted.pixelRatio);
    const canvas = await current.canvas;
    if (canvas === null) return;
    if (isGone) return releaseCanvas(canvas);
    if (report.isMissing(canvas)) throw new Error('nothing of it appears');
    empty(place);
    place.append(canvas);
    report.onDrawn();
  };
  draw().catch((error: unknown) => {
    if (!isGone) report.onFailure(error instanceof Error ? error.message : String(error));
  });
  return () => {
    isGone = true;
    current?.cancel();
  };
}

/** Lets go of the pictures and drawing lists of a page; it is parsed again when it is drawn again. */
async function releasePage(pdf: PDFDocumentProxy, page: number): Promise<void> {
  try {
    (await pdf.getPage(page)).cleanup();
  } catch {
    // The document is closed, and its pages with it.
  }
}

function empty(place: HTMLElement | null): void {
  for (const canvas of place?.querySelectorAll('canvas') ?? []) releaseCanvas(canvas);
}
