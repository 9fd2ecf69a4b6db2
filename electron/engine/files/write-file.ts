import { randomBytes } from 'node:crypto';
import { access, constants, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../core/contract/errors.ts';
import { systemErrorCode } from './system-error.ts';

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

/** Writes a file whole or not at all: into a neighbour first, then renamed. Throws OUTPUT_NOT_WRITABLE or DISK_FULL. */
export async function writeWhole(file: string, content: string | Uint8Array | AsyncIterable<string>): Promise<void> {
  const draft = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.part`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw nameWriteError(error, file);
  }
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
