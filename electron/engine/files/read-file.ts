import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { AppError } from '../../../core/contract/errors.ts';
import { systemErrorCode } from './system-error.ts';

/** When a file was last written to, in whole milliseconds since 1970; null where that cannot be told. */
export async function readFileDate(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found === null ? null : Math.trunc(found.mtimeMs);
}

/**
 * Reads a whole regular file of at most `limitBytes` into memory of its own. Throws FILE_VANISHED, FILE_NOT_READABLE,
 * FILE_NOT_REGULAR, DOCUMENT_EMPTY, DOCUMENT_TOO_LARGE, or FILE_CHANGED when it is written to meanwhile.
 */
export async function readStableFile(path: string, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await openFile(path);
  try {
    return await readOpened(file, path, limitBytes);
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    // Without O_NONBLOCK, opening a pipe that took the file's place would wait for a writer for ever.
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw nameReadError(error, path);
  }
}

async function readOpened(file: FileHandle, path: string, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const before = await file.stat();
  if (!before.isFile()) throw new AppError('FILE_NOT_REGULAR', { path, found: 'something else' });
  if (before.size === 0) throw new AppError('DOCUMENT_EMPTY');
  if (before.size > limitBytes) throw tooLarge(before.size, limitBytes);
  const bytes = new Uint8Array(before.size);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
    if (bytesRead === 0) throw new AppError('FILE_CHANGED');
    filled += bytesRead;
  }
  const after = await file.stat();
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw new AppError('FILE_CHANGED');
  return bytes;
}

function tooLarge(sizeBytes: number, limitBytes: number): AppError {
  // Rounded up, so that a file just over the limit does not seem to be within it.
  const megabytes = (bytes: number): string => (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1).replace(/\.0$/, '');
  return new AppError('DOCUMENT_TOO_LARGE', { sizeMb: megabytes(sizeBytes), limitMb: megabytes(limitBytes) });
}

function nameReadError(error: unknown, path: string): unknown {
  const code = systemErrorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('FILE_VANISHED', {}, { cause: error });
  if (code === 'EACCES' || code === 'EPERM') return new AppError('FILE_NOT_READABLE', { path }, { cause: error });
  if (code === 'EISDIR' || code === 'ENXIO') return new AppError('FILE_NOT_REGULAR', { path, found: 'no regular file' }, { cause: error });
  return error;
}
