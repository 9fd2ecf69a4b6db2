import { spawn } from 'node:child_process';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');

/** How one run of the command line ended. */
export interface ScreenRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of a run. `killAfterMs` ends the whole process group with SIGKILL. */
export interface ScreenRunOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

/** Runs `screen` in the real Electron, as `npm run screen` does. */
export function runScreen(args: readonly string[], options: ScreenRunOptions = {}): Promise<ScreenRun> {
  const child = spawn(process.execPath, [path.join(project, 'electron/setup/launch.mjs'), 'screen', ...args], {
    cwd: options.cwd ?? project,
    env: { ...process.env, INIT_CWD: options.cwd ?? project, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', status => resolve({ status, stdout, stderr }));
  });
}

/** The part of the JSON output that tests look at. */
export interface ScreenJson {
  readonly job: { readonly title: string; readonly required: readonly string[]; readonly rubricVersion: number } | null;
  readonly candidates: readonly {
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
    readonly match: {
      readonly results: readonly {
        readonly satisfaction: number;
        readonly evidence: readonly { readonly page: number; readonly quote: string }[];
      }[];
    } | null;
  }[];
  readonly timing: { readonly files: number };
}
