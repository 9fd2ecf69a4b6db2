import type { Stats } from 'node:fs';
import { lstat, opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError, toErrorEnvelope, type ErrorEnvelope } from '../../../core/contract/errors.ts';
import { systemErrorCode } from '../../engine/files/system-error.ts';
import { SortedNames } from './sorted-names.ts';

/** One file found under the given paths, or one that cannot be taken, with the reason. */
export interface IntakeEntry {
  readonly path: string;
  /** Path relative to the given folder, with `/`; the bare name for a file given by itself. Unique within one walk. */
  readonly relativePath: string;
  readonly sizeBytes: number;
  /** When it was last written to, in whole milliseconds since 1970; 0 where that cannot be told. */
  readonly modifiedAt: number;
  readonly problem: ErrorEnvelope | null;
}

/** Files that systems and editors leave behind; they are no documents and are passed over. */
const leftovers = /^(\.DS_Store|\.localized|Thumbs\.db|desktop\.ini|\._.*|~\$.*|\.~lock\..*#)$/i;

/**
 * Streams the files under `inputs` (files and folders, nested), sorted by name within a folder. Symbolic links
 * inside folders are not followed; pipes, devices, sockets and links are named as problems.
 * Throws FILE_NOT_FOUND or FILE_NOT_READABLE for a given path, FOLDER_EMPTY when nothing at all is found.
 */
export async function* walkInputs(inputs: readonly string[]): AsyncGenerator<IntakeEntry> {
  const taken = new Set<string>();
  let found = 0;
  for (const input of inputs) {
    const root = path.resolve(input);
    for await (const entry of walkRoot(root, await statInput(root))) {
      found += 1;
      yield { ...entry, relativePath: uniqueName(entry, root, taken) };
    }
  }
  if (found === 0) throw new AppError('FOLDER_EMPTY', { path: inputs[0] ?? '' });
}

/**
 * Streams what lies under one given path, without looking whether names occur twice. `root` is absolute.
 * Throws FILE_NOT_READABLE for a folder that may not be listed.
 */
export async function* walkRoot(root: string, stats: Stats): AsyncGenerator<IntakeEntry> {
  if (stats.isDirectory()) yield* walkFolder(root, root);
  else yield await describeFile(root, path.basename(root), stats);
}

/** What a given path is. Throws FILE_NOT_FOUND, FILE_NOT_READABLE. */
export async function statInput(input: string): Promise<Stats> {
  try {
    return await stat(input);
  } catch (error) {
    throw inputProblem(error, input);
  }
}

async function* walkFolder(root: string, folder: string): AsyncGenerator<IntakeEntry> {
  for (const { name, isFolder } of await listFolder(folder, folder === root)) {
    const full = path.join(folder, name);
    const relative = path.relative(root, full).split(path.sep).join('/');
    if (isFolder) yield* walkSubfolder(root, full, relative);
    else yield await describeEntry(full, relative);
  }
}

async function* walkSubfolder(root: string, folder: string, relative: string): AsyncGenerator<IntakeEntry> {
  try {
    yield* walkFolder(root, folder);
  } catch (error) {
    yield { path: folder, relativePath: relative, sizeBytes: 0, modifiedAt: 0, problem: toErrorEnvelope(error) };
  }
}

interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Entries read from a folder by one call to the system. */
const listedAtOnce = 512;

async function listFolder(folder: string, given: boolean): Promise<Iterable<Listed>> {
  try {
    const listed = new SortedNames<Listed>();
    for await (const item of await opendir(folder, { bufferSize: listedAtOnce })) {
      if (!leftovers.test(item.name)) listed.add({ name: item.name, isFolder: item.isDirectory() });
    }
    return listed;
  } catch (error) {
    throw given || systemErrorCode(error) !== 'ENOENT' ? inputProblem(error, folder) : new AppError('FILE_VANISHED');
  }
}

async function describeEntry(full: string, relative: string): Promise<IntakeEntry> {
  try {
    return await describeFile(full, relative, await lstat(full));
  } catch (error) {
    const problem = systemErrorCode(error) === 'ENOENT' ? new AppError('FILE_VANISHED') : inputProblem(error, full);
    return { path: full, relativePath: relative, sizeBytes: 0, modifiedAt: 0, problem: toErrorEnvelope(problem) };
  }
}

async function describeFile(full: string, relativePath: string, stats: Stats): Promise<IntakeEntry> {
  const found = oddity(stats);
  const problem = found === null ? null : toErrorEnvelope(new AppError('FILE_NOT_REGULAR', { path: relativePath, found }));
  return { path: full, relativePath, sizeBytes: found === null ? stats.size : 0, modifiedAt: Math.trunc(stats.mtimeMs), problem };
}

function oddity(stats: Stats): string | null {
  if (stats.isFile()) return null;
  if (stats.isSymbolicLink()) return 'a symbolic link';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  return stats.isDirectory() ? 'a folder' : 'a device';
}

function inputProblem(error: unknown, input: string): Error {
  const code = systemErrorCode(error);
  if (code === 'EACCES' || code === 'EPERM') return new AppError('FILE_NOT_READABLE', { path: input }, { cause: error });
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP')
    return new AppError('FILE_NOT_FOUND', { path: input }, { cause: error });
  return error instanceof Error ? error : new AppError('INTERNAL', { reason: String(error) });
}

function uniqueName(entry: IntakeEntry, root: string, taken: Set<string>): string {
  const candidates = [entry.relativePath, `${path.basename(root)}/${entry.relativePath}`, entry.path.split(path.sep).join('/')];
  const name = candidates.find(candidate => !taken.has(candidate)) ?? `${entry.path}#${taken.size}`;
  taken.add(name);
  return name;
}
