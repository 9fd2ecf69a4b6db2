import { median } from './line-text.ts';
import { buildRows, type Row } from './rows.ts';
import type { Word } from './word.ts';

/** Headings turned by a right angle have at most so many letters. */
const mostLetters = 40;
/** Text larger than this, times the usual size, is a title or a decoration. */
const largerTimes = 1.6;
/** Words of one heading are at most so far apart, in em. */
const wordGapEm = 0.6;
/** Turned headings of one page stand in one line, so near each other in points. */
const sameLine = 4;
/** The text that they belong to begins at most so far from them, in points. */
const reach = 60;
/** Rows above the middle of a heading belong to its text while they are at most so far apart, times the usual distance. */
const sameTextTimes = 1.9;

/** A heading drawn from the bottom up or from the top down. */
interface TurnedLabel {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Turns headings that stand beside their sections, drawn by a right angle, into rows above these; a single turned text
 * is a decoration and stays.
 */
export function uprightLabels(words: readonly Word[]): readonly Word[] {
  const turned = words.filter(word => word.rotation === 90 || word.rotation === 270);
  if (turned.length < 2) return words;
  const upright = words.filter(word => word.rotation === 0);
  const largest = largerTimes * median(upright.map(word => word.size));
  const labels = labelsOf(turned).filter(label => (label.words[0]?.size ?? 0) <= largest && isBeside(label, upright));
  const lined = labels.filter(label => labels.some(other => other !== label && Math.abs(other.left - label.left) <= sameLine));
  if (lined.length === 0) return words;
  const taken = new Set(lined.flatMap(label => label.words));
  const placed = lined.flatMap(label => rowAbove(label, lined, upright));
  return [...words.filter(word => !taken.has(word)), ...placed];
}

/** Turned words that follow each other in one line. */
function labelsOf(turned: readonly Word[]): readonly TurnedLabel[] {
  const groups: Word[][] = [];
  for (const word of turned.toSorted((one, other) => one.box.x - other.box.x || one.box.y - other.box.y)) {
    const home = groups.find(group => group.some(member => follows(member, word)));
    if (home === undefined) groups.push([word]);
    else home.push(word);
  }
  return groups.map(group => {
    const downwards = group[0]?.rotation === 90;
    const edge = (of: (word: Word) => number): number => group.reduce((found, word) => Math.min(found, of(word)), Infinity);
    return {
      words: group.toSorted((one, other) => (downwards ? one.box.y - other.box.y : other.box.y - one.box.y)),
      left: edge(word => word.box.x),
      right: -edge(word => -word.box.x - word.box.width),
      top: edge(word => word.box.y),
      bottom: -edge(word => -word.box.y - word.box.height),
    };
  });
}

function follows(one: Word, other: Word): boolean {
  const gap = Math.max(one.box.y, other.box.y) - Math.min(one.box.y + one.box.height, other.box.y + other.box.height);
  return one.rotation === other.rotation && Math.abs(one.box.x - other.box.x) <= sameLine && gap < wordGapEm * one.size;
}

function isBeside(label: TurnedLabel, upright: readonly Word[]): boolean {
  const letters = label.words.reduce((sum, word) => sum + word.text.length, 0);
  return letters > 2 && letters <= mostLetters && textBeside(label, upright).length > 0;
}

function textBeside(label: TurnedLabel, upright: readonly Word[]): readonly Row[] {
  const column = upright.filter(word => word.left >= label.right - 1);
  const near = column.filter(word => word.left <= label.right + reach);
  const rows = buildRows(column).filter(row => near.some(word => word.baseline > row.top && word.baseline <= row.bottom + 1));
  return rows.some(row => row.baseline > label.top && row.baseline <= label.bottom + 2) ? rows : [];
}

/** The words of a heading in a row of their own, just above the first row of its text. */
function rowAbove(label: TurnedLabel, labels: readonly TurnedLabel[], upright: readonly Word[]): readonly Word[] {
  const before = labels.filter(other => other.bottom <= label.top).reduce((found, other) => Math.max(found, other.bottom), -Infinity);
  const rows = textBeside(label, upright).filter(row => row.baseline > before);
  const usual = median(rows.slice(1).map((row, index) => row.baseline - (rows[index]?.baseline ?? row.baseline)));
  let first = rows.findIndex(row => row.baseline > label.top);
  const gapAbove = (index: number): number => (rows[index]?.baseline ?? 0) - (rows[index - 1]?.baseline ?? -Infinity);
  while (first > 0 && gapAbove(first) <= sameTextTimes * usual) first -= 1;
  const top = rows[first]?.top ?? label.top;
  const size = label.words[0]?.size ?? 10;
  return label.words.map((word, index) => {
    const left = label.left + index * 0.01;
    const place = { left, right: left + 0.005, top: top - size - 0.5, bottom: top - 0.5, baseline: top - 0.5 - 0.2 * size };
    return { ...word, ...place, rotation: 0, before: index === 0 ? ('' as const) : word.before === '' ? ('' as const) : (' ' as const) };
  });
}
