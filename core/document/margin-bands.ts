import { buildRows, type Row } from './rows.ts';
import type { Word } from './word.ts';

/** A label in the margin and the text beside it, down to the next label. */
export interface MarginBand {
  readonly label: readonly Word[];
  readonly body: readonly Word[];
}

/** Labels of one row are joined with the row they stand beside when they hold a date. */
const dateLike = /(?:19|20)\d{2}|\d{1,2}[./]\d{2,4}/;
/** Rows of one label are at most this far apart, in em of their size. */
const labelLeadingEm = 1.9;

/** Parts text and margin into bands, one per label; a date of one row stays in the row of its text. */
export function marginBands(margin: readonly Word[], text: readonly Word[]): readonly MarginBand[] {
  const labels = groupLabels(buildRows(margin));
  const starts = labels.map(label => (label[0]?.top ?? 0) - 0.25 * (label[0]?.size ?? 0));
  const bands: MarginBand[] = [];
  const before = text.filter(word => middle(word) < (starts[0] ?? Infinity));
  if (before.length > 0) bands.push({ label: [], body: before });
  for (const [index, label] of labels.entries()) {
    const from = starts[index] ?? 0;
    const to = starts[index + 1] ?? Infinity;
    const body = text.filter(word => middle(word) >= from && middle(word) < to);
    const words = label.flatMap(row => row.words);
    const isDate = label.length === 1 && dateLike.test(words.map(word => word.text).join(' '));
    bands.push(isDate ? { label: [], body: [...words, ...body] } : { label: words, body });
  }
  return bands;
}

function middle(word: Word): number {
  return (word.top + word.bottom) / 2;
}

function groupLabels(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && row.baseline - last.baseline <= labelLeadingEm * Math.max(row.size, last.size)) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}
