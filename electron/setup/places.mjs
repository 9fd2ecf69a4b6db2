// Where the set-up finds the project, keeps its cache, and starts Node from.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
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
 * The folders in which npm may have put the Node that the tools need (24): a package per platform.
 * @returns {string[]} each with `bin` and, but on Windows, `include/node`
 */
export function toolNodeFolders() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const names = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
  return names.flatMap(name => [installed(name), installed('node', 'node_modules', name)]);
}

/**
 * The Node that the tools need; the running one if none is installed.
 * @returns {string}
 */
export function toolNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const programs = toolNodeFolders().map(folder => path.join(folder, 'bin', name));
  return programs.find(program => existsSync(program)) ?? process.execPath;
}

/**
 * Makes `npm run` and `npx` find the tools' Node: npm 10 leaves out the link of a package that is made
 * for one platform only. Without it they would use the system's Node, which may be too old for them.
 * @param {string} [bin] the folder of npm's links
 */
export function linkToolNode(bin = installed('.bin')) {
  const link = path.join(bin, 'node');
  if (process.platform === 'win32' || existsSync(link) || !toolNode().startsWith(installed())) return;
  try {
    mkdirSync(bin, { recursive: true });
    symlinkSync(path.relative(bin, toolNode()), link);
  } catch {
    // Made by another command meanwhile, or the checkout is read-only: the set-up's own calls do not need it.
  }
}

/** First Node whose N-API fits the shipped SQLite binding and that the tools run on. */
const OLDEST_TOOL_NODE_MAJOR = 22;

/**
 * @returns {boolean} whether the tools can run: on the installed Node, or on the running one where it is new enough
 */
export function hasToolNode() {
  return toolNode() !== process.execPath || Number.parseInt(process.versions.node, 10) >= OLDEST_TOOL_NODE_MAJOR;
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

/**
 * @returns {string[]} packages that the set-up itself needs and npm has not installed
 */
export function missingPackages() {
  const missing = ['electron', 'electron-vite', 'better-sqlite3', '@electron/asar', '@electron/fuses'].filter(
    name => !existsSync(installed(name, 'package.json')),
  );
  return hasToolNode() ? missing : [path.basename(toolNodeFolders()[0] ?? 'node'), ...missing];
}
