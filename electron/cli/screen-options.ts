import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../core/contract/errors.ts';
import { ScanLanguage, scanLanguages } from '../../core/contract/recognition.ts';
import { systemErrorCode } from '../engine/files/system-error.ts';

/** What the `screen` command was asked to do; all paths absolute. */
export interface ScreenOptions {
  readonly inputs: readonly string[];
  readonly job: string | null;
  /** `-` is standard output. */
  readonly json: string | null;
  readonly pdf: string | null;
  readonly xlsx: string | null;
  readonly csv: string | null;
  readonly workspace: string | null;
  readonly top: number | null;
  readonly threshold: number | null;
  readonly concurrency: number;
  readonly region: string;
  /** Languages that scans may be in; null for all that are installed. */
  readonly ocrLanguages: readonly ScanLanguage[] | null;
  /** Splits files that hold the CVs of several people. */
  readonly splitPacks: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

export const screenHelp = `Screen CVs against a job ad, offline.

  npm run --silent screen -- [options] <file|folder>...

  --job FILE         job ad (txt, md, pdf, docx) or a rubric as JSON; without it CVs are read, not matched
  --json FILE        full result; - writes it to standard output
  --pdf FILE         batch report with a page for every shortlisted candidate
  --xlsx FILE        the ranking, criteria and evidence as a spreadsheet
  --csv FILE         the ranking as comma-separated values
  --workspace DIR    keep everything in this workspace (default: a temporary one)
  --top N            shortlist the best N
  --threshold N      shortlist from this score on (default 70)
  --concurrency N    worker threads (default: the number of cores)
  --region CC        country of phone numbers without a country code (default US)
  --ocr-languages L  languages of scans, such as eng,deu (eng deu fra spa ita por nld pol; default all)
  --split-packs      split a PDF that holds the CVs of several people; without it such a file needs help
  --quiet            no progress
  --help, --version

Exit status: 0 all completed; 2 some need help or were refused, each listed with its reason;
1 wrong usage or a fatal error, nothing half-written.
`;

const optionTable = {
  job: { type: 'string' },
  json: { type: 'string' },
  pdf: { type: 'string' },
  xlsx: { type: 'string' },
  csv: { type: 'string' },
  workspace: { type: 'string' },
  top: { type: 'string' },
  threshold: { type: 'string' },
  concurrency: { type: 'string' },
  region: { type: 'string' },
  'ocr-languages': { type: 'string' },
  'split-packs': { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the arguments of `screen`. Relative paths count from `workingFolder`. Throws USAGE. */
export function parseScreenOptions(argv: readonly string[], workingFolder: string): ScreenOptions {
  const { values, positionals } = parse(argv);
  const absolute = (value: string | undefined): string | null => (value === undefined ? null : resolvePath(value, workingFolder));
  const options: ScreenOptions = {
    inputs: positionals.map(input => resolvePath(input, workingFolder)),
    job: absolute(values.job),
    json: values.json === '-' ? '-' : absolute(values.json),
    pdf: absolute(values.pdf),
    xlsx: absolute(values.xlsx),
    csv: absolute(values.csv),
    workspace: absolute(values.workspace),
    top: readNumber('--top', values.top, 1, 100_000),
    threshold: readNumber('--threshold', values.threshold, 0, 100),
    concurrency: readNumber('--concurrency', values.concurrency, 1, 64) ?? availableParallelism(),
    region: readRegion(values.region),
    ocrLanguages: readLanguages(values['ocr-languages']),
    splitPacks: values['split-packs'] ?? false,
    quiet: values.quiet ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  };
  if (!options.help && !options.version) checkComplete(options);
  return options;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: optionTable, allowPositionals: true, strict: true });
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === null || !(error instanceof Error)) throw error;
    throw new AppError('USAGE', { reason: error.message.split(/[.;] /, 1)[0]?.replace(/\.$/, '') ?? error.message });
  }
}

function resolvePath(value: string, workingFolder: string): string {
  if (value === '') throw new AppError('USAGE', { reason: 'An empty path was given' });
  if (value.includes('\0')) throw new AppError('USAGE', { reason: 'A path holds a NUL character' });
  return path.resolve(workingFolder, value);
}

function readNumber(name: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  const whole = name !== '--threshold';
  if (text.trim() === '' || !Number.isFinite(value) || value < least || value > most || (whole && !Number.isInteger(value))) {
    throw new AppError('USAGE', { reason: `${name} wants a ${whole ? 'whole ' : ''}number from ${least} to ${most}, not “${text}”` });
  }
  return value;
}

function readRegion(text: string | undefined): string {
  const region = (text ?? 'US').toUpperCase();
  if (!/^[A-Z]{2}$/.test(region)) throw new AppError('USAGE', { reason: `--region wants two letters such as DE, not “${text}”` });
  return region;
}

function readLanguages(text: string | undefined): readonly ScanLanguage[] | null {
  if (text === undefined) return null;
  return text.split(',').map(name => {
    const language = ScanLanguage.safeParse(name.trim().toLowerCase());
    if (!language.success)
      throw new AppError('USAGE', { reason: `--ocr-languages wants names out of ${scanLanguages.join(', ')}, not “${name}”` });
    return language.data;
  });
}

function checkComplete(options: ScreenOptions): void {
  if (options.inputs.length === 0) throw new AppError('USAGE', { reason: 'No file or folder was given' });
  const files = [options.json, options.pdf, options.xlsx, options.csv].filter(file => file !== null && file !== '-');
  if (new Set(files).size < files.length) throw new AppError('USAGE', { reason: 'Two outputs have the same path' });
}
