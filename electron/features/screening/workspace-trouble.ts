import { AppError, type ErrorCode } from '../../../core/contract/errors.ts';

/** Remembers that the workspace cannot take results any more, so that who waits for a batch is told instead of waiting on. */
export interface WorkspaceTrouble {
  /** Told how each task or write of the queue ended, null for one that was saved; keeps the first error that concerns the workspace itself. */
  readonly note: (error: unknown) => void;
  /** The first trouble since `clear`, even where saving has worked again meanwhile. */
  readonly current: () => AppError | null;
  /** The trouble that lasts: null again once something could be saved. */
  readonly standing: () => AppError | null;
  readonly clear: () => void;
}

/** Errors after which no result can be saved until a person has done something. */
const ofTheWorkspace: ReadonlySet<ErrorCode> = new Set(['DISK_FULL', 'WORKSPACE_NOT_WRITABLE', 'WORKSPACE_DAMAGED']);

/** No trouble yet. */
export function createWorkspaceTrouble(): WorkspaceTrouble {
  let first: AppError | null = null;
  let standing: AppError | null = null;
  return {
    note: error => {
      if (error === null) standing = null;
      if (!(error instanceof AppError) || !ofTheWorkspace.has(error.code)) return;
      first ??= error;
      standing = error;
    },
    current: () => first,
    standing: () => standing,
    clear: () => {
      first = null;
      standing = null;
    },
  };
}
