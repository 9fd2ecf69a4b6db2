import { readFileSync } from 'node:fs';

/** The passphrase that the environment gives (`SHORTLIST_PASSPHRASE`, else the first line of `SHORTLIST_PASSPHRASE_FILE`), or null. Throws when the named file cannot be read. */
export function passphraseFromEnvironment(environment: Readonly<Record<string, string | undefined>>): string | null {
  const direct = environment['SHORTLIST_PASSPHRASE'];
  if (direct !== undefined && direct !== '') return direct;
  const path = environment['SHORTLIST_PASSPHRASE_FILE'];
  if (path === undefined || path === '') return null;
  const line = readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  return line === '' ? null : line;
}
