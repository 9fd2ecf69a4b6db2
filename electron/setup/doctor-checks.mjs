// What `npm run doctor` looks at. Each check is a function without arguments, so a new one is one more
// row in the table at the end.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { bindingFolder, findBinding, needsOwnBinding } from './binding.mjs';
import { isBuilt } from './build-application.mjs';
import { runCommand } from './command.mjs';
import { canSandbox, sandboxCommand } from './electron-process.mjs';
import { SetupError } from './failure.mjs';
import { aptCommand, ELECTRON_PACKAGES, missingLibraries, missingPrograms } from './libraries.mjs';
import { cacheFolder, dataFolder, hasToolNode, installed, isRoot, missingPackages, projectRoot, toolNode } from './places.mjs';
import { findRuntime } from './runtime.mjs';

/**
 * @typedef {object} Finding
 * @property {'ok' | 'warn' | 'fail'} state fail: screening cannot run on this machine as it is
 * @property {string} detail
 * @property {string} [next] what to do about it
 */
/** @typedef {{ id: string, label: string, look: () => Promise<Finding> }} Check */

const OLDEST_NODE_MAJOR = 20;
/** Below this the cache, a workspace of 2,000 CVs and temporary files get tight. */
const LITTLE_DISK_BYTES = 2e9;
const ASK_LIMIT_MS = 20_000;
const KEYCHAIN_LIMIT_MS = 4_000;

/** @returns {Promise<Finding>} */
async function lookAtNode() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE_MAJOR) {
    return { state: 'fail', detail: `Node ${process.versions.node}`, next: `install Node ${OLDEST_NODE_MAJOR} or newer.` };
  }
  const tools = (await runCommand(toolNode(), ['--version'], { timeoutMs: ASK_LIMIT_MS })).stdout.trim();
  if (!hasToolNode()) {
    return {
      state: 'fail',
      detail: 'the newer Node that the tools need is not installed',
      next: 'run `npm ci` (without --omit=optional).',
    };
  }
  return { state: 'ok', detail: `tools run on ${tools}` };
}

/** @returns {Promise<Finding>} */
async function lookAtRuntime() {
  const runtime = await findRuntime({ full: true });
  if (!runtime) return { state: 'warn', detail: 'not there yet, or damaged', next: 'run `npm run setup`; the first command does it too.' };
  const detail = `Electron ${runtime.version}, ${runtime.executable}`;
  if (runtime.kind !== 'bare') return { state: 'ok', detail };
  return { state: 'ok', detail: `${detail} (fallback; \`npm run setup -- --official\` asks again for the newest)` };
}

/** @returns {Promise<Finding>} */
async function lookAtLibraries() {
  const runtime = await findRuntime();
  if (!runtime) return { state: 'warn', detail: 'unknown until Electron is there' };
  const missing = await missingLibraries(runtime.executable);
  if (missing.length === 0) return { state: 'ok', detail: 'all found' };
  const next = isRoot() ? 'run `npm run setup`.' : `run ${aptCommand(ELECTRON_PACKAGES)}`;
  return { state: 'fail', detail: `missing: ${missing.join(', ')}`, next };
}

/** @returns {Promise<Finding>} */
async function lookAtSandbox() {
  const runtime = await findRuntime();
  if (process.platform !== 'linux' || !runtime) return { state: 'ok', detail: 'brought by the system' };
  if (isRoot()) return { state: 'warn', detail: 'off, because this runs as root', next: 'use an ordinary user for daily work.' };
  if (canSandbox(runtime.executable)) return { state: 'ok', detail: 'available' };
  return {
    state: 'warn',
    detail: 'not available: the command line works, a window does not open',
    next: sandboxCommand(runtime.executable),
  };
}

/** @returns {Promise<Finding>} */
async function lookAtBinding() {
  const runtime = await findRuntime();
  if (!runtime) return { state: 'warn', detail: 'unknown until Electron is there' };
  const own = needsOwnBinding(runtime.electronMajor);
  const file = own ? await findBinding(await bindingFolder(cacheFolder()), { full: true }) : undefined;
  if (own && !file) {
    const missing = missingPrograms('compiler').map(([, name]) => name);
    if (missing.length === 0 || isRoot())
      return { state: 'warn', detail: 'not compiled yet', next: 'run `npm run setup` (about a minute).' };
    return { state: 'fail', detail: `cannot be compiled without ${missing.join(', ')}`, next: `run ${aptCommand(missing)}` };
  }
  const probe =
    "const D=require(process.argv[1]);const o=process.argv[2]?{nativeBinding:process.argv[2]}:{};console.log(new D(':memory:',o).prepare('select sqlite_version() v').get().v)";
  const answer = await runCommand(runtime.executable, ['-e', probe, installed('better-sqlite3'), ...(file ? [file] : [])], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: ASK_LIMIT_MS,
  });
  if (answer.code === 0) return { state: 'ok', detail: `SQLite ${answer.stdout.trim()}, ${file ?? 'shipped in its package'}` };
  return {
    state: 'fail',
    detail: `does not load: ${answer.output.trim().split('\n').at(-1)}`,
    next: `delete ${cacheFolder()} and run \`npm run setup\`.`,
  };
}

