import { access } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../core/contract/errors.ts';
import type { ExportInput, ExportUpdate, PreviewInput, RecentExport } from '../../../core/contract/export.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { listExports, saveExport } from '../../../db/queries/exports.ts';
import { writeTx } from '../../../db/statement.ts';
import { batchInput, peopleInput, requireTitle, type BatchInputParts } from './batch-input.ts';
import { exportExtensions, exportFileName, personOf } from './export-names.ts';
import { writeExport, type ExportWork } from './write-export.ts';
import { countPdfPages } from './pdf-pages.ts';
import type { ReportsService } from './reports.service.ts';

/** What writing files for others needs. `now` is the time in milliseconds since 1970. */
export interface ExportsParts extends BatchInputParts {
  readonly reports: ReportsService;
  readonly newId: () => string;
  readonly now: () => number;
  readonly settings: () => { readonly organization: string; readonly exportFolder: string };
  /** Where a first export is suggested: the person's documents. */
  readonly documentsFolder: string;
}

/** A report as it would be printed. */
export interface ReportPreview {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly title: string;
}

/** A name for a file, without its extension, and the folder of the last export. */
export interface SuggestedName {
  readonly name: string;
  readonly extension: string;
  readonly folder: string;
}

/** Reports of the workspace: shown, written, remembered. */
export interface ExportsService {
  /** Exactly what `run` prints. Throws NOT_FOUND, REPORT_FAILED. */
  readonly preview: (input: PreviewInput) => Promise<ReportPreview>;
  /**
   * Writes files; each is whole or not there. Ends without `finished` when `signal` aborts: files that were complete stay.
   * Throws NOT_FOUND, OUTPUT_FOLDER_GONE, OUTPUT_IN_USE, OUTPUT_NOT_WRITABLE, DISK_FULL, REPORT_FAILED.
   */
  readonly run: (input: ExportInput, signal: AbortSignal) => AsyncGenerator<ExportUpdate, void, undefined>;
  /** The last exports, newest first, with whether they are still in their place. */
  readonly recent: () => Promise<readonly RecentExport[]>;
  readonly suggestName: (input: Pick<ExportInput, 'batchId' | 'what' | 'itemIds'>) => Promise<SuggestedName>;
}

/** Exports shown as recent. */
const mostRecent = 50;

/** Exports of one workspace. */
export function createExportsService(parts: ExportsParts): ExportsService {
  const { db, reports } = parts;

  async function preview({ batchId, what, itemId, paper }: PreviewInput): Promise<ReportPreview> {
    if (what === 'batch') {
      const input = await batchInput(parts, batchId, paper);
      return previewOf(await reports.batchPdf(input), input.summary.title);
    }
    const { input, items } = await peopleInput(parts, batchId, itemId === null ? [] : [itemId], paper);
    const [item] = items;
    if (item === undefined) throw new AppError('REQUEST_INVALID', { reason: 'no person is named' });
    return previewOf(await reports.candidatePdf(input, item), personOf(item));
  }

  async function* run(request: ExportInput, signal: AbortSignal): AsyncGenerator<ExportUpdate, void, undefined> {
    const since = parts.now();
    const work = await workOf(request);
    const files = yield* writeExport(reports, request, work, signal);
    if (files.length === 0 || signal.aborted) return;
    const seconds = Math.max(0, parts.now() - since) / 1000;
    yield { kind: 'finished', exportId: remember(request, titleOf(work), files, seconds), files, seconds };
  }

  async function workOf({ what, batchId, itemIds, paper, merged }: ExportInput): Promise<ExportWork> {
    if (what !== 'candidates') return { what, input: await batchInput(parts, batchId, paper) };
    checkPeople(new Set(itemIds).size, merged);
    return { what, ...(await peopleInput(parts, batchId, itemIds, paper)) };
  }

  function remember(request: ExportInput, title: string, files: readonly string[], seconds: number): string {
    const { batchId, what } = request;
    const [first = request.place] = files;
    const id = parts.newId();
    const at = parts.now();
    writeTx(db, tx => {
      saveExport(tx, { id, batchId, what, title, place: files.length === 1 ? first : request.place, files: files.length, seconds, at });
      const data = { what, files: files.length };
      appendEvent(tx, { at, actor: 'user', kind: 'export.written', subjectKind: 'batch', subjectId: batchId, data });
    });
    return id;
  }

  async function suggestName({ batchId, what, itemIds }: Pick<ExportInput, 'batchId' | 'what' | 'itemIds'>): Promise<SuggestedName> {
    const title = requireTitle(db, batchId);
    const people = what === 'candidates' ? (await peopleInput(parts, batchId, itemIds, 'A4')).items : [];
    const name = exportFileName(what, title, people);
    const [last] = listExports(db, 1);
    const places = [parts.settings().exportFolder, last === undefined ? '' : folderOf(last.place, last.files)];
    const there = await Promise.all(places.map(place => isThere(place)));
    const folder = places.find((_place, index) => there[index]) ?? parts.documentsFolder;
    return { name, extension: exportExtensions[what], folder };
  }

  return {
    preview,
    run,
    recent: async () => {
      const rows = listExports(db, mostRecent);
      const there = await Promise.all(rows.map(row => isThere(row.place)));
      return rows.map(({ id, batchId: _batchId, ...row }, index) => ({ exportId: id, ...row, there: there[index] ?? false }));
    },
    suggestName,
  };
}

/** One print has a time limit: 50 people take 3 s on a laptop with two cores, and a file of more than 500 is read by nobody. */
const mostInOneFile = 500;

function checkPeople(people: number, merged: boolean): void {
  if (people === 0) throw new AppError('REQUEST_INVALID', { reason: 'nobody is chosen' });
  if (!merged || people <= mostInOneFile) return;
  throw new AppError('REQUEST_INVALID', { reason: `one file holds at most ${mostInOneFile} people, ${people} are chosen` });
}

function previewOf(pdf: Uint8Array, title: string): ReportPreview {
  return { pdf, pages: countPdfPages(pdf), title };
}

function titleOf(work: ExportWork): string {
  const [first, ...others] = work.what === 'candidates' ? work.items : [];
  return first !== undefined && others.length === 0 ? personOf(first) : work.input.summary.title;
}

/** Several files lie in the place itself, a single one beside others. */
function folderOf(place: string, files: number): string {
  return files === 1 ? path.dirname(place) : place;
}

async function isThere(place: string): Promise<boolean> {
  if (place === '') return false;
  return access(place).then(
    () => true,
    () => false,
  );
}
