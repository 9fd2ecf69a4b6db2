import type { DocumentView } from '../../../../../core/contract/batch-view.ts';

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
