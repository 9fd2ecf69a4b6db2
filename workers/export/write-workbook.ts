import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { PackWorkbookInput, WorkbookSheet, WriteRowsInput, WrittenRows, WrittenSoFar } from '../../core/contract/workbook.ts';
import { stylesXml } from './cell-styles.ts';
import { escapeXml, rowsXml, sheetHead, sheetTail } from './sheet-xml.ts';
import { zipEntry, zipFile } from './zip-file.ts';

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const nothing: WrittenSoFar = { rows: 0, sizeBytes: 0, checksum: 0 };

/**
 * Writes some more rows of a sheet. Nothing is kept between two calls: each ends its piece at a whole byte, and pieces one
 * after the other are one compressed stream (RFC 1951; a full flush as in zlib's manual).
 */
export function writeRows({ sheet, before, rows }: WriteRowsInput): WrittenRows {
  const head = before === null ? xmlHead + sheetHead(sheet) : '';
  const so = before ?? nothing;
  return pieceOf(head + rowsXml(sheet, rows, so.rows), { ...so, rows: so.rows + rows.length }, constants.Z_FULL_FLUSH);
}

/** The XLSX file of sheets all of whose rows are written: real numbers and dates, heads frozen and with filters, and no formula anywhere. */
export function packWorkbook({ sheets }: PackWorkbookInput): Buffer<ArrayBuffer> {
  const names = sheets.map(({ sheet }) => sheet.name);
  return zipFile([
    zipEntry('[Content_Types].xml', xmlHead + contentTypes(names.length)),
    zipEntry('_rels/.rels', xmlHead + relations([['officeDocument', 'xl/workbook.xml']])),
    zipEntry('xl/workbook.xml', xmlHead + workbookXml(names)),
    zipEntry(
      'xl/_rels/workbook.xml.rels',
      xmlHead + relations([...names.map((_, index) => sheetRelation(index)), ['styles', 'styles.xml']]),
    ),
    zipEntry('xl/styles.xml', xmlHead + stylesXml()),
    ...sheets.map(({ sheet, pieces, written }, index) => {
      const last = pieceOf(sheetTail(sheet, written.rows), written, constants.Z_FINISH);
      const { sizeBytes, checksum } = last.written;
      return { name: `xl/worksheets/sheet${index + 1}.xml`, pieces: [...pieces, last.piece], sizeBytes, checksum };
    }),
  ]);
}

function pieceOf(xml: string, so: WrittenSoFar, finishFlush: number): WrittenRows {
  const bytes = Buffer.from(xml);
  const written = { rows: so.rows, sizeBytes: so.sizeBytes + bytes.length, checksum: crc32(bytes, so.checksum) };
  // A copy of its own: what zlib returns lies in a larger buffer, which would travel and stay as a whole.
  return { piece: new Uint8Array(deflateRawSync(bytes, { finishFlush })), written };
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function sheetRelation(index: number): readonly [type: string, target: string] {
  return ['worksheet', `worksheets/sheet${index + 1}.xml`];
}

function relations(entries: readonly (readonly [type: string, target: string])[]): string {
  const lines = entries.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheet}.${type}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${index + 1}`, 'worksheet'));
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    ...parts,
    '</Types>',
  ].join('');
}

function workbookXml(names: readonly WorkbookSheet['name'][]): string {
  const sheets = names.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`;
}
