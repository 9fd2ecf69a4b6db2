import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../core/contract/errors.ts';
import { keyModes, PassphraseParameters } from './key.ts';

/** Version of `workspace.json`; a higher one was written by a newer Shortlist. */
export const headerVersion = 1;

/** What lies in clear beside the encrypted file: how to find its key, and whether it was ever complete. */
export const WorkspaceHeader = z
  .object({
    version: z.number().int().positive(),
    keyMode: z.enum(keyModes),
    /** Name of the key in the keychain; null in the other modes. */
    keyId: z.string().nullable(),
    passphrase: PassphraseParameters.nullable(),
    keyCheck: z.string(),
    /** True once the tables were made: from then on a missing or empty file is damage, not a beginning. */
    initialized: z.boolean(),
    createdAt: z.number(),
  })
  .readonly();
export type WorkspaceHeader = z.infer<typeof WorkspaceHeader>;

/** Files of a workspace. */
export function workspacePaths(folder: string): {
  readonly database: string;
  readonly wal: string;
  readonly header: string;
  readonly lock: string;
  readonly holder: string;
} {
  const database = join(folder, 'workspace.db');
  return {
    database,
    wal: `${database}-wal`,
    header: join(folder, 'workspace.json'),
    lock: join(folder, 'workspace.lock'),
    holder: join(folder, 'workspace.pid'),
  };
}

/** Reads the header; null where the folder holds none. Throws `WORKSPACE_NEWER` and `WORKSPACE_DAMAGED`. */
export function readWorkspaceHeader(folder: string): WorkspaceHeader | null {
  const text = readIfPresent(workspacePaths(folder).header);
  if (text === null) return null;
  const json = parseJson(text);
  if (Versioned.safeParse(json).data !== undefined) throw new AppError('WORKSPACE_NEWER', { path: folder });
  const header = WorkspaceHeader.safeParse(json);
  if (!header.success) throw new AppError('WORKSPACE_DAMAGED', { path: folder, reason: 'workspace.json is not readable' });
  return header.data;
}

/** Writes the header so that after a power cut there is the old one or the new one, never half of one. */
export function writeWorkspaceHeader(folder: string, header: WorkspaceHeader): void {
  const path = workspacePaths(folder).header;
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(header, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}

/** The text of a file, or null where there is none. */
export function readIfPresent(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}

/** A JSON value, or null where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Fits headers of newer versions only. */
const Versioned = z.object({ version: z.number().int().gt(headerVersion) });
