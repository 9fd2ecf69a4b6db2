import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** The program's own log: what happened to the program, never what a document says. */
export interface Log {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, error: unknown, fields?: LogFields) => void;
}

/** Codes, counts and ids. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface RotatingLogParts {
  readonly folder: string;
  readonly now: () => number;
  /** Gets each line too, with what the file leaves out of an error; for somebody who looks for a fault. */
  readonly echo?: (line: string, error: unknown) => void;
  /** Size at which a file is closed, in bytes. */
  readonly maxBytes?: number;
  /** Files that are kept, the current one included. */
  readonly maxFiles?: number;
}

/** Name of the current file; older ones are `shortlist.1.log` (newest) and so on. */
const currentName = 'shortlist.log';

/** One JSON object a line, five files of 1 MB. A log that cannot be written is silent: it must never be the fault itself. */
export function createRotatingLog({ folder, now, echo, maxBytes = 1_000_000, maxFiles = 5 }: RotatingLogParts): Log {
  const file = path.join(folder, currentName);

  function write(level: 'info' | 'error', event: string, fields: LogFields, error: unknown): void {
    const line = JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields });
    echo?.(line, error);
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > 0 && size + line.length + 1 > maxBytes) rotate(folder, maxFiles);
      appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // See above.
    }
  }

  return {
    info: (event, fields = {}) => write('info', event, fields, null),
    error: (event, error, fields = {}) => write('error', event, { ...fields, ...describeForLog(error) }, error),
  };
}

function rotate(folder: string, maxFiles: number): void {
  const numbered = (number: number): string => path.join(folder, number === 0 ? currentName : `shortlist.${number}.log`);
  rmSync(numbered(maxFiles - 1), { force: true });
  for (let number = maxFiles - 2; number >= 0; number -= 1) {
    if (statSync(numbered(number), { throwIfNoEntry: false }) !== undefined) renameSync(numbered(number), numbered(number + 1));
  }
}

/** Frames of a stack that are kept: enough to find the place. */
const mostFrames = 12;

/**
 * What a log may keep of an error: its name and code and where it happened. Its message is left out, for it may quote a
 * document or name a person's file.
 */
export function describeForLog(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? { code: error.code } : {};
  return { error: error.name, ...code, stack: framesOf(error) };
}

/** Function and place of each frame; of a place only the file's own name, since folders may name the user. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, mostFrames)
    .map(line => line.trim().replace(/(?:file:\/\/)?[^\s()]*[\\/]([^\\/()\s]+:\d+:\d+)/, '$1'))
    .join(' < ');
}
