import type { ReactElement, RefObject } from 'react';
import type { PageSize, TextLine } from '../../../core/contract/document.ts';
import type { PageMark } from './page-mark.ts';
import { PdfPages } from './pdf-pages.tsx';
import { TextPages } from './text-pages.tsx';
import type { Pdf } from './use-pdf.ts';

export interface SheetsProps {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Null: the running text is shown. */
  readonly pdf: Pdf | null;
  /** Null while the text is on its way. */
  readonly lines: readonly TextLine[] | null;
  readonly sizes: readonly PageSize[];
  readonly marks: readonly PageMark[];
  readonly scale: number;
  readonly hotId: string | null;
  readonly hitId: string | null;
  readonly onHot: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
  readonly onFailure: (reason: string) => void;
  /** The first sheet is there. */
  readonly onShown: () => void;
}

const none: readonly TextLine[] = [];

/** The sheets of one document: drawn pages, or its running text. */
export function Sheets({ scroller, pdf, lines, onFailure, onShown, ...sheets }: SheetsProps): ReactElement | null {
  if (pdf === null) return lines === null ? null : <TextPages {...sheets} lines={lines} onShown={onShown} />;
  const onDrawn = (page: number): void => {
    if (page === 1) onShown();
  };
  return (
    <PdfPages
      {...sheets}
      scroller={scroller}
      pdf={pdf}
      lines={lines ?? none}
      isRead={lines !== null}
      onFailure={onFailure}
      onDrawn={onDrawn}
    />
  );
}
