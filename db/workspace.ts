import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../core/contract/errors.ts';
import { openConnection } from './connection.ts';
import { copyWorkspace } from './copy.ts';
import { checkIntegrity } from './database-thread.ts';
import { toDatabaseError, toFolderError } from './failures.ts';
import { headerVersion, readWorkspaceHeader, type WorkspaceHeader, workspacePaths, writeWorkspaceHeader } from './header.ts';
import { acquireInstanceLock, type InstanceLock } from './instance-lock.ts';
import { derivePassphraseKey, keyCheckOf, keyFits, newPassphraseParameters, type WorkspaceKey } from './key.ts';
import { migrate, newestVersion, readSchemaVersion, refuseNewerSchema } from './migrate.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { createReadThread, type ReadThread } from './read-thread.ts';
import type { Db } from './statement.ts';

/** An open workspace. This process is its only writer until `close`. */
export interface Workspace {
  readonly db: Db;
  readonly folder: string;
  /** True when the last user of the file ended without closing it; the file was checked and is whole. */
  readonly recovered: boolean;
  /** Copies the workspace as it is now into a new folder, from which it opens with the same key; see `copyWorkspace`. Returns bytes. */
  readonly copyTo: (target: string, signal?: AbortSignal) => Promise<number>;
  /** Reads the whole file, or that of a copy made by `copyTo`, in a thread of its own. Rejects with WORKSPACE_DAMAGED. */
  readonly check: (copy?: string, signal?: AbortSignal) => Promise<void>;
  /** A thread that reads the file beside this one; whoever opens it closes it. */
  readonly openReader: () => ReadThread;
  /** Writes everything into the one file, marks a clean end and gives the lock back. A second call does nothing. */
  close(): void;
}

export interface OpenOptions {
  readonly folder: string;
  readonly key: WorkspaceKey;
  /** Reads only: takes no lock, migrates nothing, and works beside the process that has the workspace open. */
  readonly readonly?: boolean;
  /** Milliseconds since 1970; the system's clock by default. */
  readonly now?: () => number;
  /** The schema; all steps by default. */
  readonly steps?: readonly Migration[];
}

/**
 * Opens the workspace in `folder`, or makes a new one there. Nothing is written to a workspace that cannot be opened.
 * Throws `WORKSPACE_LOCKED`, `WORKSPACE_WRONG_KEY`, `WORKSPACE_DAMAGED`, `WORKSPACE_NEWER`, `WORKSPACE_NOT_WRITABLE`, `DISK_FULL`.
 */
export function openWorkspace(options: OpenOptions): Workspace {
  const { folder, key, readonly = false, now = Date.now, steps = migrations } = options;
  return namingFailures(folder, () => {
    if (readonly) return openForReading(folder, key);
    makeFolder(folder);
    const lock = acquireInstanceLock(folder, now());
    try {
      return openForWriting({ folder, key, now: now(), steps }, lock);
    } catch (error) {
      lock.release(!lock.previousEndWasUnclean);
      throw error;
    }
  });
}

