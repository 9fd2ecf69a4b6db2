import { randomBytes } from 'node:crypto';
import { access, constants, link, open, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../core/contract/errors.ts';
import { systemErrorCode } from './system-error.ts';

/** What a file is written from. */
export type FileContent = string | Uint8Array | AsyncIterable<string>;

/** Makes sure before the work starts that `file` can be written later. Throws OUTPUT_NOT_WRITABLE. */
export async function checkWritable(file: string): Promise<void> {
  try {
    const known = await stat(file).catch(() => null);
    if (known?.isDirectory() === true) throw new AppError('OUTPUT_NOT_WRITABLE', { path: file, reason: 'it is a folder' });
    await access(known === null ? path.dirname(file) : file, constants.W_OK);
  } catch (error) {
    throw nameWriteError(error, file);
  }
}

/** Makes sure that a folder is there. Throws OUTPUT_FOLDER_GONE, or OUTPUT_NOT_WRITABLE when something else is in its place. */
export async function checkFolder(folder: string): Promise<void> {
  const known = await stat(folder).catch(() => null);
  if (known === null) throw new AppError('OUTPUT_FOLDER_GONE', { path: folder });
  if (!known.isDirectory()) throw new AppError('OUTPUT_NOT_WRITABLE', { path: folder, reason: 'it is not a folder' });
}

/** Writes a file whole or not at all, over what was there: into a neighbour first, then renamed. Throws OUTPUT_NOT_WRITABLE, OUTPUT_IN_USE or DISK_FULL. */
export async function writeWhole(file: string, content: FileContent): Promise<void> {
  await writeDraft(file, content, async draft => {
    try {
      await rename(draft, file);
    } catch (error) {
      throw nameReplaceError(error, file);
    }
  });
}

/**
 * Writes `name.extension` into a folder whole or not at all, and over nothing: where the name is taken, the file is
 * called "name (2)", "name (3)" … Returns its path. Throws OUTPUT_FOLDER_GONE, OUTPUT_NOT_WRITABLE or DISK_FULL.
 */
export async function writeNew(folder: string, name: string, extension: string, content: FileContent): Promise<string> {
  let file = path.join(folder, `${name}.${extension}`);
  try {
    await writeDraft(file, content, async draft => {
      for (let number = 2; !(await placeNew(draft, file)); number += 1) file = path.join(folder, `${name} (${number}).${extension}`);
    });
  } catch (error) {
    await checkFolder(folder);
    throw error;
  }
  return file;
}

async function writeDraft(file: string, content: FileContent, place: (draft: string) => Promise<void>): Promise<void> {
  const draft = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.part`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(draft);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw nameWriteError(error, file);
  }
}

/** Gives the draft its name unless that is taken; a link fails where a rename would replace. Returns whether it was free. */
async function placeNew(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    return renameNew(draft, file);
  }
  await unlink(draft);
  return true;
}

/** For file systems without links, such as those of USB sticks. */
async function renameNew(draft: string, file: string): Promise<boolean> {
  if ((await stat(file).catch(() => null)) !== null) return false;
  await rename(draft, file);
  return true;
}

/** What a system says when the file to be replaced is open in a program that lets nobody else write. */
const inUse: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Names why a finished draft could not take the place of `file`. */
export function nameReplaceError(error: unknown, file: string): unknown {
  const code = systemErrorCode(error);
  if (code === null || !inUse.has(code)) return error;
  return new AppError('OUTPUT_IN_USE', { path: file }, { cause: error });
}

const writeReasons: Readonly<Record<string, string>> = {
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
};

function nameWriteError(error: unknown, file: string): unknown {
  const code = systemErrorCode(error);
  if (error instanceof AppError || code === null) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('DISK_FULL', {}, { cause: error });
  return new AppError('OUTPUT_NOT_WRITABLE', { path: file, reason: writeReasons[code] ?? code }, { cause: error });
}
