import writeXlsxFile, { type Cell, type CellObject, type Sheet } from 'write-excel-file/node';
import type { ColumnKind, WorkbookCell, WorkbookSheet } from '../../core/contract/workbook.ts';
import { cellText, needsTextFormat } from './cell-text.ts';
import { autofilterOf } from './sheet-features.ts';

/** Fills of a satisfaction: blue from two thirds, grey between, amber below one third; the number stands in the cell, so grey print reads as well. */
const shareColors: readonly { readonly from: number; readonly fill: string }[] = [
  { from: 0.95, fill: '#C9D9EC' },
  { from: 0.66, fill: '#E3ECF6' },
  { from: 0.33, fill: '#E9E9EB' },
  { from: 0, fill: '#F7E3BC' },
];

/** Number formats of the kinds that have one. */
const formats: Readonly<Record<Exclude<ColumnKind, 'text'>, string>> = {
  integer: '0',
  decimal: '0.0',
  share: '0%',
  date: 'yyyy-mm-dd',
};

const headStyle = { fontWeight: 'bold', textColor: '#16181B', backgroundColor: '#F1F1F3', bottomBorderStyle: 'thin', wrap: true } as const;

/** Writes the sheets as an XLSX file: real numbers and dates, heads frozen and with filters, and no formula anywhere. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const file = writeXlsxFile(sheets.map(toSheet), { fontFamily: 'Calibri', fontSize: 11, features: [autofilterOf(sheets)] });
  const bytes = await file.toBuffer();
  return new Uint8Array(bytes);
}

function toSheet(sheet: WorkbookSheet): Sheet<never> {
  const heads = sheet.columns.map((column): Cell => ({ ...textCell(column.title), ...headStyle, alignVertical: 'top' }));
  const rows = sheet.rows.map(row => row.map((cell, index) => toCell(cell, sheet.columns[index] ?? plainColumn)));
  return {
    sheet: sheet.name,
    data: [heads, ...rows],
    columns: sheet.columns.map(column => ({ width: column.width })),
    stickyRowsCount: 1,
    stickyColumnsCount: sheet.frozenColumns,
  };
}

type Column = Pick<WorkbookSheet['columns'][number], 'kind' | 'width'>;

const plainColumn: Column = { kind: 'text', width: 10 };

/** Text columns from this width on, in characters, hold sentences and wrap. */
const wrapsFrom = 40;

function toCell(cell: WorkbookCell, column: Column): Cell {
  if (cell === null || cell === '') return null;
  const { kind, value } = typeof cell === 'object' ? cell : { kind: column.kind, value: cell };
  if (kind === 'date') return dateCell(String(value));
  if (typeof value === 'string' || kind === 'text')
    return { ...textCell(String(value)), ...(column.width >= wrapsFrom ? { wrap: true } : {}) };
  return numberCell(value, kind);
}

function numberCell(value: number, kind: Exclude<ColumnKind, 'text' | 'date'>): Cell {
  if (!Number.isFinite(value)) return null;
  const cell: CellObject = { value, type: Number, format: formats[kind], alignVertical: 'top' };
  const color = shareColors.find(entry => value >= entry.from);
  return kind === 'share' && color !== undefined ? { ...cell, align: 'center', backgroundColor: color.fill } : cell;
}

function textCell(text: string): CellObject {
  const value = cellText(text);
  return { value, type: String, alignVertical: 'top', ...(needsTextFormat(value) ? { format: '@' } : {}) };
}

/** A day as the serial number that spreadsheets count in; what is no day stays text. */
function dateCell(day: string): Cell {
  const at = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? textCell(day) : { value: at, type: Date, format: formats.date, alignVertical: 'top', align: 'left' };
}
