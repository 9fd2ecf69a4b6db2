import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BatchSummary, RankedItem } from '../../core/contract/batch.ts';
import { AppError } from '../../core/contract/errors.ts';
import { makeTemporaryFolder } from '../../db/temporary-workspaces.ts';
import { createApp, type App } from '../app.ts';
import { checkWritable, writeWhole } from '../engine/files/write-file.ts';
import { exitStatus, type CommandLine } from './command.ts';
import { createProgressDisplay } from './progress-display.ts';
import { resultJson } from '../features/reports/result-json.ts';
import { formatProblems, formatTable } from './result-table.ts';
import type { ScreenOptions } from './screen-options.ts';
import { writeReports } from './write-reports.ts';

/** Screens files and writes what was asked for. Everything that can be wrong is checked before the work starts. */
export async function runScreen(options: ScreenOptions, command: CommandLine): Promise<number> {
  const outputs = [options.json, options.pdf, options.xlsx, options.csv].filter(file => file !== null && file !== '-');
  for (const file of outputs) if (file !== null) await checkWritable(file);
  const temporary = options.workspace === null;
  const workspaceFolder = options.workspace ?? (await makeTemporaryFolder(tmpdir()));
  try {
    return await withApp(options, command, { workspaceFolder, temporary });
  } finally {
    if (temporary) await rm(workspaceFolder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function withApp(
  options: ScreenOptions,
  command: CommandLine,
  place: { readonly workspaceFolder: string; readonly temporary: boolean },
): Promise<number> {
  const app = await createApp({
    ...place,
    programFolder: command.programFolder,
    resourcesFolder: command.resourcesFolder,
    version: command.version,
    threads: options.concurrency,
    defaultRegion: options.region,
    ...(options.ocrLanguages === null ? {} : { scanLanguages: options.ocrLanguages }),
    environment: command.environment,
    printer: command.createPrinter(),
  });
  let status: number;
  try {
    app.start();
    status = await screen(app, options, command);
  } catch (error) {
    // What went wrong first is what the user has to know.
    await app.stop().catch(() => undefined);
    throw error;
  }
  await app.stop();
  return status;
}

async function screen(app: App, options: ScreenOptions, command: CommandLine): Promise<number> {
  const { screening, jobs } = app.services;
  const job = options.job === null ? null : await jobs.openJobFile(options.job);
  stopIfAsked(command.signal);
  const title = job?.rubric.title ?? path.basename(options.inputs[0] ?? '');
  const batchId = await screening.openBatch({ inputs: options.inputs, job, title, splitPacks: options.splitPacks });
  const warming = app.services.reports.warm({ pdf: options.pdf !== null, xlsx: options.xlsx !== null }).catch(() => undefined);
  const display = createProgressDisplay(command.terminal, options.quiet, () => performance.now());
  try {
    await screening.whenFinished(batchId, display.show, command.signal);
  } finally {
    display.end();
  }
  stopIfAsked(command.signal);
  await warming;
  const threshold = options.threshold ?? (options.top === null ? (job?.rubric.thresholds.yes ?? null) : null);
  const rule = { top: options.top, threshold };
  const ranking = await screening.ranking(batchId, rule);
  const summary = screening.summary(batchId, rule);
  if (options.json !== null) await writeJson(app, options.json, summary, ranking, command);
  await writeReports(app, options, summary, ranking);
  await print(ranking, summary, options, command);
  return ranking.every(item => item.status === 'completed' || item.status === 'duplicate') ? exitStatus.completed : exitStatus.needsHelp;
}

function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('CANCELLED');
}

async function writeJson(
  app: App,
  file: string,
  summary: BatchSummary,
  ranking: readonly RankedItem[],
  command: CommandLine,
): Promise<void> {
  async function* items() {
    for (const item of ranking) yield app.services.screening.itemResult(summary.batchId, item);
  }
  const pieces = resultJson(summary, items());
  if (file !== '-') return writeWhole(file, pieces);
  for await (const piece of pieces) await command.terminal.out(piece);
}

async function print(ranking: readonly RankedItem[], summary: BatchSummary, options: ScreenOptions, command: CommandLine): Promise<void> {
  const read = ranking.filter(item => item.status === 'completed');
  const others = ranking.filter(item => item.status !== 'completed');
  const table = read.length === 0 ? '' : formatTable(read, summary.rubric !== null);
  const text = [table, formatProblems(others)].filter(part => part !== '').join('\n');
  if (options.json === '-') command.terminal.error(formatProblems(others));
  else await command.terminal.out(text);
}
