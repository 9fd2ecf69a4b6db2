// Where the set-up finds the project, keeps its cache, and starts Node from.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Folder for what the set-up downloads or compiles, outside the checkout so that several checkouts
 * share it. `SHORTLIST_CACHE` overrides the platform's ordinary cache folder.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  if (env.SHORTLIST_CACHE) return path.resolve(env.SHORTLIST_CACHE);
  if (process.platform === 'win32') {
    return path.join(env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), 'shortlist-setup');
  }
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'shortlist-setup');
  // The XDG base directory specification: a relative path is invalid and must be ignored.
  const xdg = env.XDG_CACHE_HOME;
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.cache'), 'shortlist-setup');
}

/**
 * Folder in which the application keeps its settings and workspaces (Electron's `userData`);
 * `SHORTLIST_DATA` overrides it.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function dataFolder(env = process.env) {
  if (env.SHORTLIST_DATA) return path.resolve(env.SHORTLIST_DATA);
  if (process.platform === 'win32') {
    return path.join(env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'), 'Shortlist');
  }
  if (process.platform === 'darwin') {
    return path.join(homedir(), 'Library', 'Application Support', 'Shortlist');
  }
  return path.join(env.XDG_CONFIG_HOME || path.join(homedir(), '.config'), 'Shortlist');
}

/**
 * The folder the user stands in: npm changes to the checkout and leaves the real one in `INIT_CWD`.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [cwd]
 * @returns {string}
 */
export function userFolder(env = process.env, cwd = process.cwd()) {
  return env.INIT_CWD && path.resolve(cwd) === projectRoot ? env.INIT_CWD : cwd;
}

/**
 * The Node that the tools need (24, from the `node` package); the running one if it is not installed.
 * @returns {string}
 */
export function toolNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = path.join(projectRoot, 'node_modules', 'node', 'bin', name);
  return existsSync(bundled) ? bundled : process.execPath;
}

/**
 * Absolute path inside node_modules.
 * @param {...string} parts
 * @returns {string}
 */
export function installed(...parts) {
  return path.join(projectRoot, 'node_modules', ...parts);
}

/** @returns {boolean} whether this process is the system's administrator on a Unix system */
export function isRoot() {
  return process.getuid?.() === 0;
}
