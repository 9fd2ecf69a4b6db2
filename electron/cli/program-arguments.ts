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
  const handed = environment['SHORTLIST_ARGV'];
  const given = handed === undefined ? (packaged ? processArgv.slice(1) : []) : z.array(z.string()).parse(JSON.parse(handed));
  const [first, ...rest] = given;
  const workingFolder = environment['SHORTLIST_CWD'] ?? process.cwd();
  if (first !== undefined && verbs.has(first)) return { verb: first, argv: rest, workingFolder };
  return { verb: null, argv: given, workingFolder };
}
