import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { WorkbookCell, WorkbookSheet } from '../../core/contract/workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

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

/** Reads a workbook back the way a spreadsheet program does: zip, XML parsed strictly, shared strings resolved. */
async function readBack(sheets: readonly WorkbookSheet[]): Promise<readonly ReadSheet[]> {
  const files = unzipSync(await writeWorkbook(sheets));
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  for (const name of Object.keys(files)) if (name.endsWith('.xml')) parse(text(name), () => undefined);
  const strings = sharedStrings(text('xl/sharedStrings.xml'));
  return sheets.map((_, index) => {
    const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
    return { xml, cells: cellsOf(xml, strings) };
  });
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

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  parse(xml, (name, _attributes, content) => name === 'si' && strings.push(content));
  return strings;
}

function cellsOf(xml: string, strings: readonly string[]): readonly Cell[] {
  const cells: Cell[] = [];
  parse(xml, (name, { r = '', t = '', s = '' }, content) => {
    if (name === 'f') throw new Error('a formula');
    if (name === 'c') cells.push({ ref: r, type: t, style: s, value: t === 's' ? (strings[Number(content)] ?? '?') : content });
  });
  return cells;
}

function sheetOf(rows: readonly (readonly WorkbookCell[])[], kind: WorkbookSheet['columns'][number]['kind'] = 'text'): WorkbookSheet {
  const width = Math.max(1, ...rows.map(row => row.length));
  return {
    name: 'Sheet',
    columns: Array.from({ length: width }, (_, index) => ({ title: `Column ${index}`, kind, width: 12 })),
    frozenColumns: 1,
    rows,
  };
}

async function valuesOf(row: readonly WorkbookCell[]): Promise<readonly string[]> {
  const [sheet] = await readBack([sheetOf([row])]);
  return (sheet?.cells ?? []).filter(cell => cell.ref.endsWith('2')).map(cell => cell.value);
}

describe('workbook', () => {
  it('writes text that looks like a formula as text, unchanged and readable', async () => {
    const hostile = ['=HYPERLINK("http://evil.example","x")', '+49 171 5550123', '-2+3', '@SUM(A1)', '\t=1', "=cmd|'/c calc'!A0"];
    const [sheet] = await readBack([sheetOf([hostile])]);
    const cells = sheet?.cells.filter(cell => cell.ref.endsWith('2')) ?? [];
    expect(cells.map(cell => cell.type)).toEqual(hostile.map(() => 's'));
    expect(cells.map(cell => cell.value)).toEqual(hostile);
  });

  it('gives such text the number format of text, so that editing the cell makes no formula either', async () => {
    const files = unzipSync(await writeWorkbook([sheetOf([['=1', 'plain']])]));
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
    const [, textFormat = ''] = /numFmtId="(\d+)" formatCode="@"/.exec(styles) ?? [];
    const styleTags = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)].map(match => match[0]);
    const [sheet] = await readBack([sheetOf([['=1', 'plain']])]);
    const styleOf = (ref: string): string => styleTags[Number(sheet?.cells.find(cell => cell.ref === ref)?.style)] ?? '';
    expect(textFormat).not.toBe('');
    expect(styleOf('A2')).toContain(`numFmtId="${textFormat}" applyNumberFormat="1"`);
    expect(styleOf('B2')).not.toContain('applyNumberFormat');
  });

  it('removes what XML cannot carry and keeps everything else', async () => {
    expect(await valuesOf(['a\u0000b\u0008c\u001fd\u007fe\ufffff', 'lone \ud800 half', 'Łucja 山田 👩🏽‍💻 & <b> "x"'])).toEqual([
      'abcdef',
      'lone  half',
      'Łucja 山田 👩🏽‍💻 & <b> "x"',
    ]);
  });

  it('cuts a cell of forty thousand characters to what the format allows', async () => {
    const [value = ''] = await valuesOf(['x'.repeat(40_000)]);
    expect(value.length).toBeGreaterThan(31_000);
    expect(value.length).toBeLessThanOrEqual(32_767);
  });

  it('keeps words that every JavaScript object answers to', async () => {
    const values = await valuesOf(['constructor', '__proto__', 'toString', 'constructor']);
    expect(values.map(value => value.trim())).toEqual(['constructor', '__proto__', 'toString', 'constructor']);
  });

  it('writes numbers, shares and dates as numbers with a format', async () => {
    const day: WorkbookCell = { kind: 'date', value: '2026-11-21' };
    const [sheet] = await readBack([sheetOf([[88.4, { kind: 'share', value: 0.4 }, day]], 'decimal')]);
    const cells = sheet?.cells.filter(cell => cell.ref.endsWith('2')) ?? [];
    expect(cells.map(cell => [cell.type, cell.value])).toEqual([
      ['', '88.4'],
      ['', '0.4'],
      ['', '46347'],
    ]);
    expect(new Set(cells.map(cell => cell.style)).size).toBe(3);
  });

  it('colours satisfactions from blue over grey to amber', async () => {
    const shares = [1, 0.8, 0.4, 0.1].map((value): WorkbookCell => ({ kind: 'share', value }));
    const files = unzipSync(await writeWorkbook([sheetOf([shares])]));
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
    for (const fill of ['C9D9EC', 'E3ECF6', 'E9E9EB', 'F7E3BC']) expect(styles).toContain(fill);
  });

  it('freezes the head row and filters exactly the rows there are', async () => {
    const [filled, empty] = await readBack([
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

  it('leaves out numbers that are none', async () => {
    const [sheet] = await readBack([sheetOf([[Number.NaN, Number.POSITIVE_INFINITY, 1]], 'decimal')]);
    expect(sheet?.cells.filter(cell => cell.ref.endsWith('2') && cell.value !== '').map(cell => cell.value)).toEqual(['1']);
  });
});
