import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../core/contract/errors.ts';
import { bindingOptions } from './connection.ts';

/**
 * Runs in a thread of its own, on a connection of its own. It is text because it must run from the bundled program,
 * from sources and in tests alike.
 */
const pragmaInThread = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.library);
const db = new Database(workerData.path, { ...workerData.binding, fileMustExist: true });
try {
  db.pragma("cipher = 'chacha20'");
  db.pragma(workerData.key);
  parentPort.postMessage(String(db.pragma(workerData.pragma, { simple: true })));
} finally {
  db.close();
}
`;

/** An encrypted database file and its key. */
export interface DatabaseFile {
  readonly path: string;
  readonly rawKey: Uint8Array;
}

/**
 * Reads every page of the file without holding up this thread, which also proves that each page is authentic and the key
 * is right. Resolves when the file is whole; rejects with WORKSPACE_DAMAGED and the first thing that is wrong, and with
 * the signal's reason when that aborts.
 */
export async function checkIntegrity(file: DatabaseFile, signal?: AbortSignal): Promise<void> {
  const result = await runPragma(file, 'integrity_check(1)', signal);
  if (result !== 'ok') throw new AppError('WORKSPACE_DAMAGED', { path: file.path, reason: result.slice(0, 200) });
}

/** Brings what is in the log into the file, as far as nobody reads it, beside all reading and writing. Never rejects but for `signal`. */
export async function foldLogAside(file: DatabaseFile, signal?: AbortSignal): Promise<void> {
  await runPragma(file, 'wal_checkpoint(PASSIVE)', signal);
}

/** The pragma's first value as text, or what went wrong. */
function runPragma({ path, rawKey }: DatabaseFile, pragma: string, signal: AbortSignal | undefined): Promise<string> {
  signal?.throwIfAborted();
  const key = `key = "x'${Buffer.from(rawKey).toString('hex')}'"`;
  const library = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(pragmaInThread, { eval: true, workerData: { path, key, library, pragma, binding: bindingOptions() } });
  return new Promise<string>((resolve, reject) => {
    let result = 'it cannot be read';
    const onAbort = (): void => void worker.terminate();
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.once('message', value => {
      result = z.string().parse(value);
    });
    worker.once('error', error => {
      result = error instanceof Error ? error.message : result;
    });
    // Only then the file is closed too.
    worker.once('exit', () => {
      signal?.removeEventListener('abort', onAbort);
      if (signal?.aborted === true) reject(signal.reason instanceof Error ? signal.reason : new AppError('CANCELLED'));
      else resolve(result);
    });
  });
}
