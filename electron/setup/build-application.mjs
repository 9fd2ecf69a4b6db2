// The compiled application in out/: built when a source differs from what it was built from.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { SetupError } from './failure.mjs';
import { withLock } from './lock.mjs';
import { installed, projectRoot, toolNode } from './places.mjs';
import { inStep, say } from './progress.mjs';

/** What a build depends on. Samples are read where they lie, tests are never built. */
const SOURCES = [
  'core',
  'db',
  'workers',
  'electron',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const LEFT_OUT = /^(?:electron[\\/]setup|resources[\\/]samples)(?:[\\/]|$)|\.test\.tsx?$/;
const BUILD_LIMIT_MS = 10 * 60_000;

/** @typedef {{ readonly name: string, readonly size: number, readonly mtimeMs: number }} SourceFile */
/** @typedef {{ electronMajor: number, quick: string, content: string }} Stamp */

/**
 * @param {string} root the checkout
 * @returns {string} the stamp file that a finished build leaves
 */
function stampFile(root) {
  return path.join(root, 'out', '.built-from.json');
}

/**
 * Whether out/ was built for this Electron from the sources as they are now. Times and sizes decide in a
 * few milliseconds; where only times differ (a fresh checkout, a touched file), contents decide.
 * @param {number} electronMajor
 * @param {string} [root]
 * @returns {Promise<boolean>}
 */
export async function isBuilt(electronMajor, root = projectRoot) {
  const stamp = readStamp(root);
  if (!stamp || stamp.electronMajor !== electronMajor || !existsSync(path.join(root, 'out', 'main'))) return false;
  const files = listSources(root);
  const quick = quickHash(files);
  if (quick === stamp.quick) return true;
  if (contentHash(root, files) !== stamp.content) return false;
  await writeFile(stampFile(root), JSON.stringify({ ...stamp, quick })).catch(() => {});
  return true;
}

/**
 * Builds unless {@link isBuilt}; one build at a time, output shown only when it fails.
 * @param {number} electronMajor
 * @param {{ force?: boolean, root?: string, compile?: (electronMajor: number) => Promise<void> }} [options]
 * @returns {Promise<boolean>} whether it built
 * @throws {SetupError} the build failed
 */
export async function ensureBuilt(electronMajor, { force = false, root = projectRoot, compile = compileApplication } = {}) {
  if (!force && (await isBuilt(electronMajor, root))) return false;
  const onWait = (/** @type {number} */ pid) => say(`Another command (process ${pid}) is building: waiting for it.`);
  return withLock(
    path.join(root, 'out', '.build.lock'),
    async () => {
      if (!force && (await isBuilt(electronMajor, root))) return false;
      await rm(stampFile(root), { force: true });
      // Taken before the build: a source edited while it runs makes the result stale.
      const files = listSources(root);
      const stamp = { electronMajor, quick: quickHash(files), content: contentHash(root, files) };
      await compile(electronMajor);
      await mkdir(path.join(root, 'out'), { recursive: true });
      await writeFile(stampFile(root), JSON.stringify(stamp));
      return true;
    },
    { onWait },
  );
}

/** @param {number} electronMajor */
async function compileApplication(electronMajor) {
  await inStep('Building the application', async () => {
    const args = [installed('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'];
    const result = await runCommand(toolNode(), args, {
      cwd: projectRoot,
      timeoutMs: BUILD_LIMIT_MS,
      env: { ...process.env, ELECTRON_MAJOR_VER: String(electronMajor), NODE_ENV: 'production' },
    });
    if (result.code === 0) return;
    throw new SetupError('The application could not be built.', {
      detail: result.output,
      next: 'see the lines above; `npm run types` names type errors.',
    });
  });
}

/**
 * @param {string} root
 * @returns {Stamp | undefined}
 */
function readStamp(root) {
  try {
    const { electronMajor, quick, content } = JSON.parse(readFileSync(stampFile(root), 'utf8'));
    return { electronMajor: Number(electronMajor), quick: String(quick), content: String(content) };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @returns {SourceFile[]} in a fixed order
 */
function listSources(root) {
  /** @type {SourceFile[]} */
  const files = [];
  const visit = (/** @type {string} */ name) => {
    if (LEFT_OUT.test(name)) return;
    const place = path.join(root, name);
    const about = statSync(place, { throwIfNoEntry: false });
    if (about?.isDirectory()) {
      for (const entry of readdirSync(place).toSorted()) visit(path.join(name, entry));
    } else if (about?.isFile()) {
      files.push({ name, size: about.size, mtimeMs: about.mtimeMs });
    }
  };
  for (const name of SOURCES) visit(name);
  return files;
}

/** @param {readonly SourceFile[]} files */
function quickHash(files) {
  return createHash('sha1').update(JSON.stringify(files)).digest('hex');
}

/**
 * @param {string} root
 * @param {readonly SourceFile[]} files
 */
function contentHash(root, files) {
  const hash = createHash('sha256');
  for (const { name, size } of files) hash.update(`${name}\0${size}\0`).update(readFileSync(path.join(root, name)));
  return hash.digest('hex');
}
