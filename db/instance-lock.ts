import { existsSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../core/contract/errors.ts';
import { bindingOptions } from './connection.ts';
import { parseJson, readIfPresent, workspacePaths } from './header.ts';

/** The only process that may write to a workspace. */
export interface InstanceLock {
  /** True when the process that held the workspace before ended without giving it back. */
  readonly previousEndWasUnclean: boolean;
  /** Gives the workspace back. `clean` false leaves the mark that the next start checks. */
  release(clean: boolean): void;
}

const Holder = z.object({ pid: z.number().int(), startedAt: z.number() });

/** Keeps the locks' connections reachable: one that is collected as garbage closes itself and gives its lock away. */
const held = new Set<Database.Database>();

/**
 * Takes the workspace for this process or throws `WORKSPACE_LOCKED` with the pid that has it.
 *
 * The lock itself is SQLite's exclusive lock on the empty file `workspace.lock`: the operating system
 * drops it with the process, however it ends, so there is no stale lock to heal and no reused pid to
 * mistake. `workspace.pid` only tells who holds it, and, left behind, that the holder did not end well.
 * Nothing else in this process may open and close `workspace.lock`: that would drop the lock on POSIX systems.
 */
export function acquireInstanceLock(folder: string, now: number): InstanceLock {
  const paths = workspacePaths(folder);
  const lock = new Database(paths.lock, { ...bindingOptions(), timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError('WORKSPACE_LOCKED', { path: folder, pid: holderPid(paths.holder) }, { cause: error });
    }
    throw error;
  }
  const previousEndWasUnclean = readIfPresent(paths.holder) !== null;
  held.add(lock);
  const release = (clean: boolean): void => {
    if (clean) rmSync(paths.holder, { force: true });
    lock.close();
    held.delete(lock);
  };
  try {
    writeFileSync(paths.holder, JSON.stringify({ pid: process.pid, startedAt: now }), { mode: 0o600 });
  } catch (error) {
    release(false);
    throw error;
  }
  return { previousEndWasUnclean, release };
}

/** Whether some process has the workspace in `folder`. Of its own workspaces a process knows that without touching the lock. */
export function isHeld(folder: string): boolean {
  const paths = workspacePaths(folder);
  if (holderPid(paths.holder) === process.pid) return true;
  if (!existsSync(paths.lock)) return false;
  const lock = new Database(paths.lock, { ...bindingOptions(), timeout: 0, fileMustExist: true });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return false;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
    throw error;
  } finally {
    lock.close();
  }
}

function holderPid(path: string): number | string {
  const holder = Holder.safeParse(parseJson(readIfPresent(path) ?? ''));
  return holder.success ? holder.data.pid : 'unknown';
}
