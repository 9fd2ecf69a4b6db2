import { countSides, type Gutter } from './gutters.ts';
import { median } from './line-text.ts';
import type { Row } from './rows.ts';
import type { Word } from './word.ts';

/** Rows of the margin further apart than this, in em, are two labels. */
const labelLeadingEm = 1.75;
/** So many rows in a row that stand in the margin alone are no labels but text of their own. */
const ownText = 3;
/** Share of the labels that begin level with a new paragraph of the text, and share that are dates or headings. */
const alignedShare = 0.8;
const tellingShare = 0.6;
/** Rows of text for each row of the margin, from which labels need not be dates or headings. */
const hangingTimes = 2;
const hangingWords = 4;
/** The margin is at most so wide, as a share of the text. */
const narrowShare = 0.8;
/** Mean number of words in a row of labels. */
const mostWords = 5;
/** Rows that a label takes at most. */
const mostLabelRows = 5;
/** A distance this many times the usual one begins a paragraph. */
const paragraphTimes = 1.25;

const dateLike = /(?:19|20)\d{2}|\b\d{1,2}[./]\d{2,4}\b/;

/** The words of a row on both sides of a gutter. */
interface Sides {
  readonly row: Row;
  readonly label: readonly Word[];
  readonly text: readonly Word[];
  /** True where a paragraph of the text begins. */
  readonly begins: boolean;
}

/**
 * The part of a gutter that parts labels in the margin (dates, headings) from the text beside them: each begins level
 * with a paragraph. Null where the margin is a column of its own. Baselines are compared by block as in docstrum
 * (O'Gorman 1993), so that rows of two columns that are level by chance do not count.
 */
export function labelPart(rows: readonly Row[], gutter: Gutter): Gutter | null {
  const x = (gutter.left + gutter.right) / 2;
  if (wordsLeftOf(rows, gutter, x) > 2 * mostWords * gutter.leftRows) return null;
  const sides = sidesOf(rows.slice(gutter.from, gutter.to), x);
  const best = segments(sides)
    .map(segment => ({ ...segment, rows: sides.slice(segment.from, segment.to) }))
    .filter(segment => areLabels(segment.rows))
    .sort((one, other) => other.rows.length - one.rows.length)[0];
  if (best === undefined) return null;
  const from = gutter.from + best.from;
  const to = gutter.from + best.to;
  return { ...gutter, from, to, ...countSides(rows.slice(from, to), x) };
}

function wordsLeftOf(rows: readonly Row[], { from, to }: Gutter, x: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) {
    for (const word of rows[index]?.words ?? []) {
      if (word.left >= x) break;
      count += 1;
    }
  }
  return count;
}

function sidesOf(rows: readonly Row[], x: number): readonly Sides[] {
  const parted = rows.map(row => {
    const at = row.words.findIndex(word => word.left >= x);
    return at < 0 ? { row, label: row.words, text: [] } : { row, label: row.words.slice(0, at), text: row.words.slice(at) };
  });
  const texts = parted.filter(({ text }) => text.length > 0);
  const usual = median(texts.slice(1).map(({ row }, index) => row.baseline - (texts[index]?.row.baseline ?? row.baseline)));
  let before: Sides | null = null;
  return parted.map(side => {
    const begins = side.text.length > 0 && (before === null || isNewParagraph(before, side, usual));
    const result: Sides = { ...side, begins };
    if (side.text.length > 0) before = result;
    return result;
  });
}

function isNewParagraph(before: Sides, { row, text }: Omit<Sides, 'begins'>, usual: number): boolean {
  const [one, other] = [before.text[0], text[0]];
  if (one === undefined || other === undefined || row.baseline - before.row.baseline > paragraphTimes * usual) return true;
  return one.bold !== other.bold || Math.abs(one.size - other.size) > 0.1 * one.size;
}

