import { AppError } from '../../../core/contract/errors.ts';
import {
  fewestCompared,
  mostCompared,
  type ExportInput,
  type ExportUpdate,
  type PreviewInput,
  type RecentExport,
  type RepeatInput,
} from '../../../core/contract/export.ts';
import type { ExportRow } from '../../../db/queries/exports.ts';
import { batchInput, peopleInput, requireTitle } from './batch-input.ts';
import { exportExtensions, exportFileName, personOf } from './export-names.ts';
import { createHandOutService, type HandOutService } from './hand-out.service.ts';
import type { ExportsParts, ReportPreview } from './exports-parts.ts';
import { createLogoService, type LogoService } from './logo.service.ts';
import { isThere, lastFolder, recentExports, recordExport, repeatOf } from './recent-exports.ts';
import { filesOf, isWorkOnPeople, writeExport, type ExportWork } from './write-export.ts';
import { countPdfPages } from './pdf-pages.ts';

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
  /** Makes an export of the past again, or writes what is missing since it broke off; replaces nothing. Throws as `run` does. */
  readonly repeat: (input: RepeatInput, signal: AbortSignal) => AsyncGenerator<ExportUpdate, void, undefined>;
  readonly logo: LogoService;
  readonly handOut: HandOutService;
  /** The last exports, newest first, with whether they are still in their place. */
  readonly recent: () => Promise<readonly RecentExport[]>;
  readonly suggestName: (input: Pick<ExportInput, 'batchId' | 'what' | 'itemIds'>) => Promise<SuggestedName>;
}

/** Exports of one workspace. */
export function createExportsService(parts: ExportsParts): ExportsService {
  const { db, reports } = parts;
  const logo = createLogoService({ db, now: parts.now, redraw: reports.redraw });

  async function preview({ batchId, what, itemIds, paper }: PreviewInput): Promise<ReportPreview> {
    if (what === 'batch') {
      const input = await batchInput(parts, batchId, paper);
      return previewOf(await reports.batchPdf(input), input.summary.title);
    }
    const { input, items } = await peopleInput(parts, batchId, itemIds, paper);
    const [item] = items;
    if (what === 'comparison') {
      checkCompared(items.length);
      return previewOf(await reports.comparisonPdf(input, items), input.summary.title);
    }
    if (item === undefined) throw new AppError('REQUEST_INVALID', { reason: 'no person is named' });
    return previewOf(await reports.candidatePdf(input, item), personOf(item));
  }

  async function* write(request: ExportInput, of: ExportRow | null, signal: AbortSignal): AsyncGenerator<ExportUpdate, void, undefined> {
    const work = await workOf(request);
    const record = recordExport(parts, { request, title: titleOf(work), files: filesOf(request, work), of });
    const files = yield* writeExport(reports, { request, work, onFile: record.note }, signal);
    if (files.length === 0 || signal.aborted) return;
    yield { kind: 'finished', exportId: record.id, files, seconds: record.finish() };
  }

  async function* repeat(input: RepeatInput, signal: AbortSignal): AsyncGenerator<ExportUpdate, void, undefined> {
    const { request, of } = repeatOf(db, input);
    yield* write(request, of, signal);
  }

  async function workOf({ what, batchId, itemIds, paper, merged }: ExportInput): Promise<ExportWork> {
    if (what !== 'candidates' && what !== 'comparison' && what !== 'json-resume')
      return { what, input: await batchInput(parts, batchId, paper) };
    const people = new Set(itemIds).size;
    if (what === 'comparison') checkCompared(people);
    else checkPeople(people, merged && what === 'candidates');
    return { what, ...(await peopleInput(parts, batchId, itemIds, paper)) };
  }

  async function suggestName({ batchId, what, itemIds }: Pick<ExportInput, 'batchId' | 'what' | 'itemIds'>): Promise<SuggestedName> {
    const title = requireTitle(db, batchId);
    const ofPeople = what === 'candidates' || what === 'comparison' || what === 'json-resume';
    const people = ofPeople ? (await peopleInput(parts, batchId, itemIds, 'A4')).items : [];
    const name = exportFileName(what, title, people);
    const places = [parts.settings().exportFolder, lastFolder(db)];
    const there = await Promise.all(places.map(place => isThere(place)));
    const folder = places.find((_place, index) => there[index]) ?? parts.documentsFolder;
    return { name, extension: exportExtensions[what], folder };
  }

  const handOut = createHandOutService(parts, preview);
  return {
    preview,
    logo,
    handOut,
    run: (request, signal) => write(request, null, signal),
    repeat,
    recent: () => recentExports(db),
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

function checkCompared(people: number): void {
  if (people >= fewestCompared && people <= mostCompared) return;
  throw new AppError('REQUEST_INVALID', { reason: `${fewestCompared} to ${mostCompared} people are compared, ${people} are chosen` });
}

function previewOf(pdf: Uint8Array, title: string): ReportPreview {
  return { pdf, pages: countPdfPages(pdf), title };
}

function titleOf(work: ExportWork): string {
  const [first, ...others] = isWorkOnPeople(work) ? work.items : [];
  return first !== undefined && others.length === 0 ? personOf(first) : work.input.summary.title;
}
