import { lstatSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeNew, type FileContent } from './write-file.ts';

/** How the folders begin, in the system's folder for passing files. */
const prefix = 'shortlist-hand-out-';

/** Folders of programs that were killed are removed by the next one once they are older than this, in milliseconds. */
const leftBehindMs = 24 * 60 * 60 * 1000;

/** Files that are handed to other programs: dragged out of the window, or opened to be printed. */
export interface HandOutFolder {
  /** Writes a file for another program; returns its path. Throws DISK_FULL, OUTPUT_NOT_WRITABLE. */
  readonly put: (name: string, extension: string, content: FileContent) => Promise<string>;
  /** Removes all of them. */
  readonly clear: () => Promise<void>;
}

/** A folder that only this user can read, made with the first file in `place`; `now` is the time in milliseconds since 1970. */
export function createHandOutFolder(place: string, now: () => number): HandOutFolder {
  let folder: Promise<string> | null = null;

  async function make(): Promise<string> {
    await sweep(place, now());
    return mkdtemp(join(place, prefix));
  }

  return {
    put: async (name, extension, content) => {
      folder ??= make();
      // A folder of its own for each, so that names stay as they are.
      return writeNew(await mkdtemp(join(await folder, 'f')), name, extension, content);
    },
    clear: async () => {
      const made = await folder;
      folder = null;
      if (made !== null) await rm(made, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function sweep(place: string, now: number): Promise<void> {
  const left = readdirSync(place)
    .filter(name => name.startsWith(prefix))
    .map(name => join(place, name))
    .filter(path => isLeftBehind(path, now));
  for (const path of left) await rm(path, { recursive: true, force: true }).catch(() => undefined);
}

function isLeftBehind(path: string, now: number): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === true && now - found.mtimeMs > leftBehindMs;
}
