// What the operating system must bring: shared libraries for Electron, a compiler for the binding,
// extra programs for the tests. On Debian-like systems they are installed when this runs as root.
import { existsSync } from 'node:fs';
import { findProgram, runCommand } from './command.mjs';
import { SetupError } from './failure.mjs';
import { isRoot } from './places.mjs';
import { inStep } from './progress.mjs';

/** Debian packages of what Electron links against (they bring the rest of GTK and X11 along). */
export const ELECTRON_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1'];

/**
 * Programs by the Debian package that brings them.
 * @type {Readonly<Record<string, readonly [program: string, debianPackage: string][]>>}
 */
export const PROGRAMS = {
  compiler: [
    ['g++', 'g++'],
    ['make', 'make'],
    ['python3', 'python3'],
  ],
  tests: [
    ['Xvfb', 'xvfb'],
    ['pdftoppm', 'poppler-utils'],
  ],
};

const APT_LIMIT_MS = 15 * 60_000;
const APT_ATTEMPTS = 3;

/**
 * Shared libraries that the loader does not find.
 * @param {string} executable
 * @returns {Promise<string[]>} sonames; empty where the system has no `ldd`
 */
export async function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const { output } = await runCommand('ldd', [executable], { timeoutMs: 20_000 });
  return [...new Set([...output.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? ''))];
}

/**
 * @param {keyof typeof PROGRAMS} purpose
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {[program: string, debianPackage: string][]} those not on the PATH
 */
export function missingPrograms(purpose, env = process.env) {
  return (PROGRAMS[purpose] ?? []).filter(([program]) => !findProgram(program, env)).map(([program, name]) => [program, name]);
}

/**
 * Makes the runtime's shared libraries present.
 * @param {string} executable
 * @throws {SetupError} with the exact command where it may not or cannot install them
 */
export async function ensureLibraries(executable) {
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  await installPackages(ELECTRON_PACKAGES, `Electron needs system libraries that are missing: ${missing.join(', ')}.`);
  const still = await missingLibraries(executable);
  if (still.length === 0) return;
  throw new SetupError(`Electron still misses system libraries: ${still.join(', ')}.`, {
    next: 'install the packages of your distribution that contain them (GTK 3, NSS, ALSA, GBM, X11).',
  });
}

/**
 * Makes the programs for a purpose present.
 * @param {keyof typeof PROGRAMS} purpose
 * @param {string} why a sentence's beginning, such as "Compiling the SQLite binding"
 * @throws {SetupError} with the exact command where it may not or cannot install them
 */
export async function ensurePrograms(purpose, why) {
  const missing = missingPrograms(purpose);
  if (missing.length === 0) return;
  const names = missing.map(([program]) => program).join(', ');
  await installPackages(
    missing.map(([, name]) => name),
    `${why} needs ${names}.`,
  );
}

/**
 * The command a user types to install packages.
 * @param {readonly string[]} packages
 * @returns {string}
 */
export function aptCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * @param {readonly string[]} packages
 * @param {string} why
 */
async function installPackages(packages, why) {
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetupError(why, { next: `install what your system calls ${packages.join(', ')}.` });
  }
  if (!isRoot()) throw new SetupError(why, { next: `run\n  ${aptCommand(await currentNames(packages))}` });
  await inStep(`Installing system packages (${packages.join(', ')})`, async () => {
    await apt(['update']);
    const names = await currentNames(packages);
    let result = { code: 1, output: '' };
    for (let attempt = 1; attempt <= APT_ATTEMPTS && result.code !== 0; attempt += 1) {
      result = await apt(['install', '-y', '--no-install-recommends', ...names]);
    }
    if (result.code !== 0) {
      throw new SetupError(`${why} Installing them failed.`, { detail: result.output, next: `run\n  ${aptCommand(names)}` });
    }
  });
}

/** @param {readonly string[]} args */
function apt(args) {
  // A lock of another package manager is waited for; no question is asked on a terminal.
  return runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=180', '-o', 'Acquire::Retries=3', ...args], {
    timeoutMs: APT_LIMIT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
}

/**
 * Names on this release: since the 64-bit time change some libraries end in "t64".
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>}
 */
async function currentNames(packages) {
  return Promise.all(packages.map(async name => ((await hasCandidate(name)) || !(await hasCandidate(`${name}t64`)) ? name : `${name}t64`)));
}

/** @param {string} name */
async function hasCandidate(name) {
  const { stdout } = await runCommand('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' }, timeoutMs: 30_000 });
  const candidate = /Candidate: (\S+)/.exec(stdout)?.[1];
  return candidate !== undefined && candidate !== '(none)';
}
