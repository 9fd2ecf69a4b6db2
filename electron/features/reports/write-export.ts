import path from 'node:path';
import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { RankedItem } from '../../../core/contract/batch.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { ExportInput, ExportUpdate } from '../../../core/contract/export.ts';
import type { BatchOutputInput } from '../../../core/contract/report.ts';
import { checkFolder, writeNew, writeWhole, type FileContent } from '../../engine/files/write-file.ts';
import { candidateFileName, exportExtensions, exportFileName, personOf } from './export-names.ts';
import type { PeopleInput } from './batch-input.ts';
import type { ReportsService } from './reports.service.ts';

/** Reports on people, and on whom. */
interface WorkOnPeople {
  readonly what: 'candidates';
  readonly input: PeopleInput;
  readonly items: readonly RankedItem[];
}

/** What an export is made from. */
export type ExportWork = WorkOnPeople | { readonly what: Exclude<ExportInput['what'], 'candidates'>; readonly input: BatchOutputInput };

type Updates = AsyncGenerator<ExportUpdate, readonly string[], undefined>;

/** How often a file that takes long says how far it is, in milliseconds. */
const tellMs = 200;

/**
 * Writes what was asked for and returns the paths of what is there: a file each for several people, else one file. A
 * folder never loses a file to a new one of the same name; a file that was named itself is replaced. When `signal`
 * aborts, nothing more is written and the paths of what is complete are returned.
 */
export async function* writeExport(reports: ReportsService, request: ExportInput, work: ExportWork, signal: AbortSignal): Updates {
  if (!path.isAbsolute(request.place)) throw new AppError('OUTPUT_NOT_WRITABLE', { path: request.place, reason: 'it is no full path' });
  if (work.what === 'candidates' && !request.merged && work.items.length > 1) return yield* writeEach(reports, request, work, signal);
  return yield* writeOne(reports, request, work, signal);
}

async function* writeEach(reports: ReportsService, { place }: ExportInput, { input, items }: WorkOnPeople, signal: AbortSignal): Updates {
  await checkFolder(place);
  const files: string[] = [];
  for (const [done, item] of items.entries()) {
    yield { kind: 'running', done, total: items.length, now: personOf(item) };
    if (signal.aborted) return files;
    const pdf = await reports.candidatePdf(input, item);
    if (signal.aborted) return files;
    files.push(await writeNew(place, candidateFileName(item, input.summary.title), 'pdf', pdf));
  }
  yield { kind: 'running', done: items.length, total: items.length, now: '' };
  return files;
}

async function* writeOne(reports: ReportsService, request: ExportInput, work: ExportWork, signal: AbortSignal): Updates {
  const items = work.what === 'candidates' ? work.items : work.input.ranking;
  const ownName = exportFileName(work.what, work.input.summary.title, work.what === 'candidates' ? items : []);
  const target = await targetOf(request, ownName);
  await checkFolder(target.folder);
  const read = { done: 0, total: items.length, now: '' };
  const watch = <Input extends Pick<BatchOutputInput, 'results'>>(input: Input): Input =>
    watchResults(input, signal, item => {
      read.done = Math.min(read.total, read.done + 1);
      read.now = personOf(item);
    });
  const written = contentOf(reports, work, watch).then(async content => {
    if (signal.aborted) throw new AppError('CANCELLED');
    return writeTo(target, content);
  });
  const ended = written.then(
    () => true,
    () => true,
  );
  do yield { kind: 'running', ...read };
  while (!(await Promise.race([ended, setTimeout(tellMs, false)])) && !signal.aborted);
  return written.then(
    file => [file],
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'CANCELLED') return [];
      throw error;
    },
  );
}

/** Where one file goes. `chosen` is a file that was named itself, and may be replaced. */
interface Target {
  readonly folder: string;
  readonly name: string;
  readonly extension: string;
  readonly chosen: boolean;
}

/** A place that is a folder gets a file of its own name; a file that was named without its extension gets that as well. */
async function targetOf({ place, what }: ExportInput, ownName: string): Promise<Target> {
  const extension = exportExtensions[what];
  const found = await stat(place).catch(() => null);
  if (found?.isDirectory() === true) return { folder: place, name: ownName, extension, chosen: false };
  const { dir, base, name, ext } = path.parse(place);
  const chosen = ext.toLowerCase() === `.${extension}`;
  return { folder: dir, name: chosen ? name : base, extension: chosen ? ext.slice(1) : extension, chosen };
}

async function writeTo({ folder, name, extension, chosen }: Target, content: FileContent): Promise<string> {
  if (!chosen) return writeNew(folder, name, extension, content);
  const file = path.join(folder, `${name}.${extension}`);
  await writeWhole(file, content).catch(async (error: unknown) => {
    await checkFolder(folder);
    throw error;
  });
  return file;
}

function contentOf(
  reports: ReportsService,
  work: ExportWork,
  watch: <Input extends Pick<BatchOutputInput, 'results'>>(input: Input) => Input,
): Promise<FileContent> {
  switch (work.what) {
    case 'batch':
      return reports.batchPdf(watch(work.input));
    case 'workbook':
      return reports.batchXlsx(watch(work.input));
    case 'csv':
      return Promise.resolve(reports.batchCsv(watch(work.input)));
    case 'candidates': {
      const [first, ...others] = work.items;
      const input = watch(work.input);
      return first !== undefined && others.length === 0 ? reports.candidatePdf(input, first) : reports.candidatesPdf(input, work.items);
    }
  }
}

/** The same results, each announced when it is read; none any more once `signal` aborts. Throws CANCELLED then. */
function watchResults<Input extends Pick<BatchOutputInput, 'results'>>(
  input: Input,
  signal: AbortSignal,
  onRead: (item: RankedItem) => void,
): Input {
  return {
    ...input,
    results: item => {
      if (signal.aborted) throw new AppError('CANCELLED');
      onRead(item);
      return input.results(item);
    },
  };
}
