import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawPage, releaseCanvas } from '../../pdf/draw-page.ts';
import { openPdf } from '../../pdf/pdf-library.ts';
import { say } from '../../language/texts.ts';
import styles from './report-preview.module.css';

/** Width of a page in the preview, in pixels. */
const pageWidth = 510;
/** Pages shown at most; a long report is read in the file. */
const mostPages = 12;

interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the pages of a printed report side by side. */
export function PrintedPages({ pdf, title }: { readonly pdf: Uint8Array; readonly title: string }): ReactElement {
  const [opened, setOpened] = useState<{ readonly document: PDFDocumentProxy; readonly sheets: readonly Sheet[] } | null>(null);
  useEffect(() => {
    let isGone = false;
    let close = (): void => undefined;
    // The worker takes the bytes over, and the cache keeps its own.
    void openPdf(pdf.slice()).then(async result => {
      close = result.close;
      const sheets = await sheetsOf(result.document);
      if (isGone) close();
      else setOpened({ document: result.document, sheets });
    });
    return () => {
      isGone = true;
      close();
    };
  }, [pdf]);
  return (
    <div className={styles['pages']}>
      {opened?.sheets.map(sheet => (
        <PrintedPage key={sheet.number} document={opened.document} sheet={sheet} title={title} />
      ))}
    </div>
  );
}

async function sheetsOf(document: PDFDocumentProxy): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for (let number = 1; number <= Math.min(mostPages, document.numPages); number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    sheets.push({ number, width, height });
  }
  return sheets;
}

function PrintedPage({
  document,
  sheet,
  title,
}: {
  readonly document: PDFDocumentProxy;
  readonly sheet: Sheet;
  readonly title: string;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const scale = pageWidth / sheet.width;
  useEffect(() => {
    let canvas: HTMLCanvasElement | null = null;
    let isGone = false;
    let cancel = (): void => undefined;
    void document.getPage(sheet.number).then(async page => {
      if (isGone) return;
      const drawing = drawPage(page, scale, window.devicePixelRatio);
      ({ cancel } = drawing);
      canvas = await drawing.canvas;
      if (canvas !== null && !isGone) place.current?.replaceChildren(canvas);
    });
    return () => {
      isGone = true;
      cancel();
      if (canvas !== null) releaseCanvas(canvas);
    };
  }, [document, sheet.number, scale]);
  return (
    <div
      ref={place}
      className={styles['page']}
      style={{ width: pageWidth, height: Math.round(sheet.height * scale) }}
      role="img"
      aria-label={say('reports:page', { title, page: String(sheet.number) })}
    />
  );
}
