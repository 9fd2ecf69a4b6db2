// Files on disk: checksums, sizes, free space.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { SetupError } from './failure.mjs';

/**
 * Checksum of a file, read in pieces.
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @returns {Promise<string>}
 */
export async function hashFile(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest(encoding);
}

/**
 * Sizes in bytes of all files below a folder, by their path below it.
 * @param {string} folder
 * @returns {Promise<Record<string, number>>}
 */
export async function listSizes(folder) {
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const name of await readdir(folder, { recursive: true })) {
    const about = await stat(path.join(folder, name));
    if (about.isFile()) sizes[name] = about.size;
  }
  return sizes;
}

/**
 * @param {string} folder an existing folder on the disk in question
 * @param {number} neededBytes
 * @param {string} purpose a sentence's beginning, such as "Fetching Electron"
 * @throws {SetupError} when less is free
 */
export async function requireDiskSpace(folder, neededBytes, purpose) {
  const { bavail, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  if (freeBytes >= neededBytes) return;
  throw new SetupError(
    `${purpose} needs ${Math.round(neededBytes / 1e6)} MB of free disk space in ${folder}; ${Math.round(freeBytes / 1e6)} MB are left.`,
    {
      next: 'free some space, or set SHORTLIST_CACHE to a folder on another disk.',
    },
  );
}
