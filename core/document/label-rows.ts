import { isPresent, isStackedPeriod } from './period-words.ts';
import { inOneRow, type Row } from './rows.ts';
import type { Word } from './word.ts';

/** Rows of one label are at most this far apart, in em of their size. */
const labelLeadingEm = 1.9;
/** Rows that a period with its place and employer takes at most. */
const mostLabelRows = 5;
/** A label that ends so goes on in its next row. */
const goesOn = /[-–—,&/:(]$|\b(?:to|bis|à|au|a|al|tot|do|and|und|et|y|e|en|i)$/i;
/** A row that begins so goes on with the label above it. */
const continued = /^(?:[-–—]|to|bis|until|à|au|hasta|a|al|até|tot|do)$|^[-–—]\S/i;
const dateLike = /(?:19|20)\d{2}|\d{1,2}[./]\d{2,4}/;

/** Rows in the margin by label; `textRows` are those beside them. */
export function groupLabels(rows: readonly Row[], textRows: readonly Row[]): readonly (readonly Row[])[] {
  return nearRows(rows, textRows).flatMap(run => {
    const months = new Set(run.filter((row, index) => isMonthAbove(row, run[index + 1])));
    const begins = (row: Row): boolean => hasDate(row) || months.has(row);
    const dated = run.filter(hasDate).length;
    if (dated === 0) return byStyle(run, textRows);
    const ends = run.filter((row, index) => {
      const last = run[index - 1];
      return last !== undefined && (months.has(last) || isEnd(last, row));
    });
    const periods = dated - ends.filter(hasDate).length;
    if (periods === 1 && run.length <= mostLabelRows) return [run];
    const isDateFirst = run[0] !== undefined && begins(run[0]);
    return splitAt(run, (row, last) =>
      isDateFirst ? begins(row) && !ends.includes(row) : (hasDate(last) || ends.includes(last)) && !ends.includes(row),
    );
  });
}

/** A period that takes several rows, alone or with its place and employer. */
export function isPeriod(label: readonly Row[]): boolean {
  return label.length > 1 && label.length <= mostLabelRows && label.some(hasDate);
}

/** A label of several rows as one row: a period whole, what else there is set apart by tabs. */
export function inOneLabel(label: readonly Row[]): readonly Word[] {
  return inOneRow(label, (last, row) => {
    if (goesOnTo(last, row) || isMonthAbove(last, row)) return ' ';
    if (isStackedPeriod(textOf(last), textOf(row))) return ' – ';
    return hasDate(last) === hasDate(row) && isSameStyle(last, row) ? ' ' : '\t';
  });
}

/** True where a row of the margin stands in the row of a text beside it. */
export function isLevel(row: Row, textRows: readonly Row[]): boolean {
  return textRows.some(other => Math.abs(other.baseline - row.baseline) <= 0.3 * Math.min(row.size, other.size));
}

/** Stretches of rows near each other; a heading over a label is none of it. */
function nearRows(rows: readonly Row[], textRows: readonly Row[]): readonly (readonly Row[])[] {
  const levels = new Map(rows.map(row => [row, isLevel(row, textRows)]));
  return splitAt(
    rows,
    (row, last) =>
      row.baseline - last.baseline > labelLeadingEm * Math.max(row.size, last.size) ||
      (levels.get(row) === true && levels.get(last) === false && !hasDate(last) && !goesOnTo(last, row)),
  );
}

/** Rows of one style are one label, unless each stands level with a text of its own. */
function byStyle(rows: readonly Row[], textRows: readonly Row[]): readonly (readonly Row[])[] {
  return splitAt(rows, (row, last) => {
    return !isSameStyle(last, row) || (isLevel(row, textRows) && !goesOnTo(last, row));
  });
}

function splitAt(rows: readonly Row[], isStart: (row: Row, last: Row) => boolean): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || isStart(row, last)) groups.push([row]);
    else group.push(row);
  }
  return groups;
}

function isSameStyle(last: Row, row: Row): boolean {
  const [one, other] = [last.words[0], row.words[0]];
  return one?.bold === other?.bold && one?.italic === other?.italic && Math.abs(row.size - last.size) <= 0.1 * last.size;
}

/** A row that ends the period of the row above it. */
function isEnd(last: Row, row: Row): boolean {
  return goesOnTo(last, row) || isStackedPeriod(textOf(last), textOf(row)) || (hasDate(last) && isPresent(textOf(row)));
}

function goesOnTo(last: Row, row: Row): boolean {
  return goesOn.test(last.words.at(-1)?.text ?? '') || continued.test(row.words[0]?.text ?? '');
}

/** "September" over "2013 –": a month whose year stands in the next row. */
function isMonthAbove(row: Row, next: Row | undefined): boolean {
  return next !== undefined && /^\p{L}{3,10}\.?$/u.test(textOf(row)) && /^(?:19|20)\d{2}\b/.test(textOf(next));
}

function hasDate(row: Row): boolean {
  return dateLike.test(textOf(row));
}

function textOf(row: Row): string {
  return row.words.map(word => word.text).join(' ');
}
