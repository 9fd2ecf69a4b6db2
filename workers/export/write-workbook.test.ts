import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { WorkbookCell, WorkbookRow, WorkbookSheet, WrittenSoFar } from '../../core/contract/workbook.ts';
import { cellName } from './sheet-xml.ts';
import { packWorkbook, writeRows } from './write-workbook.ts';

interface Cell {
  readonly ref: string;
  readonly type: string;
  readonly style: string;
  readonly value: string;
}

interface ReadSheet {
  readonly xml: string;
  readonly cells: readonly Cell[];
}

/** A sheet with all its rows. */
interface FullSheet extends WorkbookSheet {
  readonly rows: readonly WorkbookRow[];
}

/** Writes sheets in pieces of so many rows. */
function writeWorkbook(sheets: readonly FullSheet[], atOnce = 100): Uint8Array {
  return packWorkbook({
    sheets: sheets.map(({ rows, ...sheet }) => {
      const first = writeRows({ sheet, before: null, rows: rows.slice(0, atOnce) });
      const pieces = [first.piece];
      let written: WrittenSoFar = first.written;
      for (let from = atOnce; from < rows.length; from += atOnce) {
        const next = writeRows({ sheet, before: written, rows: rows.slice(from, from + atOnce) });
        pieces.push(next.piece);
        written = next.written;
      }
      return { sheet, pieces, written };
    }),
  });
}

/** Reads a workbook back the way a spreadsheet program does: zip, XML parsed strictly. */
function readBack(sheets: readonly FullSheet[]): readonly ReadSheet[] {
  const files = unzipSync(writeWorkbook(sheets));
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  for (const name of Object.keys(files)) if (name.endsWith('.xml')) parse(text(name), () => undefined);
  return sheets.map((_, index) => {
    const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
    return { xml, cells: cellsOf(xml) };
  });
}

/** Each line of the directory of a ZIP says the truth: place, sizes and CRC-32 of its file. */
function expectWhole(file: Uint8Array): void {
  const bytes = Buffer.from(file);
  const files = unzipSync(file);
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (const [name, content] of Object.entries(files)) {
    expect(bytes.readUInt32LE(at)).toBe(0x02_01_4b_50);
    expect(bytes.toString('utf8', at + 46, at + 46 + name.length)).toBe(name);
    expect([bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 24)]).toEqual([crc32(content), content.length]);
    const local = bytes.readUInt32LE(at + 42);
    expect(bytes.readUInt32LE(local)).toBe(0x04_03_4b_50);
    expect(bytes.subarray(local + 4, local + 30)).toEqual(bytes.subarray(at + 6, at + 32));
    at += 46 + name.length;
  }
}

function parse(xml: string, onElement: (name: string, attributes: Readonly<Record<string, string>>, content: string) => void): void {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Record<string, string>; content: string }[] = [];
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', tag => open.push({ name: tag.name, attributes: { ...tag.attributes }, content: '' }));
  parser.on('text', content => {
    for (const element of open) element.content += content;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) onElement(element.name, element.attributes, element.content);
  });
  parser.write(xml).close();
}

function cellsOf(xml: string): readonly Cell[] {
  const cells: Cell[] = [];
  parse(xml, (name, { r = '', t = '', s = '' }, content) => {
    if (name === 'f') throw new Error('a formula');
    if (name === 'c') cells.push({ ref: r, type: t, style: s, value: content });
  });
  return cells;
}

function sheetOf(rows: readonly (readonly WorkbookCell[])[], kind: WorkbookSheet['columns'][number]['kind'] = 'text'): FullSheet {
  const width = Math.max(1, ...rows.map(row => row.length));
  return {
    name: 'Sheet',
    columns: Array.from({ length: width }, (_, index) => ({ title: `Column ${index}`, kind, width: 12 })),
    frozenColumns: 1,
    rows,
  };
}

function valuesOf(row: readonly WorkbookCell[]): readonly string[] {
  const [sheet] = readBack([sheetOf([row])]);
  return (sheet?.cells ?? []).filter(cell => cell.ref.endsWith('2')).map(cell => cell.value);
}

