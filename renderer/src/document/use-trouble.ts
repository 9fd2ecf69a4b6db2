import { useState } from 'react';
import type { DocumentShelf } from './document-shelf.ts';
import type { PdfFailure } from './use-pdf.ts';

/** What stands in the way of the pages, and the way out. */
export interface Trouble {
  readonly failure: PdfFailure | null;
  readonly attempt: number;
  readonly report: (reason: string) => void;
  readonly retry: () => void;
}

/** What went wrong while drawing the document on screen; forgotten with it, or when it is tried again. */
export function useTrouble(documentId: string | null, shelf: DocumentShelf): Trouble {
  const [state, setState] = useState<{ readonly documentId: string | null; readonly failure: PdfFailure | null; readonly attempt: number }>(
    {
      documentId,
      failure: null,
      attempt: 0,
    },
  );
  const isCurrent = state.documentId === documentId;
  return {
    failure: isCurrent ? state.failure : null,
    attempt: state.attempt,
    report: reason => setState(before => ({ ...before, documentId, failure: { error: null, reason } })),
    retry: () => {
      void shelf.reset().then(() => setState(before => ({ documentId, failure: null, attempt: before.attempt + 1 })));
    },
  };
}
