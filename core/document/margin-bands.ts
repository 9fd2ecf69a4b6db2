import { groupLabels, inOneLabel, isLevel, isPeriod } from './label-rows.ts';
import { buildRows, type Row } from './rows.ts';
import type { Word } from './word.ts';

/** A label in the margin and the text beside it, down to the next label. */
export interface MarginBand {
  /** Words that are read before the text: a heading, or a label of several rows. */
  readonly label: readonly Word[];
  /** The text; a date or label that stands level with its first row is among its words. */
  readonly body: readonly Word[];
}

/** Where a label joins the row of its text, the gap between them shrinks to this many em, so that it parts no columns. */
const joinedGapEm = 0.5;

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
    const words = isPeriod(label) ? inOneLabel(label) : label.flatMap(row => row.words);
    const last = bands.at(-1);
    if (!joinsText(label, body, textRows)) bands.push({ label: words, body });
    else if (last !== undefined && last.label.length === 0 && index > 0)
      bands.splice(-1, 1, { label: [], body: [...last.body, ...joined(words, body)] });
    else bands.push({ label: [], body: joined(words, body) });
  }
  return bands;
}

/** A label and its text, the label in the first row of the text. */
function joined(label: readonly Word[], body: readonly Word[]): readonly Word[] {
  const level = label[0];
  const beside = body.filter(
    word => level !== undefined && Math.abs(word.baseline - level.baseline) <= 0.3 * Math.min(word.size, level.size),
  );
  const first = beside.reduce<Word | null>((found, word) => (found === null || word.left < found.left ? word : found), null);
  const last = label.reduce<Word | null>((found, word) => (found === null || word.right > found.right ? word : found), null);
  if (first === null || last === null) return [...label, ...body];
  const right = first.left - joinedGapEm * first.size;
  return [
    ...label.map(word => (word === last ? { ...word, right: Math.max(word.right, right) } : word)),
    ...body.map((word): Word => (word === first ? { ...word, before: '\t' } : word)),
  ];
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

function middle(word: Word): number {
  return (word.top + word.bottom) / 2;
}