/** Stretches from the first row with text to the end of the last label, parted where the margin goes on by itself. */
function segments(sides: readonly Sides[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = -1;
  let last = -1;
  for (const [index, { text }] of sides.entries()) {
    if (text.length === 0) continue;
    if (from >= 0 && index - last > ownText) {
      found.push({ from, to: endOfLabel(sides, last) });
      from = index;
    } else if (from < 0) from = index;
    last = index;
  }
  if (from >= 0) found.push({ from, to: endOfLabel(sides, last) });
  return found;
}

/** A label of more rows than the last text goes on below it. */
function endOfLabel(sides: readonly Sides[], last: number): number {
  let end = last + 1;
  while (end - last <= mostLabelRows) {
    const [above, below] = [sides[end - 1], sides[end]];
    if (above === undefined || below === undefined || above.label.length === 0) break;
    if (below.row.baseline - above.row.baseline > labelLeadingEm * below.row.size || below.row.size > above.row.size) break;
    end += 1;
  }
  return end;
}

function areLabels(sides: readonly Sides[]): boolean {
  const margin = sides.filter(({ label }) => label.length > 0);
  const texts = sides.filter(({ text }) => text.length > 0);
  const words = margin.reduce((sum, { label }) => sum + label.length, 0);
  const labels = labelsOf(margin).filter(label => !isHeadingAbove(label));
  if (texts.length < 2 || widthOf(margin.flatMap(({ label }) => label)) > narrowShare * widthOf(texts.flatMap(({ text }) => text)))
    return false;
  if (labels.length === 0 || words > mostWords * margin.length || labels.some(label => label.length > mostLabelRows)) return false;
  if (labels.filter(([first]) => first?.begins === true).length < alignedShare * labels.length) return false;
  const dated = labels.filter(label => dateLike.test(textOf(label))).length;
  const headings = labels.filter(isHeading).length;
  if (labels.length > 1 && labels.every(isBesideDate)) return true;
  const isPeriodOfRows = dated === 1 && margin.length > 1;
  if (labels.length === 1 ? headings === 0 && !isPeriodOfRows : dated < tellingShare * labels.length && margin.length >= texts.length)
    return false;
  if (dated + headings >= tellingShare * labels.length) return true;
  const isShort = labels.every(label => label.reduce((sum, side) => sum + side.label.length, 0) <= hangingWords);
  return isShort && texts.length >= hangingTimes * margin.length;
}

/** An employer or school in the margin: beside it begins a text with the time spent there. */
function isBesideDate([first]: readonly Sides[]): boolean {
  return first?.begins === true && dateLike.test(first.text.map(word => word.text).join(' ')) && !dateLike.test(textOf([first]));
}

function widthOf(words: readonly Word[]): number {
  const left = words.reduce((found, word) => Math.min(found, word.left), Infinity);
  return words.reduce((found, word) => Math.max(found, word.right), left) - left;
}

/** Rows of the margin near each other, one date each at most. */
function labelsOf(margin: readonly Sides[]): readonly (readonly Sides[])[] {
  const labels: Sides[][] = [];
  for (const side of margin) {
    const current = labels.at(-1);
    const last = current?.at(-1);
    const isNear = last !== undefined && side.row.baseline - last.row.baseline <= labelLeadingEm * side.row.size;
    const isNext = side.begins && current !== undefined && dateLike.test(textOf(current)) && dateLike.test(textOf([side]));
    const goesOn = isNear && !isNext && (last.text.length > 0 || side.text.length === 0);
    if (goesOn) current?.push(side);
    else labels.push([side]);
  }
  return labels;
}

/** A heading over the text that happens to fit into the margin. */
function isHeadingAbove(label: readonly Sides[]): boolean {
  return label.length <= 2 && label.every(({ text }) => text.length === 0) && !dateLike.test(textOf(label));
}

function textOf(label: readonly Sides[]): string {
  return label.flatMap(side => side.label.map(word => word.text)).join(' ');
}

/** Bold, larger, in capitals or in another colour, where the text beside is not. */
function isHeading(label: readonly Sides[]): boolean {
  const text = textOf(label);
  const [own, beside] = [label[0]?.label[0], label[0]?.text[0]];
  if (own === undefined || beside === undefined || /\d/.test(text)) return false;
  return (
    (own.bold && !beside.bold) ||
    (isCapitals(text) && !isCapitals(beside.text)) ||
    own.size > 1.1 * beside.size ||
    own.color !== beside.color
  );
}

function isCapitals(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
}
