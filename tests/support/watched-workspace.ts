import { openConnection } from '../../db/connection.ts';
import { parseJson, readIfPresent, readWorkspaceHeader, workspacePaths } from '../../db/header.ts';
import { derivePassphraseKey } from '../../db/key.ts';
import type { Db } from '../../db/statement.ts';

/** A look from outside into a workspace that another process may have open. */
export interface WatchedWorkspace {
  /** One figure by SQL; null while there is nothing to read yet. */
  readonly figure: (sql: string) => number | null;
  /** Closes the connection; the next figure opens another one. */
  readonly close: () => void;
}

/** Watches a workspace that is made with this passphrase. */
export function watchWorkspace(folder: string, passphrase: string): WatchedWorkspace {
  let rawKey: Uint8Array | null = null;
  let db: Db | null = null;

  function open(): Db | null {
    const header = readWorkspaceHeader(folder);
    if (header?.initialized !== true || header.passphrase === null) return null;
    rawKey ??= derivePassphraseKey(passphrase, header.passphrase);
    return openConnection({ path: workspacePaths(folder).database, rawKey, durability: 'process', readonly: true });
  }

  return {
    figure: sql => {
      db ??= open();
      const value: unknown = db?.prepare(sql).pluck().get();
      return typeof value === 'number' ? value : null;
    },
    close: () => {
      db?.close();
      db = null;
    },
  };
}

/** The process that holds the workspace, or held it last; null where none ever did. */
export function holderOf(folder: string): number | null {
  const holder = parseJson(readIfPresent(workspacePaths(folder).holder) ?? '');
  return typeof holder === 'object' && holder !== null && 'pid' in holder && typeof holder.pid === 'number' ? holder.pid : null;
}

/** Changes a workspace from outside, beside the process that has it open. */
export function changeWorkspace(folder: string, passphrase: string, statements: readonly string[]): void {
  const header = readWorkspaceHeader(folder);
  if (header === null || header.passphrase === null) throw new Error(`no workspace with a passphrase in ${folder}`);
  const rawKey = derivePassphraseKey(passphrase, header.passphrase);
  const db = openConnection({ path: workspacePaths(folder).database, rawKey, durability: 'process', readonly: false });
  try {
    for (const statement of statements) db.exec(statement);
  } finally {
    db.close();
  }
}
