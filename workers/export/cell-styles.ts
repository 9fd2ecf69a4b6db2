import type { ColumnKind } from '../../core/contract/workbook.ts';

/** Number formats of the kinds that have one, and of text that must stay text. Own formats count from 164 (ECMA-376, 18.8.30). */
const formats = { text: '@', integer: '0', decimal: '0.0', share: '0%', date: 'yyyy-mm-dd' } as const;
const formatIds = new Map(Object.keys(formats).map((name, index) => [name, 164 + index]));

/** Fills of a satisfaction: blue from two thirds, grey between, amber below one third; the number stands in the cell, so grey print reads as well. */
const shareFills: readonly { readonly from: number; readonly fill: string }[] = [
  { from: 0.95, fill: 'C9D9EC' },
  { from: 0.66, fill: 'E3ECF6' },
  { from: 0.33, fill: 'E9E9EB' },
  { from: 0, fill: 'F7E3BC' },
];

const headFill = 'F1F1F3';
const fills = [headFill, ...shareFills.map(entry => entry.fill)];
/** The first two fills of a file are the format's own (ECMA-376, 18.8.21). */
const ownFills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';

interface Style {
  readonly name: string;
  readonly format?: keyof typeof formats;
  readonly fill?: string;
  readonly align?: 'left' | 'center';
  readonly wrap?: true;
  readonly head?: true;
}

/** Every look of a cell; its place in this list is what cells name. The first is that of empty cells. */
const styles: readonly Style[] = [
  { name: 'empty' },
  { name: 'head', head: true, wrap: true, fill: headFill },
  { name: 'text' },
  { name: 'sentence', wrap: true },
  { name: 'formula-like', format: 'text' },
  { name: 'formula-like sentence', format: 'text', wrap: true },
  { name: 'integer', format: 'integer' },
  { name: 'decimal', format: 'decimal' },
  { name: 'share', format: 'share' },
  ...shareFills.map(({ fill }, index): Style => ({ name: `share ${index}`, format: 'share', fill, align: 'center' })),
  { name: 'date', format: 'date', align: 'left' },
];
const places = new Map(styles.map((style, index) => [style.name, index]));

function styleOf(name: string): number {
  return places.get(name) ?? 0;
}

/** Style of a column head. */
export const headStyle = styleOf('head');
/** Style of a day. */
export const dateStyle = styleOf('date');

const textStyles = [
  ['text', 'sentence'],
  ['formula-like', 'formula-like sentence'],
].map(pair => pair.map(styleOf));

/** Style of a text: whether its column wraps, and whether it must keep the number format "Text". */
export function textStyle(wraps: boolean, isFormulaLike: boolean): number {
  return textStyles[isFormulaLike ? 1 : 0]?.[wraps ? 1 : 0] ?? 0;
}

/** Style of a number of this kind; a share is coloured by its value. */
export function numberStyle(value: number, kind: Exclude<ColumnKind, 'text' | 'date'>): number {
  const share = kind === 'share' ? shareFills.findIndex(entry => value >= entry.from) : -1;
  return styleOf(share < 0 ? kind : `share ${share}`);
}

/** The part `xl/styles.xml`. */
export function stylesXml(): string {
  const numFmts = Object.entries(formats).map(([name, code]) => `<numFmt numFmtId="${formatIds.get(name)}" formatCode="${code}"/>`);
  const solid = fills.map(
    fill => `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const calibri = (more: string): string => `<font>${more}<name val="Calibri"/><family val="2"/></font>`;
  const fonts = [calibri('<sz val="11"/><color theme="1"/>'), calibri('<b/><sz val="11"/><color rgb="FF16181B"/>')];
  const border = (bottom: string): string => `<border><left/><right/><top/>${bottom}<diagonal/></border>`;
  const borders = [border('<bottom/>'), border('<bottom style="thin"><color auto="1"/></bottom>')];
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
    counted('numFmts', numFmts),
    counted('fonts', fonts),
    `<fills count="${solid.length + 2}">${ownFills}${solid.join('')}</fills>`,
    counted('borders', borders),
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
    counted('cellXfs', styles.map(xfOf)),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  ].join('')}</styleSheet>`;
}

function counted(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}

function xfOf({ name, format, fill, align, wrap, head }: Style): string {
  const number = format === undefined ? '' : ` numFmtId="${formatIds.get(format)}" applyNumberFormat="1"`;
  const font = head === true ? ' fontId="1" applyFont="1" borderId="1" applyBorder="1"' : ' fontId="0" applyFont="1"';
  const filled = fill === undefined ? '' : ` fillId="${fills.indexOf(fill) + 2}" applyFill="1"`;
  if (name === 'empty') return `<xf${font}/>`;
  const placed = `${align === undefined ? '' : ` horizontal="${align}"`} vertical="top"${wrap === true ? ' wrapText="1"' : ''}`;
  return `<xf${number}${font}${filled} applyAlignment="1"><alignment${placed}/></xf>`;
}
