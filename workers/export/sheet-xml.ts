import type { ColumnKind, WorkbookCell, WorkbookRow, WorkbookSheet } from '../../core/contract/workbook.ts';
import { dateStyle, headStyle, numberStyle, textStyle } from './cell-styles.ts';
import { cellText, needsTextFormat } from './cell-text.ts';

/** Text columns from this width on, in characters, hold sentences and wrap. */
const wrapsFrom = 40;

/** The part of a sheet above its rows, with its row of heads (ECMA-376, 18.3.1.99). */
export function sheetHead({ columns, frozenColumns }: WorkbookSheet): string {
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const heads = columns.map(({ title }, index) => textCell(cellName(index, 1), title, headStyle));
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView workbookViewId="0">${paneXml(frozenColumns)}</sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${heads.join('')}</row>`,
  ].join('');
}

/** Rows below `rowsBefore` others (the heads not counted). */
export function rowsXml({ columns }: WorkbookSheet, rows: readonly WorkbookRow[], rowsBefore: number): string {
  return rows.map((row, index) => rowXml(columns, row, rowsBefore + index + 2)).join('');
}

/** The part of a sheet below its rows; a filter stands on the heads of a sheet that has any. */
export function sheetTail({ columns }: WorkbookSheet, rows: number): string {
  const filter = rows === 0 ? '' : `<autoFilter ref="A1:${cellName(columns.length - 1, rows + 1)}"/>`;
  return `</sheetData>${filter}</worksheet>`;
}

/** "A1", "AB12". `column` counts from 0, `row` from 1. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters + row;
}

/** Text as it can stand between tags and in attributes. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, mark => entities[mark] ?? mark) : text;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function paneXml(frozenColumns: number): string {
  const corner = cellName(frozenColumns, 2);
  if (frozenColumns === 0) return `<pane ySplit="1" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/>`;
  return `<pane ySplit="1" xSplit="${frozenColumns}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`;
}

type Columns = WorkbookSheet['columns'];

function rowXml(columns: Columns, row: WorkbookRow, number: number): string {
  let cells = '';
  for (const [index, cell] of row.entries()) cells += cellXml(cellName(index, number), cell, columns[index]);
  return `<row r="${number}">${cells}</row>`;
}

function cellXml(name: string, cell: WorkbookCell, column: Columns[number] | undefined): string {
  if (cell === null || cell === '') return '';
  const { kind, value } = typeof cell === 'object' ? cell : { kind: column?.kind ?? 'text', value: cell };
  if (kind === 'date') return dateCell(name, String(value));
  if (kind !== 'text' && typeof value === 'number') return numberCell(name, value, kind);
  const text = String(value);
  return textCell(name, text, textStyle((column?.width ?? 0) >= wrapsFrom, needsTextFormat(text)));
}

function numberCell(name: string, value: number, kind: Exclude<ColumnKind, 'text' | 'date'>): string {
  return Number.isFinite(value) ? `<c r="${name}" s="${numberStyle(value, kind)}"><v>${value}</v></c>` : '';
}

/** Text stands in its cell as it is, never as something to calculate; there is no list of texts that would have to be kept. */
function textCell(name: string, given: string, style: number): string {
  const text = cellText(given);
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`;
}

/** A day as the serial number that spreadsheets count in (days since 1899-12-30); what is no day stays text. */
function dateCell(name: string, day: string): string {
  const at = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at)) return textCell(name, day, textStyle(false, needsTextFormat(day)));
  return `<c r="${name}" s="${dateStyle}"><v>${at / 86_400_000 + 25_569}</v></c>`;
}
