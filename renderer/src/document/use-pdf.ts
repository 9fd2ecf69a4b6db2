import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useMemo, useState } from 'react';
import { AppError } from '../../../core/contract/errors.ts';
import type { PageSize } from '../../../core/contract/document.ts';
import type { DocumentShelf } from './document-shelf.ts';

/** Why the pages of a PDF are not on screen: the bytes did not come, or they came and could not be opened. */
export interface PdfFailure {
  readonly error: AppError | null;
  readonly reason: string;
}

export interface Pdf {
  readonly document: PDFDocumentProxy | null;
  /** Page sizes as the PDF has them; empty while it opens. */
  readonly sizes: readonly PageSize[];
  readonly failure: PdfFailure | null;
}

interface OfDocument extends Pdf {
  readonly documentId: string;
}

const opening: Pdf = { document: null, sizes: [], failure: null };

/** A PDF of the shelf while someone looks at it. `attempt` grows with every try again; null opens nothing. */
export function usePdf(shelf: DocumentShelf, documentId: string | null, attempt: number): Pdf {
  const [pdf, setPdf] = useState<OfDocument | null>(null);
  const wanted = useMemo(() => (documentId === null ? null : { documentId, attempt }), [documentId, attempt]);
  useEffect(() => {
    if (wanted === null) return undefined;
    const { documentId } = wanted;
    const lease = shelf.take(documentId);
    let isGone = false;
    const show = (next: Pdf): void => {
      if (!isGone) setPdf({ ...next, documentId });
    };
    show(opening);
    lease.document.then(
      async document => {
        show({ document, sizes: [], failure: null });
        show({ document, sizes: await sizesOf(document), failure: null });
      },
      (error: unknown) => show({ ...opening, failure: failureOf(error) }),
    );
    return () => {
      isGone = true;
      lease.giveBack();
    };
  }, [shelf, wanted]);
  return pdf?.documentId === documentId ? pdf : opening;
}

async function sizesOf(document: PDFDocumentProxy): Promise<readonly PageSize[]> {
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { width, height } = (await document.getPage(index + 1)).getViewport({ scale: 1 });
    return { width, height };
  });
  try {
    return await Promise.all(pages);
  } catch {
    return [];
  }
}

function failureOf(error: unknown): PdfFailure {
  const cause = error instanceof Error && error.cause instanceof AppError ? error.cause : error;
  if (cause instanceof AppError) return { error: cause, reason: cause.message };
  return { error: null, reason: error instanceof Error ? error.message : String(error) };
}
