// One process at a time, by a file that only one can create; a dead owner's file is taken over.
import { mkdir, open, readFile, rename, rm, stat, utimes, link } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';

/** The owner touches its file this often; a file not touched for STALE_MS has no living owner. */
const HEARTBEAT_MS = 5_000;
const STALE_MS = 60_000;
const POLL_MS = 200;

/**
 * Runs `work` while holding the lock, waiting for another owner if there is one.
 * @template T
 * @param {string} file the lock file; its folder is created
 * @param {() => Promise<T>} work
 * @param {{ onWait?: (owner: number) => void, staleMs?: number, pollMs?: number }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { onWait = () => {}, staleMs = STALE_MS, pollMs = POLL_MS } = {}) {
  await mkdir(path.dirname(file), { recursive: true });
  const token = randomUUID();
  let waited = false;
  while (!(await create(file, token))) {
    const owner = await readOwner(file);
    if (owner && (await isStale(file, owner, staleMs))) {
      await removeStale(file, owner);
      continue;
    }
    if (owner && !waited) onWait(owner.pid);
    waited = true;
    await new Promise(resolve => setTimeout(resolve, pollMs));
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if ((await readOwner(file))?.token === token) await rm(file, { force: true });
  }
}

/** @typedef {{ pid: number, host: string, token: string }} Owner */

/**
 * @param {string} file
 * @param {string} token
 */
async function create(file, token) {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(JSON.stringify({ pid: process.pid, host: hostname(), token }));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {Promise<Owner | undefined>} undefined when the file is gone
 */
async function readOwner(file) {
  try {
    const text = await readFile(file, 'utf8');
    try {
      const { pid, host, token } = JSON.parse(text);
      return { pid: Number(pid), host: String(host), token: String(token) };
    } catch {
      // Being written, or left half-written by a crash: its age decides.
      return { pid: 0, host: '', token: text };
    }
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {Owner} owner
 * @param {number} staleMs
 */
async function isStale(file, owner, staleMs) {
  if (owner.host === hostname() && owner.pid > 0 && !isAlive(owner.pid)) return true;
  try {
    return Date.now() - (await stat(file)).mtimeMs > staleMs;
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Moves the stale file away. Of several that try, one moves it; should the file in hand turn out to be
 * a new owner's, it is put back.
 * @param {string} file
 * @param {Owner} stale
 */
async function removeStale(file, stale) {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readOwner(aside))?.token !== stale.token) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}
