import Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '../core/contract/errors.ts';

/** SQLite's result codes (without their extended part) that have a name of their own in the catalogue. */
const codeOfResult: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: 'DISK_FULL',
  SQLITE_BUSY: 'DATABASE_BUSY',
  SQLITE_LOCKED: 'DATABASE_BUSY',
  SQLITE_CORRUPT: 'WORKSPACE_DAMAGED',
  SQLITE_NOTADB: 'WORKSPACE_DAMAGED',
  SQLITE_READONLY: 'WORKSPACE_NOT_WRITABLE',
  SQLITE_CANTOPEN: 'WORKSPACE_NOT_WRITABLE',
  SQLITE_PERM: 'WORKSPACE_NOT_WRITABLE',
  SQLITE_IOERR: 'WORKSPACE_NOT_WRITABLE',
};

/** The operating system's codes for a place that cannot be written. */
const codeOfSystem: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EROFS: 'WORKSPACE_NOT_WRITABLE',
  EACCES: 'WORKSPACE_NOT_WRITABLE',
  EPERM: 'WORKSPACE_NOT_WRITABLE',
  ENOTDIR: 'WORKSPACE_NOT_WRITABLE',
  EEXIST: 'WORKSPACE_NOT_WRITABLE',
  ENAMETOOLONG: 'WORKSPACE_NOT_WRITABLE',
  ENOENT: 'WORKSPACE_NOT_WRITABLE',
};

/** The named error of what SQLite reported about the file at `path`; anything else is returned as it is. */
export function toDatabaseError(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const code = codeOfResult[error.code.split('_').slice(0, 2).join('_')];
  return code === undefined ? error : new AppError(code, { path, reason: error.message }, { cause: error });
}

/** The named error of what the file system reported about the workspace folder at `path`; anything else is returned as it is. */
export function toFolderError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const code = codeOfSystem[error.code];
  return code === undefined ? error : new AppError(code, { path, reason: error.message }, { cause: error });
}
