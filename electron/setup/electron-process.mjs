// Starts Electron on an application folder so that the user's arguments, folder, terminal, signals and
// exit status pass through unchanged.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exitStatus, findProgram } from './command.mjs';
import { isRoot, projectRoot, toolNode } from './places.mjs';

/** Linux allows 128 KiB for one environment variable (MAX_ARG_STRLEN); longer lists go through a file. */
const ENVIRONMENT_LIMIT_BYTES = 100_000;
const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']);

/**
 * Chromium's switches. Without a window it draws nothing on a screen; level 3 lets only fatal messages
 * of Chromium through, so stderr belongs to the application.
 * @param {boolean} hasWindow
 * @param {string} executable
 * @returns {string[]}
 */
export function electronSwitches(hasWindow, executable) {
  if (process.platform !== 'linux') return hasWindow ? [] : ['--disable-gpu', '--log-level=3'];
  const sandbox = isRoot() || (!hasWindow && !canSandbox(executable)) ? ['--no-sandbox'] : [];
  const display = hasWindow ? ['--ozone-platform-hint=auto'] : ['--ozone-platform=headless', '--disable-gpu'];
  return [...display, ...sandbox, '--log-level=3'];
}

/**
 * Whether Chromium's sandbox can start for this user: through user namespaces, or its setuid program.
 * @param {string} executable the runtime, to look for the setuid program beside it
 * @returns {boolean}
 */
export function canSandbox(executable) {
  const program = path.join(path.dirname(executable), 'chrome-sandbox');
  const about = statSync(program, { throwIfNoEntry: false });
  if (about && about.uid === 0 && (about.mode & 0o4000) !== 0) return true;
  const unshare = findProgram('unshare');
  return unshare === undefined || spawnSync(unshare, ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0;
}

/**
 * What an administrator runs once so that the sandbox can start through its setuid program.
 * @param {string} executable the runtime
 * @returns {string}
 */
export function sandboxCommand(executable) {
  const program = JSON.stringify(path.join(path.dirname(executable), 'chrome-sandbox'));
  return `run sudo chown root:root ${program} && sudo chmod 4755 ${program}`;
}

/**
 * The user's words for the application, out of Electron's reach (`electron . --version` is Electron's own).
 * `SHORTLIST_ARGV` holds them as a JSON array of strings, the verb first; a value that begins with `@`
 * names a file that holds that array, used where the list is too long for the environment.
 * @param {readonly string[]} words verb and arguments
 * @returns {{ value: string, dispose: () => void }} dispose removes the file
 */
export function encodeArguments(words) {
  const json = JSON.stringify(words);
  if (Buffer.byteLength(json) <= ENVIRONMENT_LIMIT_BYTES) return { value: json, dispose: () => {} };
  const folder = mkdtempSync(path.join(tmpdir(), 'shortlist-arguments-'));
  const file = path.join(folder, 'arguments.json');
  writeFileSync(file, json, { mode: 0o600 });
  return { value: `@${file}`, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Runs `electron <application>` to its end.
 * @param {object} start
 * @param {string} start.executable
 * @param {string} start.application folder with the package.json of the application
 * @param {readonly string[]} start.words verb and arguments of the user
 * @param {boolean} start.hasWindow
 * @param {string} start.cwd the folder the user stands in
 * @param {NodeJS.ProcessEnv} start.env
 * @returns {Promise<number>} the exit status; 128 + n when a signal ended it
 */
export async function runElectron({ executable, application, words, hasWindow, cwd, env }) {
  const { value, dispose } = encodeArguments(words);
  const child = spawn(executable, [...electronSwitches(hasWindow, executable), application], {
    cwd,
    env: { ...env, SHORTLIST_ARGV: value, SHORTLIST_CWD: cwd },
    stdio: 'inherit',
  });
  try {
    return await ended(child);
  } finally {
    dispose();
  }
}

/**
 * Runs a program of the tools in the project's folder, on this terminal.
 * @param {readonly string[]} args for Node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit status
 */
export function runTool(args, env) {
  return ended(spawn(toolNode(), args, { cwd: projectRoot, stdio: 'inherit', env }));
}

/**
 * Waits for a program while signals are passed on to it.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} exit status
 */
async function ended(child) {
  const stopForwarding = forwardSignals(child);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) => resolve(exitStatus(code, signal)));
    });
  } finally {
    stopForwarding();
  }
}

/**
 * Passes signals on. Ctrl+C on a terminal reaches the whole process group by itself, and a second one
 * would count as impatience, so it is then only kept from ending this process.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops it
 */
function forwardSignals(child) {
  const handlers = FORWARDED.map(signal => {
    const handler = () => {
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => handlers.forEach(remove => remove());
}
