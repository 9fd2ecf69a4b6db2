import { constants } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../core/contract/errors.ts';
import { foldLogAside } from './database-thread.ts';
import { workspacePaths } from './header.ts';
import type { Db } from './statement.ts';

/** Bytes that are copied in one step; a step is a few milliseconds and leaves this thread free meanwhile. */
const stepBytes = 1024 * 1024;

/** Bytes after which the copy is flushed: one large flush at the end would hold up the commits of the workspace beside it. */
const flushBytes = 8 * stepBytes;

/** How often a checkpoint that a reader holds up is tried, and the wait between, in milliseconds. */
const checkpointTries = 10;
const checkpointWaitMs = 100;

/** What is copied, and where to. */
export interface CopyInput {
  readonly db: Db;
  /** Folder of the open workspace. */
  readonly folder: string;
  readonly rawKey: Uint8Array;
  /** Folder that is made for the copy. */
  readonly target: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies the workspace of `db` as it is at this moment into a new folder, while everything goes on: header and encrypted
 * file, so the copy opens with the same key. Changes made meanwhile stay in the log, which is folded into the file only
 * after the copy. Returns the size of the copied file in bytes. Rejects with the file system's errors and DATABASE_BUSY.
 */
export async function copyWorkspace({ db, folder, rawKey, target, signal }: CopyInput): Promise<number> {
  const from = workspacePaths(folder);
  const to = workspacePaths(target);
  await mkdir(target);
  const foldedAfter = db.pragma('wal_autocheckpoint', { simple: true });
  db.pragma('wal_autocheckpoint = 0');
  try {
    await foldLogAside({ path: from.database, rawKey }, signal);
    await foldLog(db, folder, signal);
    const size = await copyFile(from.database, to.database, signal);
    await copyFile(from.header, to.header, signal);
    // The log has grown meanwhile; left to the next commit, folding it would hold up this thread.
    await foldLogAside({ path: from.database, rawKey }, signal);
    return size;
  } finally {
    if (db.open) db.pragma(`wal_autocheckpoint = ${Number(foldedAfter)}`);
  }
}

/** Brings the last commits from the log into the file, so that the file alone is the whole workspace. */
async function foldLog(db: Db, folder: string, signal: AbortSignal | undefined): Promise<void> {
  for (let tries = 0; tries < checkpointTries; tries += 1) {
    signal?.throwIfAborted();
    // 0: everything was folded; 1: a reader still needs the log.
    if (db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0) return;
    await wait(checkpointWaitMs);
  }
  throw new AppError('DATABASE_BUSY', { path: folder });
}

/** Copies one file in steps and flushes it to the disk. */
async function copyFile(from: string, to: string, signal: AbortSignal | undefined): Promise<number> {
  const source = await open(from, 'r');
  try {
    const copy = await open(to, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
    try {
      const size = await copyBytes(source, copy, signal);
      await copy.sync();
      return size;
    } finally {
      await copy.close();
    }
  } finally {
    await source.close();
  }
}

async function copyBytes(source: FileHandle, copy: FileHandle, signal: AbortSignal | undefined): Promise<number> {
  const step = Buffer.allocUnsafe(stepBytes);
  let size = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead } = await source.read(step, 0, stepBytes, size);
    if (bytesRead === 0) return size;
    let written = 0;
    while (written < bytesRead) written += (await copy.write(step, written, bytesRead - written, size + written)).bytesWritten;
    size += bytesRead;
    if (size % flushBytes === 0) await copy.datasync();
  }
}
