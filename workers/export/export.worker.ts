import { PackFilesInput } from '../../core/contract/correction.ts';
import { PackWorkbookInput, WriteRowsInput } from '../../core/contract/workbook.ts';
import { defineTask } from '../runtime.ts';
import { packFiles as packAll } from './pack-files.ts';
import { packWorkbook as pack, writeRows as write } from './write-workbook.ts';

/** Resolves when the thread can write at full speed: its first workbook pays for compiling. */
export function warm(): Promise<void> {
  const sheet = { name: 'Warm', columns: [{ title: 'Warm', kind: 'text', width: 10 }], frozenColumns: 0 } as const;
  const { piece, written } = write({ sheet, before: null, rows: [['warm']] });
  pack({ sheets: [{ sheet, pieces: [piece], written }] });
  return Promise.resolve();
}

export const writeRows = defineTask(WriteRowsInput, input => Promise.resolve(write(input)));

export const packWorkbook = defineTask(PackWorkbookInput, input => Promise.resolve(pack(input)));

export const packFiles = defineTask(PackFilesInput, input => Promise.resolve(packAll(input)));
