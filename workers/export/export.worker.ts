import { WriteWorkbookInput } from '../../core/contract/workbook.ts';
import { defineTask } from '../runtime.ts';
import { writeWorkbook as write } from './write-workbook.ts';

/** Resolves when the thread can write at full speed: its first workbook pays for compiling. */
export async function warm(): Promise<void> {
  await write([{ name: 'Warm', columns: [{ title: 'Warm', kind: 'text', width: 10 }], frozenColumns: 0, rows: [['warm']] }]);
}

export const writeWorkbook = defineTask(WriteWorkbookInput, async input => write(input.sheets));
