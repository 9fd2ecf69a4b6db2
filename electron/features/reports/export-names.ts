import type { RankedItem } from '../../../core/contract/batch.ts';
import type { ExportKind } from '../../../core/contract/export.ts';
import { safeFileName } from '../../engine/files/file-name.ts';

/** Extensions of what can be written, without a dot. */
export const exportExtensions: Readonly<Record<ExportKind, string>> = {
  candidates: 'pdf',
  comparison: 'pdf',
  batch: 'pdf',
  workbook: 'xlsx',
  csv: 'csv',
  json: 'json',
  'json-resume': 'json',
};

/** A person's name, or that of the file where none was read, without its ending. */
export function personOf(item: RankedItem): string {
  return item.name === '' ? (item.file.split('/').at(-1) ?? item.file).replace(/\.[a-z0-9]{1,5}$/i, '') : item.name;
}

/** "Ana Lindqvist - Backend engineer", as a file name without extension; a CV alone is named after the person. */
export function personFileName(what: ExportKind, item: RankedItem, title: string): string {
  return safeFileName(what === 'json-resume' ? `${personOf(item)} - resume` : `${personOf(item)} - ${title}`);
}

/** What a file with all of it is called, without extension. */
export function exportFileName(what: ExportKind, title: string, items: readonly RankedItem[]): string {
  const [first] = items;
  if (isOfPeople(what) && first !== undefined && items.length === 1) return personFileName(what, first, title);
  return safeFileName(`${title} - ${endings[what](items.length)}`);
}

const endings: Readonly<Record<ExportKind, (people: number) => string>> = {
  candidates: people => `${people} candidates`,
  comparison: people => `comparison of ${people}`,
  batch: () => 'batch report',
  workbook: () => 'ranking',
  csv: () => 'ranking',
  json: () => 'full result',
  'json-resume': people => `${people} CVs`,
};

/** Kinds that come as a file for each person, unless they are merged. */
export function isOfPeople(what: ExportKind): what is 'candidates' | 'json-resume' {
  return what === 'candidates' || what === 'json-resume';
}
