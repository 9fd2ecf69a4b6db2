import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSize } from '../../../core/contract/document.ts';
import { drawPage, releaseCanvas, type PageDrawing } from '../pdf/draw-page.ts';
import { classNames } from '../ui/class-names.ts';
import type { PageMark } from './page-mark.ts';
import styles from './page-thumbs.module.css';
import { usePixelRatio } from './use-extent.ts';
import { useNearPages } from './use-near-pages.ts';

interface PageThumbsProps {
  readonly pdf: PDFDocumentProxy | null;
  readonly sizes: readonly PageSize[];
  readonly marks: readonly PageMark[];
  /** The page in view, from 1. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** Height of a small page, in pixels. */
const height = 64;

/** All pages side by side, small, with what is marked on each; a click goes there. Only those near the pane are drawn. */
export function PageThumbs({ pdf, sizes, marks, page, onPage }: PageThumbsProps): ReactElement {
  const { t } = useTranslation('document');
  const strip = useRef<HTMLDivElement>(null);
  const near = useNearPages(strip, sizes.length);
  useEffect(() => {
    strip.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [page]);
  return (
    <div ref={strip} className={styles.strip} role="group" aria-label={t('thumbs.title')}>
      {sizes.map((size, index) => {
        const number = index + 1;
        const count = marks.filter(mark => mark.page === number).length;
        const words = { page: String(number), count };
        return (
          <button
            // oxlint-disable-next-line react/no-array-index-key -- pages never change places
            key={index}
            type="button"
            data-page={number}
            className={classNames(styles.page, number === page && styles.current)}
            aria-current={number === page ? 'page' : undefined}
            aria-label={count === 0 ? t('thumbs.page', words) : t('thumbs.marked', words)}
            onClick={() => onPage(number)}
          >
            <Thumb pdf={pdf} page={number} size={size} isNear={near.has(number)} />
            {/* Written by the style sheet: the button's name says the same in words. */}
            <span className={styles.number} data-number={number} data-count={count === 0 ? undefined : count} aria-hidden />
          </button>
        );
      })}
    </div>
  );
}

interface ThumbProps {
  readonly pdf: PDFDocumentProxy | null;
  readonly page: number;
  readonly size: PageSize;
  readonly isNear: boolean;
}

function Thumb({ pdf, page, size, isNear }: ThumbProps): ReactElement {
  const place = useRef<HTMLSpanElement>(null);
  const pixelRatio = usePixelRatio();
  const scale = height / size.height;
  useEffect(() => {
    const paper = place.current;
    if (pdf === null || paper === null || !isNear) return undefined;
    return drawThumb(paper, pdf, page, scale, pixelRatio);
  }, [pdf, page, scale, pixelRatio, isNear]);
  return <span ref={place} className={styles.paper} style={{ width: size.width * scale, height }} />;
}

/** Draws a small page into its place; a page that cannot be drawn stays empty paper, the large one says why. */
function drawThumb(paper: HTMLElement, pdf: PDFDocumentProxy, page: number, scale: number, pixelRatio: number): () => void {
  let drawing: PageDrawing | null = null;
  let isGone = false;
  const draw = async (): Promise<void> => {
    const source = await pdf.getPage(page);
    if (isGone) return;
    drawing = drawPage(source, scale, pixelRatio);
    const canvas = await drawing.canvas;
    if (canvas === null) return;
    if (isGone) releaseCanvas(canvas);
    else paper.replaceChildren(canvas);
  };
  draw().catch(() => undefined);
  return () => {
    isGone = true;
    drawing?.cancel();
    for (const canvas of paper.querySelectorAll('canvas')) releaseCanvas(canvas);
  };
}
