import { access } from 'node:fs/promises';
import path from 'node:path';
import { parseJson } from '../../../db/header.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { ExportRequest, type ExportInput, type RecentExport, type RepeatInput } from '../../../core/contract/export.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { continueExport, getExport, listExports, saveExport, type ExportRow } from '../../../db/queries/exports.ts';
import { writeTx, type Db } from '../../../db/statement.ts';

/** What remembering exports needs. `now` is the time in milliseconds since 1970. */
export interface RecentExportsParts {
  readonly db: Db;
  readonly newId: () => string;
  readonly now: () => number;
}

/** One export while it is written, so that what is complete is known even after a crash. */
export interface ExportRecord {
  readonly id: string;
  /** Notes one more file that is complete. */
  readonly note: (file: string) => void;
  /** Notes that nothing is missing; returns the seconds since the beginning. */
  readonly finish: () => number;
}

/** An export that begins, or the rest of one that broke off. */
export interface BegunExport {
  readonly request: ExportInput;
  readonly title: string;
  /** Files that it makes. */
  readonly files: number;
  /** The export of which this is the rest; null for a new one. */
  readonly of: ExportRow | null;
}

/** Exports shown as recent. */
const mostRecent = 50;

/** Begins to remember an export; it is in the list from its first file on. */
export function recordExport({ db, newId, now }: RecentExportsParts, { request, title, files, of }: BegunExport): ExportRecord {
  const since = now();
  const id = of?.id ?? newId();
  const before = of?.files ?? 0;
  const seconds = (): number => (of?.seconds ?? 0) + Math.max(0, now() - since) / 1000;
  let written = 0;

  function note(file: string): void {
    written += 1;
    const row = { id, files: before + written, seconds: seconds(), at: now() };
    writeTx(db, tx => {
      if (before + written > 1) continueExport(tx, row);
      else saveExport(tx, { ...row, ...firstRow(request, title, files, file) });
    });
  }

  function finish(): number {
    const { batchId, what } = request;
    writeTx(db, tx => {
      const data = { what, files: before + written };
      appendEvent(tx, { at: now(), actor: 'user', kind: 'export.written', subjectKind: 'batch', subjectId: batchId, data });
    });
    return seconds();
  }

  return { id, note, finish };
}

function firstRow(request: ExportInput, title: string, wanted: number, file: string) {
  const { batchId, what, itemIds, merged, paper } = request;
  const kept: ExportRequest = { itemIds: [...new Set(itemIds)], merged, paper };
  return { batchId, what, title, place: wanted === 1 ? file : request.place, wanted, request: JSON.stringify(kept) };
}

/** The last exports, newest first, with whether they are still in their place. */
export async function recentExports(db: Db): Promise<readonly RecentExport[]> {
  const rows = listExports(db, mostRecent);
  const there = await Promise.all(rows.map(row => isThere(row.place)));
  return rows.map(({ id, repeatable, ...row }, index) => ({
    exportId: id,
    ...row,
    there: there[index] ?? false,
    repeatable: repeatable === 1,
  }));
}

/** The folder into which the last export went; empty before the first. */
export function lastFolder(db: Db): string {
  const [last] = listExports(db, 1);
  return last === undefined ? '' : folderOf(last.place, last.wanted);
}

/**
 * What an export of the past would be now: all of it, or, with `rest`, those people of whom nothing is written. It goes into the
 * same folder and replaces nothing there. Throws NOT_FOUND where it or its people are not known any more.
 */
export function repeatOf(db: Db, { exportId, rest }: RepeatInput): { readonly request: ExportInput; readonly of: ExportRow | null } {
  const row = getExport(db, exportId);
  const kept = ExportRequest.safeParse(row?.request === undefined || row.request === null ? null : parseJson(row.request));
  if (row === null || !kept.success) throw new AppError('NOT_FOUND', { what: 'export' });
  const continues = rest && row.files < row.wanted;
  const itemIds = continues ? kept.data.itemIds.slice(row.files) : kept.data.itemIds;
  const place = folderOf(row.place, row.wanted);
  return { request: { ...kept.data, batchId: row.batchId, what: row.what, itemIds, place }, of: continues ? row : null };
}

/** Several files lie in the place itself, a single one beside others. */
function folderOf(place: string, files: number): string {
  return files === 1 ? path.dirname(place) : place;
}

/** Whether something is at that place. */
export async function isThere(place: string): Promise<boolean> {
  if (place === '') return false;
  return access(place).then(
    () => true,
    () => false,
  );
}
