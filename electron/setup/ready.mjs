// Everything a command needs before Electron starts, made ready in order and quietly where it is.
import { readFileSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bindingFolder, buildBinding, findBinding, needsOwnBinding } from './binding.mjs';
import { ensureBuilt } from './build-application.mjs';
import { SetupError } from './failure.mjs';
import { ensureLibraries, ensurePrograms } from './libraries.mjs';
import { cacheFolder, linkToolNode, missingPackages, projectRoot } from './places.mjs';
import { obtainRuntime } from './runtime.mjs';

/**
 * @typedef {object} Ready
 * @property {import('./runtime.mjs').Runtime} runtime
 * @property {string | undefined} binding the compiled SQLite binding, where the shipped one does not fit
 * @property {NodeJS.ProcessEnv} env for the application and for tests: names the runtime and the binding
 */

/**
 * Runtime, system libraries, SQLite binding and build.
 * @param {object} [options]
 * @param {boolean} [options.build] also build the application (default true)
 * @param {boolean} [options.force] build even when nothing changed
 * @param {boolean} [options.tests] also the programs that only the tests use
 * @param {boolean} [options.full] verify checksums of what is cached, not only sizes
 * @param {boolean} [options.retryDownload] prefer Electron's own download over an earlier fallback
 * @returns {Promise<Ready>}
 * @throws {import('./failure.mjs').SetupError}
 */
export async function makeReady({ build = true, force = false, tests = false, full = false, retryDownload = false } = {}) {
  requirePackages();
  linkToolNode();
  const runtime = await obtainRuntime({ full, retryDownload });
  await ensureLibrariesOnce(runtime.executable, full);
  const binding = needsOwnBinding(runtime.electronMajor) ? await ownBinding(full) : undefined;
  if (tests && process.platform === 'linux') await ensurePrograms('tests', 'The test suite');
  if (build) await ensureBuilt(runtime.electronMajor, { force });
  return { runtime, binding, env: readyEnvironment(runtime, binding) };
}

/**
 * @throws {SetupError} npm has not installed the packages
 */
export function requirePackages() {
  const missing = missingPackages();
  if (missing.length > 0)
    throw new SetupError(`npm packages are missing: ${missing.join(', ')}.`, { next: `run \`npm ci\` in ${projectRoot}.` });
}

/**
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string | undefined} binding
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function readyEnvironment(runtime, binding, env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _runAsNode, SHORTLIST_SQLITE_BINDING: _binding, ...rest } = env;
  return { ...rest, SHORTLIST_ELECTRON: runtime.executable, ...(binding ? { SHORTLIST_SQLITE_BINDING: binding } : {}) };
}

/**
 * Forgets that the libraries were seen present: called when the loader could not start the runtime.
 * @returns {Promise<void>}
 */
export async function forgetLibraries() {
  await rm(librariesMarker(), { force: true });
}

function librariesMarker() {
  return path.join(cacheFolder(), 'libraries-present.json');
}

/**
 * Asking the loader takes longer than starting the runtime, so a good answer is remembered.
 * @param {string} executable
 * @param {boolean} full
 */
async function ensureLibrariesOnce(executable, full) {
  if (process.platform !== 'linux') return;
  const { size, mtimeMs } = statSync(executable);
  const seen = JSON.stringify({ executable, size, mtimeMs });
  if (!full && readText(librariesMarker()) === seen) return;
  await ensureLibraries(executable);
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(librariesMarker(), seen);
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {boolean} full */
async function ownBinding(full) {
  const folder = await bindingFolder(cacheFolder());
  const ready = await findBinding(folder, { full });
  if (ready) return ready;
  await ensurePrograms('compiler', 'Compiling the SQLite binding');
  return buildBinding(folder, { full });
}
