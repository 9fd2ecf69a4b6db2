import { useMemo, type ReactElement, type RefObject } from 'react';
import { handPageOf } from '../../../core/cv/corrections/hand-page.ts';
import type { PageSize, TextLine } from '../../../core/contract/document.ts';
import type { PageMark } from './page-mark.ts';
import { HandSheet } from './text-pages.tsx';
import { PdfPage } from './pdf-page.tsx';
import { useNearPages } from './use-near-pages.ts';
import { usePixelRatio, useSettled } from './use-extent.ts';
import type { Pdf } from './use-pdf.ts';

export interface PdfPagesProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly pdf: Pdf;
  readonly sizes: readonly PageSize[];
  readonly lines: readonly TextLine[];
  /** The lines are those of the document, not none because they are still on their way. */
  readonly isRead: boolean;
  readonly marks: readonly PageMark[];
  readonly scale: number;
  readonly hotId: string | null;
  readonly hitId: string | null;
  readonly onHot: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
  readonly onFailure: (reason: string) => void;
  readonly onDrawn: (page: number) => void;
}

/** While a pane edge is dragged the drawing is stretched; it is made anew when the edge stands still this long, in ms. */
const settleMs = 120;

/** The sheets of a PDF below each other. Only those near the pane are drawn. */
export function PdfPages(props: PdfPagesProps): ReactElement {
  const { scroller, pdf, sizes, lines, isRead, marks, scale, onDrawn, ...touch } = props;
  const near = useNearPages(scroller, sizes.length);
  const pixelRatio = usePixelRatio();
  const drawnScale = useSettled(scale, settleMs);
  const byHand = isRead ? handPageOf({ lines, pages: sizes }) : null;
  const linesOfPages = useMemo(() => sizes.map((_, index) => lines.filter(line => line.page === index + 1)), [sizes, lines]);
  return (
    <>
      {sizes.slice(0, byHand === null ? sizes.length : byHand - 1).map((size, index) => (
        <PdfPage
          // oxlint-disable-next-line react/no-array-index-key -- pages never change places
          key={index}
          {...touch}
          document={pdf.document}
          page={index + 1}
          size={size}
          lines={linesOfPages[index] ?? []}
          isWritten={isRead && (lines.length === 0 || (linesOfPages[index]?.length ?? 0) > 0)}
          marks={marks}
          scale={scale}
          drawnScale={drawnScale}
          pixelRatio={pixelRatio}
          isNear={near.has(index + 1)}
          onDrawn={() => onDrawn(index + 1)}
        />
      ))}
      {byHand !== null && <HandSheet {...touch} page={byHand} lines={lines} sizes={sizes} marks={marks} scale={scale} />}
    </>
  );
}
