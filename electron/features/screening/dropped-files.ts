import { lstat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import path from 'node:path';
import { AppError, fromErrorEnvelope, toErrorEnvelope } from '../../../core/contract/errors.ts';
import { statInput, walkRoot, type IntakeEntry } from './intake.ts';

/** What lies under dropped paths: a file, or a dropped path of which nothing can be taken. */
export type Dropped =
  | { readonly kind: 'file'; readonly entry: IntakeEntry; readonly root: string }
  | { readonly kind: 'problem'; readonly error: AppError };

/**
 * Streams the files under dropped paths. A path that cannot be taken (DROP_WHOLE_DRIVE, FILE_NOT_FOUND,
 * FILE_NOT_READABLE, FOLDER_EMPTY) is named as a problem, and the others go on.
 */
export async function* walkDropped(paths: readonly string[]): AsyncGenerator<Dropped> {
  for (const given of paths) {
    const root = path.resolve(given);
    let found = 0;
    try {
      const stats = await statInput(root);
      if (await isWholeDrive(root, stats)) throw new AppError('DROP_WHOLE_DRIVE', { path: given });
      for await (const entry of walkRoot(root, stats)) {
        found += 1;
        yield { kind: 'file', entry, root };
      }
      if (found === 0) throw new AppError('FOLDER_EMPTY', { path: given });
    } catch (error) {
      yield { kind: 'problem', error: fromErrorEnvelope(toErrorEnvelope(error)) };
    }
  }
}

/** The root of a file system, or a folder at which another one is mounted (a stick, a network drive). */
async function isWholeDrive(root: string, stats: Stats): Promise<boolean> {
  if (!stats.isDirectory()) return false;
  if (path.parse(root).root === root) return true;
  const above = await lstat(path.dirname(root)).catch(() => null);
  const itself = await lstat(root).catch(() => null);
  return above !== null && itself !== null && itself.isDirectory() && above.dev !== itself.dev;
}
