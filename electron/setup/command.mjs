// Other programs: run, bound in time, output kept.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Kept of a program's output: enough to see why a compiler failed. */
const OUTPUT_LIMIT = 200_000;

/**
 * @typedef {object} CommandResult
 * @property {number} code exit status; 128 + n after a signal; 127 when it could not be started
 * @property {string} output stdout and stderr in the order they came, the last 200,000 characters
 * @property {string} stdout
 * @property {boolean} timedOut
 */

/**
 * Runs a program without a shell and collects what it prints.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<CommandResult>} never rejects
 */
export function runCommand(file, args, { cwd, env, timeoutMs } = {}) {
  return new Promise(resolve => {
    let output = '';
    let stdout = '';
    let timedOut = false;
    const child = spawn(file, args, {
      env: env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd ? { cwd } : {}),
    });
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    child.stdout.setEncoding('utf8').on('data', text => {
      stdout = (stdout + text).slice(-OUTPUT_LIMIT);
      output = (output + text).slice(-OUTPUT_LIMIT);
    });
    child.stderr.setEncoding('utf8').on('data', text => {
      output = (output + text).slice(-OUTPUT_LIMIT);
    });
    child.on('error', error => {
      clearTimeout(timer);
      resolve({ code: 127, output: error.message, stdout: '', timedOut });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: exitStatus(code, signal), output, stdout, timedOut });
    });
  });
}

/** Signal numbers that a shell adds to 128 (POSIX; the same on Linux and macOS). */
const SIGNAL_NUMBERS = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGTRAP: 5,
  SIGABRT: 6,
  SIGFPE: 8,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15,
};

/**
 * The status a shell would report.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
export function exitStatus(code, signal) {
  if (signal) return 128 + (/** @type {Record<string, number>} */ (SIGNAL_NUMBERS)[signal] ?? 0);
  return code ?? 1;
}

/**
 * First program of that name on the PATH.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findProgram(name, env = process.env) {
  for (const folder of (env.PATH ?? '').split(path.delimiter)) {
    if (!folder) continue;
    const candidate = path.join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not here: the next folder.
    }
  }
  return undefined;
}
