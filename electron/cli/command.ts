import type { PdfPrinter } from '../engine/printing/pdf-printer.ts';
import type { Terminal } from './terminal.ts';

/** One start of the program without a window. */
export interface CommandLine {
  readonly verb: string;
  readonly argv: readonly string[];
  readonly workingFolder: string;
  readonly programFolder: string;
  readonly resourcesFolder: string;
  readonly version: string;
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly createPrinter: () => PdfPrinter;
}

/** Exit statuses: all well · wrong usage or fatal · some documents need a person. */
export const exitStatus = { completed: 0, failed: 1, needsHelp: 2, interrupted: 130 } as const;
