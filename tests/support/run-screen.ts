import { spawn } from 'node:child_process';
import path from 'node:path';
import { isGroupAlive, memoryBelowMb } from './processes.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** How one run of the command line ended. */
export interface ScreenRun {
  /** Exit status; null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of a run. */
export interface ScreenRunOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Told every 100 ms what the processes of the run hold together, in MiB. */
  readonly onMemory?: (mebibytes: number) => void;
}

/** A run that goes on. */
export interface StartedScreen {
  readonly ended: Promise<ScreenRun>;
  /** Asks the command to end, as a terminal or a service manager does. */
  readonly signal: (name: 'SIGINT' | 'SIGTERM') => void;
  /** Ends all its processes at once with SIGKILL and resolves when nothing of them is left. */
  readonly kill: () => Promise<void>;
  /** Closes the reading end of its standard output, as `head` does. */
  readonly closeOutput: () => void;
}

/** Starts `screen` in the real Electron, as `npm run screen` does, in a process group of its own. */
export function startScreen(args: readonly string[], options: ScreenRunOptions = {}): StartedScreen {
  const child = spawn(process.execPath, [path.join(project, 'electron/setup/launch.mjs'), 'screen', ...args], {
    cwd: options.cwd ?? project,
    env: { ...process.env, INIT_CWD: options.cwd ?? project, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const group = child.pid ?? 0;
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const { onMemory } = options;
  const sampling = onMemory === undefined ? undefined : setInterval(() => onMemory(memoryBelowMb(group)), 100);
  const ended = new Promise<ScreenRun>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', status => resolve({ status, stdout, stderr }));
  }).finally(() => clearInterval(sampling));
  return {
    ended,
    signal: name => void child.kill(name),
    kill: async () => {
      killGroup(group);
      await ended;
      await until(() => !isGroupAlive(group));
    },
    closeOutput: () => void child.stdout.destroy(),
  };
}

/** Runs `screen` to its end. */
export function runScreen(args: readonly string[], options: ScreenRunOptions = {}): Promise<ScreenRun> {
  return startScreen(args, options).ended;
}

/** Resolves once the condition holds, looked at every 5 ms; rejects after `limitMs`. */
export async function until(condition: () => boolean, limitMs = 60_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error('it never happened');
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    // It may have ended by itself a moment before.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** The part of the JSON output that tests look at. */
export interface ScreenJson {
  readonly job: { readonly title: string; readonly required: readonly string[]; readonly rubricVersion: number } | null;
  readonly candidates: readonly ScreenedCandidate[];
  readonly timing: { readonly files: number };
}

/** One candidate of the JSON output. */
export interface ScreenedCandidate {
  readonly file: string;
  readonly status: string;
  readonly error: string;
  readonly duplicateOf: string | null;
  readonly name: string;
  readonly emails: readonly string[];
  readonly score: number | null;
  readonly rank: number | null;
  readonly warnings: readonly string[];
  readonly totalYears: number;
  readonly seconds: number;
  readonly match: {
    readonly results: readonly {
      readonly satisfaction: number;
      readonly evidence: readonly { readonly page: number; readonly quote: string }[];
    }[];
  } | null;
}
