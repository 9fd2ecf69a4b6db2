import { createHash } from 'node:crypto';
import { AppError } from '../../../core/contract/errors.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import type { WaitingFile } from '../../../core/contract/watching.ts';
import { documentShaOfItem, type WatchedFileRow } from '../../../db/queries/watched-folders.ts';
import type { Db } from '../../../db/statement.ts';
import { readStableFile } from '../../engine/files/read-file.ts';
import { canOpen } from '../../engine/files/watch-folder.ts';
import type { Settling } from './settling.ts';
import type { Found, WatchIntake } from './watched-intake.ts';

/** A file that is complete and not taken yet, or has become another one since. */
export interface ReadyFile {
  readonly file: Found & { readonly kind: 'file' };
  /** Item of the state that was taken before; null for a new file. */
  readonly before: string | null;
  /** The same bytes as before with another date: nothing to read. */
  readonly untouched: boolean;
}

/** What one look into a folder finds. */
export interface Look {
  readonly ready: readonly ReadyFile[];
  readonly waiting: readonly WaitingFile[];
  /** Why the folder cannot be reached. */
  readonly problem: AppError | null;
}

interface LookParts {
  readonly db: Db;
  readonly intake: Pick<WatchIntake, 'find'>;
  readonly settling: Settling;
  readonly taken: ReadonlyMap<string, WatchedFileRow>;
  readonly now: () => number;
}

/** Tells what is new in a folder, what is not complete yet, and whether it can be reached. */
export async function lookInto(folder: string, parts: LookParts): Promise<Look> {
  const ready: ReadyFile[] = [];
  const waiting: WaitingFile[] = [];
  for await (const found of parts.intake.find(folder)) {
    if (found.kind === 'problem') {
      if (found.error.code === 'FOLDER_EMPTY') continue;
      return { ready, waiting, problem: found.error };
    }
    await judge(found, parts, ready, waiting);
  }
  parts.settling.keepOnly(new Set([...ready.map(({ file }) => file.entry.relativePath), ...waiting.map(file => file.path)]));
  return { ready, waiting, problem: null };
}

async function judge(
  file: Found & { readonly kind: 'file' },
  { db, settling, taken, now }: LookParts,
  ready: ReadyFile[],
  waiting: WaitingFile[],
): Promise<void> {
  const { relativePath: path, sizeBytes, modifiedAt, problem } = file.entry;
  const before = taken.get(path);
  if (before?.sizeBytes === sizeBytes && before.modifiedAt === modifiedAt) return;
  const itemId = before?.itemId ?? null;
  if (problem !== null) {
    if (problem.code === 'FILE_VANISHED') return;
    if (problem.code === 'FILE_NOT_REGULAR') ready.push({ file, before: itemId, untouched: before !== undefined });
    else waiting.push({ path, reason: 'locked' });
    return;
  }
  const reason = settling.judge({ path, sizeBytes, modifiedAt }, now());
  if (reason !== null) waiting.push({ path, reason });
  else if (!(await canOpen(file.entry.path))) waiting.push({ path, reason: 'locked' });
  else ready.push({ file, before: itemId, untouched: itemId !== null && (await isSameDocument(db, itemId, file.entry.path)) });
}

async function isSameDocument(db: Db, itemId: string, path: string): Promise<boolean> {
  const known = documentShaOfItem(db, itemId);
  if (known === null) return false;
  try {
    return (
      createHash('sha256')
        .update(await readStableFile(path, readingLimits.sizeBytes))
        .digest('hex') === known
    );
  } catch (error) {
    // Whatever is wrong with it now is found out, and named, when it is read.
    if (error instanceof AppError) return false;
    throw error;
  }
}
