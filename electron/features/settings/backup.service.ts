import { mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../core/contract/errors.ts';
import { workspacePaths } from '../../../db/header.ts';
import type { Workspace } from '../../../db/workspace.ts';
import { checkFolder } from '../../engine/files/write-file.ts';
import { systemErrorCode } from '../../engine/files/system-error.ts';
import type { SettingsService } from './settings.service.ts';

/** A finished backup: a folder with header and encrypted file, from which a workspace opens. */
export interface Backup {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sizeBytes: number;
}

/** Backups of the open workspace. */
export interface BackupService {
  /**
   * Copies the workspace while everything goes on, and reads the whole copy before it counts. Null takes the folder of
   * the settings. Throws OUTPUT_FOLDER_GONE, OUTPUT_NOT_WRITABLE, BACKUP_FAILED; nothing half-written is left.
   */
  readonly backUp: (folder: string | null) => Promise<{ readonly file: string; readonly sizeBytes: number; readonly seconds: number }>;
  /** The backups in the folder of the settings and beside the workspace, newest first. */
  readonly list: () => Promise<readonly Backup[]>;
  /** Calls off a running backup and waits for its end, before the workspace is closed. */
  readonly stop: () => Promise<void>;
}

export interface BackupParts {
  readonly workspace: Pick<Workspace, 'folder' | 'copyTo' | 'check'>;
  readonly settings: Pick<SettingsService, 'current'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly monotonic: () => number;
}

/** Space that has to stay free beyond the copy itself, in bytes. */
const spareBytes = 20 * 1024 * 1024;

/** Backups of one workspace; one runs at a time. */
export function createBackupService({ workspace, settings, now, monotonic }: BackupParts): BackupService {
  const stopped = new AbortController();
  const beside = path.join(path.dirname(workspace.folder), 'backups');
  const name = path.basename(workspace.folder);
  let running: Promise<unknown> = Promise.resolve();

  async function copyAndCheck(chosen: string | null) {
    const since = monotonic();
    const folder = chosen ?? settings.current().backupFolder;
    const place = await preparePlace(folder, beside);
    await requireSpace(place, workspacePaths(workspace.folder).database);
    const file = await freeName(path.join(place, backupName(name, now())));
    const draft = `${file}.part`;
    try {
      const sizeBytes = await workspace.copyTo(draft, stopped.signal);
      await workspace.check(draft, stopped.signal);
      await rename(draft, file);
      return { file, sizeBytes, seconds: (monotonic() - since) / 1000 };
    } catch (error) {
      await rm(draft, { recursive: true, force: true }).catch(() => undefined);
      throw nameBackupError(error, place);
    }
  }

  return {
    backUp: folder => {
      const next = running.then(() => copyAndCheck(folder));
      running = next.catch(() => undefined);
      return next;
    },
    list: async () => {
      const chosen = settings.current().backupFolder;
      const folders = new Set([beside, ...(chosen === '' ? [] : [path.resolve(chosen)])]);
      const found = await Promise.all([...folders].map(folder => listBackups(folder, name)));
      return found.flat().toSorted((a, b) => b.at - a.at);
    },
    stop: async () => {
      stopped.abort(new AppError('BACKUP_FAILED', { reason: 'the workspace was closed' }));
      await running;
    },
  };
}

/** `Shortlist-<workspace>-YYYY-MM-DD-HHMM`, in local time. */
function backupName(workspace: string, at: number): string {
  const time = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `Shortlist-${workspace}-${day}-${two(time.getHours())}${two(time.getMinutes())}`;
}

/** A chosen folder has to be there: a drive that is not plugged in must not become a folder of that name. */
async function preparePlace(chosen: string, beside: string): Promise<string> {
  if (chosen !== '') {
    await checkFolder(chosen);
    return path.resolve(chosen);
  }
  await mkdir(beside, { recursive: true }).catch((error: unknown) => {
    throw nameBackupError(error, beside);
  });
  return beside;
}

async function requireSpace(place: string, database: string): Promise<void> {
  const [{ bavail, bsize }, { size }] = await Promise.all([statfs(place), stat(database)]);
  const missing = size + spareBytes - bavail * bsize;
  if (missing > 0) throw new AppError('BACKUP_FAILED', { reason: `the disk is full, ${Math.ceil(missing / 1e6)} MB are missing` });
}

async function freeName(wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? wanted : `${wanted}-${number}`;
    if ((await stat(file).catch(() => null)) === null && (await stat(`${file}.part`).catch(() => null)) === null) return file;
  }
}

/** Backups of this workspace in a folder: by name, and whole. */
async function listBackups(folder: string, name: string): Promise<readonly Backup[]> {
  const entries = await readdir(folder).catch(() => []);
  const named = entries.filter(entry => isBackupName(entry, name)).map(entry => path.join(folder, entry));
  const found = await Promise.all(
    named.map(async file => {
      const { database, header } = workspacePaths(file);
      const [bytes, about] = await Promise.all([stat(database).catch(() => null), stat(header).catch(() => null)]);
      return bytes === null || about === null ? null : { file, at: about.mtimeMs, sizeBytes: bytes.size };
    }),
  );
  return found.filter(backup => backup !== null);
}

function isBackupName(entry: string, workspace: string): boolean {
  const prefix = `Shortlist-${workspace}-`;
  return entry.startsWith(prefix) && /^\d{4}-\d{2}-\d{2}-\d{4}(-\d+)?$/.test(entry.slice(prefix.length));
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'the folder may not be written to',
  EPERM: 'the folder may not be written to',
  EIO: 'the disk does not answer',
};

function nameBackupError(error: unknown, place: string): unknown {
  const code = systemErrorCode(error);
  if (error instanceof AppError) {
    if (error.code !== 'WORKSPACE_DAMAGED' && error.code !== 'DATABASE_BUSY') return error;
    const reason = error.code === 'DATABASE_BUSY' ? 'another program is reading the workspace' : 'the copy could not be read back';
    return new AppError('BACKUP_FAILED', { reason }, { cause: error });
  }
  if (code === 'ENOENT') return new AppError('OUTPUT_FOLDER_GONE', { path: place }, { cause: error });
  return new AppError('BACKUP_FAILED', { reason: reasons[code ?? ''] ?? code ?? 'unknown' }, { cause: error });
}
