import type { DocumentView } from '../../../core/contract/batch-view.ts';
import type { PageCheck, PageCheckUpdate } from '../../../core/contract/page-check.ts';
import type { Observer, Subscription } from '../data/live.ts';

/** The bytes of a document as they were received. */
export interface LoadedBytes {
  readonly bytes: Uint8Array;
  /** Of a protected file, where it is known. */
  readonly password?: string | null;
}

/** Where documents come from: the main process, or files in tests. Rejects with an `AppError`. */
export interface DocumentSource {
  readonly loadBytes: (documentId: string) => Promise<LoadedBytes>;
  readonly loadView: (documentId: string) => Promise<DocumentView>;
}

/** Compares pages with their pictures, in the main process. */
export interface PageChecker {
  /** Checks a page, from 1; giving the subscription up ends it. */
  readonly check: (documentId: string, page: number, observer: Observer<PageCheckUpdate>) => Subscription;
  /** What was found since the document was read last. */
  readonly known: (documentId: string) => Promise<readonly PageCheck[]>;
}