/** Node's own recursive `mkdir` tries for ever where a system answers that an existing parent does not exist, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { recursive: false });
}

function openForWriting(
  options: Required<Omit<OpenOptions, 'readonly' | 'now'>> & { readonly now: number },
  lock: InstanceLock,
): Workspace {
  const { folder, key, now, steps } = options;
  const paths = workspacePaths(folder);
  const header = requireWholeFiles(folder, readWorkspaceHeader(folder)) ?? newHeader(key, now);
  const rawKey = requireKey(folder, key, header);
  const recovered = lock.previousEndWasUnclean || sizeOf(paths.wal) > 0;
  if (!header.initialized) writeWorkspaceHeader(folder, header);
  const connection = {
    path: paths.database,
    rawKey,
    durability: key.mode === 'session' ? 'process' : 'power-cut',
    readonly: false,
  } as const;
  let db = openConnection(connection);
  try {
    refuseNewerSchema(db, folder, steps);
    if (recovered) requireIntegrity(db, folder);
    const version = readSchemaVersion(db);
    if (version > 0 && version < newestVersion(steps)) {
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      copyFileSync(paths.database, `${paths.database}.version-${version}`);
      db = openConnection(connection);
    }
    migrate(db, steps);
    if (!header.initialized) writeWorkspaceHeader(folder, { ...header, initialized: true });
  } catch (error) {
    db.close();
    throw error;
  }
  return { db, folder, recovered, ...copying(db, folder, rawKey), close: () => closeForWriting(db, lock) };
}

function copying(db: Db, folder: string, rawKey: Uint8Array): Pick<Workspace, 'copyTo' | 'check' | 'openReader'> {
  return {
    copyTo: (target, signal) => copyWorkspace({ db, folder, rawKey, target, signal }),
    openReader: () => createReadThread({ path: workspacePaths(folder).database, rawKey }),
    check: (copy, signal) => checkIntegrity({ path: workspacePaths(copy ?? folder).database, rawKey }, signal),
  };
}

function openForReading(folder: string, key: WorkspaceKey): Workspace {
  const header = requireWholeFiles(folder, readWorkspaceHeader(folder));
  if (header === null) throw new AppError('FILE_NOT_FOUND', { path: workspacePaths(folder).database });
  const rawKey = requireKey(folder, key, header);
  const db = openConnection({ path: workspacePaths(folder).database, rawKey, durability: 'process', readonly: true });
  refuseNewerSchema(db, folder);
  return { db, folder, recovered: false, ...copying(db, folder, rawKey), close: () => db.close() };
}

function closeForWriting(db: Db, lock: InstanceLock): void {
  if (!db.open) return;
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
    lock.release(true);
  }
}

function newHeader(key: WorkspaceKey, now: number): WorkspaceHeader {
  const passphrase = key.mode === 'passphrase' ? (key.derived?.parameters ?? newPassphraseParameters()) : null;
  const keyId = key.mode === 'keychain' ? key.keyId : null;
  const draft = { version: headerVersion, keyMode: key.mode, keyId, passphrase, keyCheck: '', initialized: false, createdAt: now };
  return { ...draft, keyCheck: keyCheckOf(rawKeyOf(key, draft)) };
}

function rawKeyOf(key: WorkspaceKey, header: Pick<WorkspaceHeader, 'passphrase'>): Uint8Array {
  if (key.mode !== 'passphrase') return key.bytes;
  if (key.derived !== undefined && key.derived.parameters.salt === header.passphrase?.salt) return key.derived.bytes;
  return header.passphrase === null ? new Uint8Array(0) : derivePassphraseKey(key.passphrase, header.passphrase);
}

function requireKey(folder: string, key: WorkspaceKey, header: WorkspaceHeader): Uint8Array {
  const rawKey = rawKeyOf(key, header);
  if (!keyFits(rawKey, header.keyCheck)) throw new AppError('WORKSPACE_WRONG_KEY', { path: folder });
  return rawKey;
}

/** Tells a workspace that has lost one of its files from one that was never finished; returns the header of the latter as it is. */
function requireWholeFiles(folder: string, header: WorkspaceHeader | null): WorkspaceHeader | null {
  const size = sizeOf(workspacePaths(folder).database);
  if (header === null && size > 0) throw damaged(folder, 'workspace.json is missing');
  if (header?.initialized === true && size === 0) throw damaged(folder, 'workspace.db is missing or empty');
  return header;
}

function requireIntegrity(db: Db, folder: string): void {
  const result = db.pragma('integrity_check(1)', { simple: true });
  if (result !== 'ok') throw damaged(folder, String(result).slice(0, 200));
}

function damaged(folder: string, reason: string): AppError {
  return new AppError('WORKSPACE_DAMAGED', { path: folder, reason });
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function namingFailures<T>(folder: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw toFolderError(toDatabaseError(error, folder), folder);
  }
}
