import { z } from 'zod';
import type { ErrorCode, ErrorText } from './errors.ts';
import type { BatchItemStatus } from './task.ts';

/** Where the files of a watched folder go: into one batch, or for a job into a batch of their own. */
export const WatchTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('batch'), batchId: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('job'), jobId: z.string().min(1).max(100) }),
]);
export type WatchTarget = z.infer<typeof WatchTarget>;

/** A folder to watch. The path is absolute. */
export const WatchRequest = z.object({ path: z.string().min(1).max(4_096), target: WatchTarget });
export type WatchRequest = z.infer<typeof WatchRequest>;

/** Why a file of a watched folder is not taken yet. */
export type WaitReason = 'partial' | 'empty' | 'changing' | 'locked';

/** A file that is not complete yet. */
export interface WaitingFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly reason: WaitReason;
}

/** A watched folder and how it stands. Times in milliseconds since 1970. */
export interface WatchedFolder {
  readonly folderId: string;
  readonly path: string;
  readonly batchId: string | null;
  readonly jobId: string | null;
  /** Title of the batch, or of the job. */
  readonly title: string;
  /** `gone`: the folder cannot be reached now; it is looked for until it is back. `resting`: its batch is cancelled, archived or full. */
  readonly state: 'watching' | 'paused' | 'resting' | 'gone';
  /** Why it cannot be reached. */
  readonly problem: { readonly code: ErrorCode; readonly text: ErrorText } | null;
  readonly taken: number;
  readonly lastAt: number | null;
  readonly waiting: number;
  /** The first of those that wait. */
  readonly waitingFiles: readonly WaitingFile[];
}

/** A file that was taken from a watched folder. */
export interface TakenFile {
  readonly path: string;
  readonly takenAt: number;
  readonly itemId: string | null;
  readonly batchId: string | null;
  readonly status: BatchItemStatus | null;
}
