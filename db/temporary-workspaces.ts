import { lstatSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readWorkspaceHeader } from './header.ts';
import { isHeld } from './instance-lock.ts';

/** How the folders of temporary workspaces begin, in the system's folder for passing files. */
const prefix = 'shortlist-temporary-';

/** Younger folders may belong to a program that is about to take its lock, in milliseconds. */
const leastAgeMs = 60_000;

/** Makes the folder of a workspace that ends with its process. `place` is the system's folder for passing files. */
export function makeTemporaryFolder(place: string): Promise<string> {
  return mkdtemp(join(place, prefix));
}

/**
 * Removes what temporary workspaces left in `place` whose processes were killed: their keys are gone with them, nobody can
 * ever open them again. Folders that a process holds, that are younger than a minute, that belong to another user or that
 * hold a workspace of another kind stay. What cannot be removed is left for the next time. Returns the folders removed.
 */
export async function sweepTemporaryWorkspaces(place: string, now: number): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of namesIn(place)) {
    const folder = join(place, name);
    if (!name.startsWith(prefix) || !isLeftBehind(folder, now)) continue;
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).then(
      () => removed.push(folder),
      () => undefined,
    );
  }
  return removed;
}

function isLeftBehind(folder: string, now: number): boolean {
  try {
    const found = lstatSync(folder);
    if (!found.isDirectory() || now - found.mtimeMs < leastAgeMs) return false;
    if (process.getuid !== undefined && found.uid !== process.getuid()) return false;
    const keyMode = readWorkspaceHeader(folder)?.keyMode ?? 'session';
    return keyMode === 'session' && !isHeld(folder);
  } catch {
    return false;
  }
}

function namesIn(place: string): readonly string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}
