import path from 'node:path';
import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { RankedItem } from '../../../core/contract/batch.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { ExportInput, ExportKind, ExportUpdate } from '../../../core/contract/export.ts';
import type { BatchOutputInput } from '../../../core/contract/report.ts';
import { checkFolder, writeNew, writeWhole, type FileContent } from '../../engine/files/write-file.ts';
import { exportExtensions, exportFileName, isOfPeople, personFileName, personOf } from './export-names.ts';
import type { PeopleInput } from './batch-input.ts';
import type { ReportsService } from './reports.service.ts';

/** Kinds that are made of some people, and those that are made of a whole batch. */
type OfPeople = 'candidates' | 'comparison' | 'json-resume';

/** Reports on people, and on whom. */
export interface WorkOnPeople {
  readonly what: OfPeople;
  readonly input: PeopleInput;
  readonly items: readonly RankedItem[];
}

/** What an export is made from. */
export type ExportWork = WorkOnPeople | { readonly what: Exclude<ExportKind, OfPeople>; readonly input: BatchOutputInput };

/** True for work on some people, each of whom has been read. */
export function isWorkOnPeople(work: ExportWork): work is WorkOnPeople {
  return work.what === 'candidates' || work.what === 'comparison' || work.what === 'json-resume';
}

/** What an export writes, where, and who is told of each file that is complete. */
export interface ExportOrder {
  readonly request: ExportInput;
  readonly work: ExportWork;
  readonly onFile: (file: string) => void;
}

type Updates = AsyncGenerator<ExportUpdate, readonly string[], undefined>;

/** How often a file that takes long says how far it is, in milliseconds. */
const tellMs = 200;

/** How many files an export makes. */
export function filesOf({ merged }: Pick<ExportInput, 'merged'>, work: ExportWork): number {
  if (!isWorkOnPeople(work) || !isOfPeople(work.what)) return 1;
  return merged && work.what === 'candidates' ? 1 : work.items.length;
}

/**
 * Writes what was asked for and returns the paths of what is there: a file each for several people, else one file. A
 * folder never loses a file to a new one of the same name; a file that was named itself is replaced. When `signal`
 * aborts, nothing more is written and the paths of what is complete are returned.
 */
export async function* writeExport(reports: ReportsService, order: ExportOrder, signal: AbortSignal): Updates {
  const { request, work } = order;
  if (!path.isAbsolute(request.place)) throw new AppError('OUTPUT_NOT_WRITABLE', { path: request.place, reason: 'it is no full path' });
  if (isWorkOnPeople(work) && filesOf(request, work) > 1) return yield* writeEach(reports, { ...order, work }, signal);
  return yield* writeOne(reports, order, signal);
}

async function* writeEach(
  reports: ReportsService,
  { request: { place }, work: { what, input, items }, onFile }: ExportOrder & { readonly work: WorkOnPeople },
  signal: AbortSignal,
): Updates {
  await checkFolder(place);
  const files: string[] = [];
  const contentOfNext = async (item: RankedItem | undefined): Promise<FileContent> => {
    if (item === undefined || signal.aborted) return '';
    return what === 'json-resume' ? reports.jsonResume(input, item) : reports.candidatePdf(input, item);
  };
  let next = contentOfNext(items[0]);
  for (const [done, item] of items.entries()) {
    yield { kind: 'running', done, total: items.length, now: personOf(item) };
    if (signal.aborted) return files;
    const content = await next;
    if (signal.aborted) return files;
    // The next one is printed while this one is written.
    next = contentOfNext(items[done + 1]);
    next.catch(() => undefined);
    const file = await writeNew(place, personFileName(what, item, input.summary.title), exportExtensions[what], content);
    files.push(file);
    onFile(file);
  }
  yield { kind: 'running', done: items.length, total: items.length, now: '' };
  return files;
}

async function* writeOne(reports: ReportsService, { request, work, onFile }: ExportOrder, signal: AbortSignal): Updates {
  const ofPeople = isWorkOnPeople(work);
  const items = ofPeople ? work.items : work.input.ranking;
  const ownName = exportFileName(work.what, work.input.summary.title, ofPeople ? items : []);
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
    file => {
      onFile(file);
      return [file];
    },
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

type Watch = <Input extends Pick<BatchOutputInput, 'results'>>(input: Input) => Input;

function contentOf(reports: ReportsService, work: ExportWork, watch: Watch): Promise<FileContent> {
  switch (work.what) {
    case 'batch':
      return reports.batchPdf(watch(work.input));
    case 'workbook':
      return reports.batchXlsx(watch(work.input));
    case 'csv':
      return Promise.resolve(reports.batchCsv(watch(work.input)));
    case 'json':
      return Promise.resolve(reports.batchJson(watch(work.input)));
    case 'candidates':
    case 'comparison':
    case 'json-resume':
      return contentOnPeople(reports, { ...work, input: watch(work.input) });
  }
}

async function contentOnPeople(reports: ReportsService, { what, input, items }: WorkOnPeople): Promise<FileContent> {
  const [first, ...others] = items;
  if (what === 'comparison') return reports.comparisonPdf(input, items);
  if (first === undefined) throw new AppError('NOT_FOUND', { what: 'CV' });
  if (what === 'json-resume') return reports.jsonResume(input, first);
  return others.length === 0 ? reports.candidatePdf(input, first) : reports.candidatesPdf(input, items);
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