/** @returns {Promise<Finding>} */
async function lookAtBuild() {
  const runtime = await findRuntime();
  const built = runtime !== undefined && (await isBuilt(runtime.electronMajor));
  return built ? { state: 'ok', detail: 'up to date' } : { state: 'warn', detail: 'the next start builds the application first' };
}

/** @returns {Promise<Finding>} */
async function lookAtData() {
  const folder = dataFolder();
  if (!existsSync(folder)) return { state: 'ok', detail: `${folder} (made at the first start)` };
  try {
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch {
    return {
      state: 'fail',
      detail: `${folder} cannot be written`,
      next: 'give yourself write permission, or set SHORTLIST_DATA to another folder.',
    };
  }
  return { state: 'ok', detail: `${folder}, ${readdirSync(folder).length} entries` };
}

/** @returns {Promise<Finding>} */
async function lookAtKeychain() {
  const passphrase = 'set SHORTLIST_PASSPHRASE or SHORTLIST_PASSPHRASE_FILE to keep a workspace without it.';
  const probe =
    "const{Entry}=require(process.argv[1]);new Entry('shortlist-doctor','nothing',{linux:{store:'secret-service'}}).getPassword()";
  const answer = await runCommand(toolNode(), ['-e', probe, installed('@napi-rs', 'keyring')], { timeoutMs: KEYCHAIN_LIMIT_MS });
  if (answer.code === 0) return { state: 'ok', detail: 'answers' };
  const why = answer.timedOut ? 'locked, waits to be opened' : 'no key service answers';
  return { state: 'warn', detail: `${why}: workspaces are opened with a passphrase`, next: passphrase };
}

/** @returns {Promise<Finding>} */
async function lookAtDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY)
    return { state: 'ok', detail: WAYLAND_DISPLAY ?? DISPLAY ?? "the system's" };
  return { state: 'warn', detail: 'none: the window cannot open, the command line works', next: 'npm run screen -- --help' };
}

/** @returns {Promise<Finding>} */
async function lookAtDisk() {
  let folder = cacheFolder();
  while (!existsSync(folder)) folder = path.dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const detail = `${(free / 1e9).toFixed(1)} GB free in ${folder}`;
  return free < LITTLE_DISK_BYTES ? { state: 'warn', detail, next: 'free some space, or set SHORTLIST_CACHE.' } : { state: 'ok', detail };
}

/** @returns {Promise<Finding>} */
async function lookAtPackages() {
  const missing = missingPackages();
  if (missing.length > 0) return { state: 'fail', detail: `missing: ${missing.join(', ')}`, next: `run \`npm ci\` in ${projectRoot}.` };
  return { state: 'ok', detail: 'installed' };
}

/** @type {readonly Check[]} */
export const doctorChecks = [
  { id: 'packages', label: 'npm packages', look: lookAtPackages },
  { id: 'node', label: 'Node', look: lookAtNode },
  { id: 'runtime', label: 'Electron', look: lookAtRuntime },
  { id: 'libraries', label: 'system libraries', look: lookAtLibraries },
  { id: 'sandbox', label: 'sandbox', look: lookAtSandbox },
  { id: 'binding', label: 'database binding', look: lookAtBinding },
  { id: 'build', label: 'build', look: lookAtBuild },
  { id: 'data', label: 'data folder', look: lookAtData },
  { id: 'keychain', label: 'keychain', look: lookAtKeychain },
  { id: 'display', label: 'display', look: lookAtDisplay },
  { id: 'disk', label: 'disk space', look: lookAtDisk },
];

/**
 * Runs a check; one that breaks is itself a finding.
 * @param {Check} check
 * @returns {Promise<Finding>}
 */
export async function examine(check) {
  try {
    return await check.look();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'fail', detail: message, ...(error instanceof SetupError && error.next ? { next: error.next } : {}) };
  }
}
