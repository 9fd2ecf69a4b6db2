import { buildRows, inOneRow, type Row } from './rows.ts';
import type { Word } from './word.ts';

/** A label in the margin and the text beside it, down to the next label. */
export interface MarginBand {
  /** Words that are read before the text: a heading, or a label of several rows. */
  readonly label: readonly Word[];
  /** The text; a date or label that stands level with its first row is among its words. */
  readonly body: readonly Word[];
}

/** Rows of one label are at most this far apart, in em of their size. */
const labelLeadingEm = 1.9;
/** A label that ends so goes on in its next row. */
const goesOn = /[-–—,&/:(]$|\b(?:to|bis|à|au|a|al|tot|do|and|und|et|y|e|en|i)$/i;

/** A row that begins so goes on with the label above it. */
const continued = /^(?:[-–—]|to|bis|until|à|au|hasta|a|al|até|tot|do)$|^[-–—]\S/i;
const dateLike = /(?:19|20)\d{2}|\d{1,2}[./]\d{2,4}/;

/** Parts text and margin into bands, one per label. */
export function marginBands(margin: readonly Word[], text: readonly Word[]): readonly MarginBand[] {
  const textRows = buildRows(text);
  const labels = groupLabels(buildRows(margin), textRows);
  const starts = labels.map(label => (label[0]?.top ?? 0) - 0.25 * (label[0]?.size ?? 0));
  const bands: MarginBand[] = [];
  const before = text.filter(word => middle(word) < (starts[0] ?? Infinity));
  if (before.length > 0) bands.push({ label: [], body: before });
  for (const [index, label] of labels.entries()) {
    const from = starts[index] ?? 0;
    const to = starts[index + 1] ?? Infinity;
    const body = text.filter(word => middle(word) >= from && middle(word) < to);
    const words = isPeriod(label) ? inOneRow(label) : label.flatMap(row => row.words);
    const last = bands.at(-1);
    if (!joinsText(label, body, textRows)) bands.push({ label: words, body });
    else if (last !== undefined && last.label.length === 0 && index > 0)
      bands.splice(-1, 1, { label: [], body: [...last.body, ...words, ...body] });
    else bands.push({ label: [], body: [...words, ...body] });
  }
  return bands;
}

/** A label of one row stands in the row of its text, unless it is a heading over several rows. */
function joinsText(label: readonly Row[], body: readonly Word[], textRows: readonly Row[]): boolean {
  const row = label[0];
  if (row === undefined || !isLevel(row, textRows)) return false;
  if (label.length > 1) return isPeriod(label);
  return !isHeading(row, body) || buildRows(body).length < 2;
}

/** Headings are larger than the text beside them, or bold or in capitals where the text is not. */
function isHeading(row: Row, body: readonly Word[]): boolean {
  const text = row.words.map(word => word.text).join(' ');
  if (/\d/.test(text)) return false;
  const first = body[0];
  if (first === undefined) return true;
  const isBold = row.words.every(word => word.bold) && !body.every(word => word.bold);
  const isCapitals = text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
  return isBold || isCapitals || row.size > 1.1 * Math.max(...body.map(word => word.size));
}

/** A date that takes several rows. */
function isPeriod(label: readonly Row[]): boolean {
  return label.length > 1 && label.length <= 4 && dateLike.test(label.map(row => row.words.map(word => word.text).join(' ')).join(' '));
}

function isLevel(row: Row, textRows: readonly Row[]): boolean {
  return textRows.some(other => Math.abs(other.baseline - row.baseline) <= 0.3 * Math.min(row.size, other.size));
}

function middle(word: Word): number {
  return (word.top + word.bottom) / 2;
}

function groupLabels(rows: readonly Row[], textRows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isSameLabel(last, row, textRows)) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Rows near each other in one style are one label, unless each stands level with a text of its own. */
function isSameLabel(last: Row, row: Row, textRows: readonly Row[]): boolean {
  const isNear = row.baseline - last.baseline <= labelLeadingEm * Math.max(row.size, last.size);
  const isSameStyle = row.words[0]?.bold === last.words[0]?.bold && Math.abs(row.size - last.size) <= 0.1 * last.size;
  if (!isNear || !isSameStyle) return false;
  return !isLevel(row, textRows) || goesOn.test(last.words.at(-1)?.text ?? '') || continued.test(row.words[0]?.text ?? '');
}
