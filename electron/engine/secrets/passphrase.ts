import { readFileSync } from 'node:fs';
import { AppError } from '../../../core/contract/errors.ts';
import { systemErrorCode } from '../files/system-error.ts';

/** The passphrase that the environment gives (`SHORTLIST_PASSPHRASE`, else the first line of `SHORTLIST_PASSPHRASE_FILE`), or null. Throws FILE_NOT_FOUND or FILE_NOT_READABLE for the named file. */
export function passphraseFromEnvironment(environment: Readonly<Record<string, string | undefined>>): string | null {
  const direct = environment['SHORTLIST_PASSPHRASE'];
  if (direct !== undefined && direct !== '') return direct;
  const path = environment['SHORTLIST_PASSPHRASE_FILE'];
  if (path === undefined || path === '') return null;
  const line = readPassphraseFile(path).split(/\r?\n/, 1)[0] ?? '';
  return line === '' ? null : line;
}

function readPassphraseFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const missing = systemErrorCode(error) === 'ENOENT' || systemErrorCode(error) === 'ENOTDIR';
    throw new AppError(missing ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE', { path }, { cause: error });
  }
}
