import type { AppError, ErrorEnvelope } from '../../../core/contract/errors.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';

/** A file that lies in a watched folder, or something in it that is no file, with the reason. */
export interface FoundEntry {
  readonly path: string;
  readonly relativePath: string;
  readonly sizeBytes: number;
  readonly modifiedAt: number;
  readonly problem: ErrorEnvelope | null;
}

/** What lies in a watched folder, or why nothing of it can be seen. */
export type Found =
  | { readonly kind: 'file'; readonly entry: FoundEntry; readonly root: string }
  | { readonly kind: 'problem'; readonly error: AppError };

/** How screening takes files in; whoever calls notes in the same transaction that they are in. */
export interface WatchIntake {
  readonly find: (folder: string) => AsyncGenerator<Found>;
  /** `rests` while the batch is cancelled, `over` once it is full, put away or gone. */
  readonly roomOf: (db: Db, batchId: string) => 'open' | 'rests' | 'over';
  readonly makeBatchTx: (tx: WriteTransaction, jobId: string, name: string) => string;
  /** Returns the id of the file's item; null where the batch is full. `before` is the item of its former state. */
  readonly addTx: (tx: WriteTransaction, batchId: string, file: Found & { kind: 'file' }, before: string | null) => string | null;
  readonly settleTx: (tx: WriteTransaction, batchId: string) => void;
}
