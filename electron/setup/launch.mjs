// npm start, npm run screen, npm run dev: makes everything ready, then starts the application.
import { canSandbox, runElectron, runTool, sandboxCommand } from './electron-process.mjs';
import { SetupError, runScript } from './failure.mjs';
import { installed, isRoot, projectRoot, userFolder } from './places.mjs';
import { forgetLibraries, makeReady } from './ready.mjs';

/** What a shell reports when a program's shared libraries are missing. */
const LOADER_FAILED = 127;
const WINDOW_VERBS = new Set(['window', 'dev']);

/**
 * @param {readonly string[]} words verb and arguments
 * @returns {Promise<number>} exit status
 */
async function main(words) {
  const [verb] = words;
  if (verb === undefined) {
    throw new SetupError('Nothing to start.', {
      next: '`npm start` opens the window, `npm run screen -- --help` explains the command line.',
    });
  }
  const hasWindow = WINDOW_VERBS.has(verb);
  if (hasWindow) requireDisplay(process.env);
  const ready = await makeReady({ build: verb !== 'dev' });
  if (hasWindow) requireSandbox(ready.runtime.executable);
  if (verb === 'dev') return develop(ready);
  const status = await runElectron({
    executable: ready.runtime.executable,
    application: projectRoot,
    words,
    hasWindow,
    cwd: userFolder(),
    env: ready.env,
  });
  if (status === LOADER_FAILED) await forgetLibraries();
  return status;
}

/** @param {NodeJS.ProcessEnv} env */
function requireDisplay(env) {
  if (process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return;
  throw new SetupError('There is no display to open a window on; the command line works without one: npm run screen -- --help');
}

/**
 * A window shows documents of strangers, so it is not opened without Chromium's sandbox.
 * @param {string} executable
 */
function requireSandbox(executable) {
  if (process.platform !== 'linux' || isRoot() || canSandbox(executable)) return;
  throw new SetupError('The window needs the sandbox, which this system does not allow to ordinary users.', {
    next: sandboxCommand(executable),
  });
}

/**
 * The window with sources reloaded as they change.
 * @param {import('./ready.mjs').Ready} ready
 * @returns {Promise<number>}
 */
function develop({ runtime, env }) {
  return runTool([installed('electron-vite', 'bin', 'electron-vite.js'), 'dev'], {
    ...env,
    ELECTRON_EXEC_PATH: runtime.executable,
    ELECTRON_MAJOR_VER: String(runtime.electronMajor),
    SHORTLIST_ARGV: JSON.stringify(['window']),
    SHORTLIST_CWD: userFolder(),
    ...(isRoot() ? { NO_SANDBOX: '1' } : {}),
  });
}

await runScript(() => main(process.argv.slice(2)));
