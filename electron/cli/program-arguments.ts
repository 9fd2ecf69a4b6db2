import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What this start of the program was asked for; without a verb the window opens. */
export interface ProgramArguments {
  readonly verb: string | null;
  readonly argv: readonly string[];
  readonly workingFolder: string;
}

const verbs: ReadonlySet<string> = new Set(['screen', 'help']);

/**
 * The command and its arguments. From a checkout they come as JSON in SHORTLIST_ARGV, because Electron and Chromium
 * take `--version`, `--help` and unknown switches for themselves; a packaged program reads its own command line.
 */
export function readProgramArguments(processArgv: readonly string[], environment: NodeJS.ProcessEnv, packaged: boolean): ProgramArguments {
  const given = readHandedArguments(environment['SHORTLIST_ARGV']) ?? (packaged ? withoutEngineSwitches(processArgv.slice(1)) : []);
  const [first, ...rest] = given;
  const workingFolder = environment['SHORTLIST_CWD'] ?? process.cwd();
  if (first !== undefined && verbs.has(first)) return { verb: first, argv: rest, workingFolder };
  return { verb: null, argv: given, workingFolder };
}

/** `@FILE` names a file with the JSON: one variable of the environment holds at most 128 KiB. */
function readHandedArguments(handed: string | undefined): readonly string[] | null {
  if (handed === undefined) return null;
  return z.array(z.string()).parse(JSON.parse(handed.startsWith('@') ? readFileSync(handed.slice(1), 'utf8') : handed));
}

/** What stands before the command are switches of the browser engine. */
function withoutEngineSwitches(words: readonly string[]): readonly string[] {
  const first = words.findIndex(word => !word.startsWith('-'));
  return first === -1 ? [] : words.slice(first);
}
