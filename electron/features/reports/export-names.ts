import type { RankedItem } from '../../../core/contract/batch.ts';
import type { ExportInput } from '../../../core/contract/export.ts';
import { safeFileName } from '../../engine/files/file-name.ts';

/** Extensions of what can be written, without a dot. */
export const exportExtensions: Readonly<Record<ExportInput['what'], string>> = {
  candidates: 'pdf',
  batch: 'pdf',
  workbook: 'xlsx',
  csv: 'csv',
};

/** A person's name, or that of the file where none was read, without its ending. */
export function personOf(item: RankedItem): string {
  return item.name === '' ? (item.file.split('/').at(-1) ?? item.file).replace(/\.[a-z0-9]{1,5}$/i, '') : item.name;
}

/** "Ana Lindqvist - Backend engineer", as a file name without extension. */
export function candidateFileName(item: RankedItem, title: string): string {
  return safeFileName(`${personOf(item)} - ${title}`);
}

/** What a file with all of it is called, without extension. */
export function exportFileName(what: ExportInput['what'], title: string, items: readonly RankedItem[]): string {
  const [first] = items;
  if (what === 'candidates' && first !== undefined && items.length === 1) return candidateFileName(first, title);
  if (what === 'candidates') return safeFileName(`${title} - ${items.length} candidates`);
  return safeFileName(`${title} - ${what === 'batch' ? 'batch report' : 'ranking'}`);
}
