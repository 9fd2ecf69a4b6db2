// The SQLite binding: the package ships one for N-API 10 (Node 22, Electron 36 and later). An older
// runtime would crash on it without a message, so for those one is compiled, once per machine.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { SetupError } from './failure.mjs';
import { withLock } from './lock.mjs';
import { installed, toolNode, toolNodeFolders } from './places.mjs';
import { inStep, say } from './progress.mjs';

/** First Electron major whose Node has N-API 10, which the shipped binding needs. */
export const FIRST_FITTING_ELECTRON = 36;
/** Raised when the way of compiling changes. */
const RECIPE_REVISION = 1;
const COMPILE_LIMIT_MS = 20 * 60_000;
/** The N-API 10 default of the package is undone; its two experimental names are needed at compile time only. */
const COMPILE_FLAGS = [
  '-UNAPI_VERSION',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-DNODE_API_EXPERIMENTAL_NO_WARNING',
].join(' ');
const FILE = 'better_sqlite3.node';
const MARKER = 'shortlist-binding.json';
/** What the sources of the binding consist of, below the package's folder. */
const SOURCES = ['binding.gyp', 'src', 'deps', 'lib', 'package.json'];

/**
 * @param {number} electronMajor
 * @returns {boolean} whether the binding inside the package would crash this Electron
 */
export function needsOwnBinding(electronMajor) {
  return electronMajor < FIRST_FITTING_ELECTRON;
}

/**
 * Folder of the compiled binding, keyed by package version and platform.
 * @param {string} cache
 * @returns {Promise<string>}
 */
export async function bindingFolder(cache) {
  const { version } = JSON.parse(await readFile(installed('better-sqlite3', 'package.json'), 'utf8'));
  return path.join(cache, `sqlite-${version}-napi9-${process.platform}-${process.arch}-r${RECIPE_REVISION}`);
}

/**
 * The compiled binding, or undefined when it is missing or its size or checksum is not the recorded one.
 * @param {string} folder see {@link bindingFolder}
 * @param {{ full?: boolean }} [options] full: hash the file too, not only compare its size
 * @returns {Promise<string | undefined>}
 */
export async function findBinding(folder, { full = false } = {}) {
  const file = path.join(folder, FILE);
  try {
    const marker = JSON.parse(await readFile(path.join(folder, MARKER), 'utf8'));
    if ((await stat(file)).size !== marker.size) return undefined;
    if (full && hash(await readFile(file)) !== marker.sha256) return undefined;
    return file;
  } catch {
    return undefined;
  }
}

/**
 * Compiles the binding unless it is there already.
 * @param {string} folder see {@link bindingFolder}
 * @param {{ compile?: (work: string) => Promise<string>, full?: boolean }} [options]
 * @returns {Promise<string>} path of the binding
 * @throws {SetupError} the compiler failed
 */
export async function buildBinding(folder, { compile = compileBinding, full = false } = {}) {
  const onWait = (/** @type {number} */ pid) => say(`Another set-up (process ${pid}) compiles SQLite: waiting for it.`);
  return withLock(
    `${folder}.lock`,
    async () => {
      const ready = await findBinding(folder, { full });
      if (ready) return ready;
      const work = `${folder}.tmp-${process.pid}`;
      try {
        await rm(work, { recursive: true, force: true });
        await mkdir(path.join(work, 'ready'), { recursive: true });
        const built = await readFile(await inStep('Compiling the SQLite binding (about a minute)', () => compile(work)));
        await writeFile(path.join(work, 'ready', FILE), built);
        await writeFile(path.join(work, 'ready', MARKER), JSON.stringify({ size: built.length, sha256: hash(built) }));
        await rm(folder, { recursive: true, force: true });
        await rename(path.join(work, 'ready'), folder);
      } finally {
        await rm(work, { recursive: true, force: true });
      }
      return path.join(folder, FILE);
    },
    { onWait },
  );
}

/** @param {string} work */
async function compileBinding(work) {
  const sources = path.join(work, 'package');
  for (const name of SOURCES) await cp(installed('better-sqlite3', name), path.join(sources, name), { recursive: true });
  await cp(installed('node-addon-api'), path.join(sources, 'node_modules', 'node-addon-api'), { recursive: true });
  const nodeGyp = installed('node-gyp', 'bin', 'node-gyp.js');
  const args = [nodeGyp, 'rebuild', '--release', '--force_build=1', ...(await headerArguments())];
  const result = await runCommand(toolNode(), args, {
    cwd: sources,
    timeoutMs: COMPILE_LIMIT_MS,
    env: {
      ...process.env,
      PATH: `${path.dirname(toolNode())}${path.delimiter}${process.env.PATH ?? ''}`,
      CXXFLAGS: COMPILE_FLAGS,
      JOBS: '2',
    },
  });
  if (result.code === 0) return path.join(sources, 'build', 'Release', FILE);
  throw new SetupError('The SQLite binding could not be compiled.', {
    detail: result.output,
    next: 'see the last lines above; `npm run doctor` names missing tools.',
  });
}

/** Node's own headers: beside the Node that npm installed, else beside the Node that runs this. */
async function headerArguments() {
  const candidates = [...toolNodeFolders(), path.dirname(path.dirname(process.execPath))];
  for (const folder of candidates) {
    const header = path.join(folder, 'include', 'node', 'node_api.h');
    if (
      await stat(header).then(
        () => true,
        () => false,
      )
    )
      return [`--nodedir=${folder}`];
  }
  return [];
}

/** @param {Buffer} bytes */
function hash(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
