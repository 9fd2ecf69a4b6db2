import { AppError, type ErrorCode } from '../../../core/contract/errors.ts';

/** Remembers that the workspace cannot take results any more, so that who waits for a batch is told instead of waiting on. */
export interface WorkspaceTrouble {
  /** Told of every error of a task or of the queue; keeps the first that concerns the workspace itself. */
  readonly note: (error: unknown) => void;
  readonly current: () => AppError | null;
  readonly clear: () => void;
}

/** Errors after which no result can be saved until a person has done something. */
const ofTheWorkspace: ReadonlySet<ErrorCode> = new Set(['DISK_FULL', 'WORKSPACE_NOT_WRITABLE', 'WORKSPACE_DAMAGED']);

/** No trouble yet. */
export function createWorkspaceTrouble(): WorkspaceTrouble {
  let trouble: AppError | null = null;
  return {
    note: error => {
      if (error instanceof AppError && ofTheWorkspace.has(error.code)) trouble ??= error;
    },
    current: () => trouble,
    clear: () => {
      trouble = null;
    },
  };
}