describe('workbook', () => {
  it('writes text that looks like a formula as text, unchanged and readable', () => {
    const hostile = ['=HYPERLINK("http://evil.example","x")', '+49 171 5550123', '-2+3', '@SUM(A1)', '\t=1', "=cmd|'/c calc'!A0"];
    const [sheet] = readBack([sheetOf([hostile])]);
    const cells = sheet?.cells.filter(cell => cell.ref.endsWith('2')) ?? [];
    expect(cells.map(cell => cell.type)).toEqual(hostile.map(() => 'inlineStr'));
    expect(cells.map(cell => cell.value)).toEqual(hostile);
  });

  it('gives such text the number format of text, so that editing the cell makes no formula either', () => {
    const files = unzipSync(writeWorkbook([sheetOf([['=1', 'plain']])]));
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
    const [, textFormat = ''] = /numFmtId="(\d+)" formatCode="@"/.exec(styles) ?? [];
    const styleTags = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)].map(match => match[0]);
    const [sheet] = readBack([sheetOf([['=1', 'plain']])]);
    const styleOf = (ref: string): string => styleTags[Number(sheet?.cells.find(cell => cell.ref === ref)?.style)] ?? '';
    expect(textFormat).not.toBe('');
    expect(styleOf('A2')).toContain(`numFmtId="${textFormat}" applyNumberFormat="1"`);
    expect(styleOf('B2')).not.toContain('applyNumberFormat');
  });

  it('removes what XML cannot carry and keeps everything else', () => {
    expect(valuesOf(['a\u0000b\u0008c\u001fd\u007fe\ufffff', 'lone \ud800 half', 'Łucja 山田 👩🏽‍💻 & <b> "x"'])).toEqual([
      'abcdef',
      'lone  half',
      'Łucja 山田 👩🏽‍💻 & <b> "x"',
    ]);
  });

  it('cuts a cell of forty thousand characters to what the format allows', () => {
    const [value = ''] = valuesOf(['x'.repeat(40_000)]);
    expect(value.length).toBeGreaterThan(31_000);
    expect(value.length).toBeLessThanOrEqual(32_767);
  });

  it('keeps words that every JavaScript object answers to', () => {
    const values = valuesOf(['constructor', '__proto__', 'toString', 'constructor']);
    expect(values).toEqual(['constructor', '__proto__', 'toString', 'constructor']);
  });

  it('writes numbers, shares and dates as numbers with a format', () => {
    const day: WorkbookCell = { kind: 'date', value: '2026-11-21' };
    const [sheet] = readBack([sheetOf([[88.4, { kind: 'share', value: 0.4 }, day]], 'decimal')]);
    const cells = sheet?.cells.filter(cell => cell.ref.endsWith('2')) ?? [];
    expect(cells.map(cell => [cell.type, cell.value])).toEqual([
      ['', '88.4'],
      ['', '0.4'],
      ['', '46347'],
    ]);
    expect(new Set(cells.map(cell => cell.style)).size).toBe(3);
  });

  it('colours satisfactions from blue over grey to amber', () => {
    const shares = [1, 0.8, 0.4, 0.1].map((value): WorkbookCell => ({ kind: 'share', value }));
    const files = unzipSync(writeWorkbook([sheetOf([shares])]));
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
    for (const fill of ['C9D9EC', 'E3ECF6', 'E9E9EB', 'F7E3BC']) expect(styles).toContain(fill);
  });

  it('freezes the head row and filters exactly the rows there are', () => {
    const [filled, empty] = readBack([
      sheetOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      { ...sheetOf([]), name: 'Empty' },
    ]);
    expect(filled?.xml).toContain('<autoFilter ref="A1:B3"/>');
    expect(filled?.xml).toMatch(/<pane ySplit="1" xSplit="1"[^>]*state="frozen"/);
    expect(empty?.xml).not.toContain('autoFilter');
  });

  it('is the same however many rows are written at once, and its checksums are right', () => {
    const rows = Array.from({ length: 57 }, (_, index): WorkbookRow => [
      `Row ${index} “ü” & <x>`,
      index,
      index % 3 === 0 ? null : 'x'.repeat(index),
    ]);
    const whole = unzipSync(writeWorkbook([sheetOf(rows)]));
    for (const atOnce of [1, 7, 56]) {
      const file = writeWorkbook([sheetOf(rows), { ...sheetOf([]), name: 'Empty' }], atOnce);
      expect(strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toBe(
        strFromU8(whole['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
      );
      expectWhole(file);
    }
  });

  it('names cells beyond the twenty-sixth column as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(column => cellName(column, 9))).toEqual(['A9', 'Z9', 'AA9', 'AZ9', 'BA9', 'ZZ9', 'AAA9']);
  });

  it('leaves out numbers that are none', () => {
    const [sheet] = readBack([sheetOf([[Number.NaN, Number.POSITIVE_INFINITY, 1]], 'decimal')]);
    expect(sheet?.cells.filter(cell => cell.ref.endsWith('2') && cell.value !== '').map(cell => cell.value)).toEqual(['1']);
  });
});
