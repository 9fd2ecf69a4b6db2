import type { Word } from './word.ts';

/** Words on one baseline, from left to right. */
export interface Row {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Size of its largest word. */
  readonly size: number;
}

/** Baselines nearer than this share of the smaller size are one row. */
const sameRowEm = 0.3;
/** A small word whose box lies within a row's box by this share is raised or lowered text of that row. */
const insideShare = 0.7;
const smallText = 0.8;

/** Groups words into rows, from top to bottom. */
export function buildRows(words: readonly Word[]): readonly Row[] {
  const sorted = [...words].sort((one, other) => one.baseline - other.baseline || one.left - other.left);
  const groups: Group[] = [];
  for (const word of sorted) {
    const home = groups.slice(-3).findLast(group => belongs(group, word));
    if (home === undefined) groups.push({ words: [word], anchor: word });
    else {
      home.words.push(word);
      if (word.size > home.anchor.size) home.anchor = word;
    }
  }
  return groups.map(group => rowOf(group.words)).sort((one, other) => one.baseline - other.baseline || one.left - other.left);
}

/** Words of one row as they are found, with the largest of them. */
interface Group {
  readonly words: Word[];
  anchor: Word;
}

/** A row of words, put in order from left to right. */
export function rowOf(words: readonly Word[]): Row {
  const ordered = [...words].sort((one, other) => one.left - other.left);
  const largest = ordered.reduce((most, word) => (word.size > most.size ? word : most));
  return {
    words: ordered,
    left: least(ordered, word => word.left),
    right: -least(ordered, word => -word.right),
    top: least(ordered, word => word.top),
    bottom: -least(ordered, word => -word.bottom),
    baseline: largest.baseline,
    size: largest.size,
  };
}

function belongs({ words, anchor }: Group, word: Word): boolean {
  const limit = sameRowEm * Math.min(anchor.size, word.size);
  if (Math.abs(anchor.baseline - word.baseline) <= limit) return true;
  const ratio = word.size / anchor.size;
  if (ratio > smallText && ratio < 1 / smallText) return false;
  return isInside(anchor, word) && isBeside(words, word);
}

/** Superscripts and subscripts: the smaller box lies mostly within the larger one's height. */
function isInside(one: Word, other: Word): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared >= insideShare * Math.min(one.bottom - one.top, other.bottom - other.top);
}

function isBeside(group: readonly Word[], word: Word): boolean {
  const reach = 0.5 * word.size;
  return group.some(member => Math.abs(member.right - word.left) <= reach || Math.abs(word.right - member.left) <= reach);
}

/**
 * The words of several rows as one row, in the place of the first; their boxes stay where they are printed. `between` says
 * what stands for the end of a row; a dash there is one that a period has when it is written in one row.
 */
export function inOneRow(rows: readonly Row[], between: (last: Row, row: Row) => ' ' | '\t' | ' – ' = () => ' '): readonly Word[] {
  const first = rows[0];
  if (first === undefined) return [];
  const right = Math.max(...rows.map(row => row.right));
  const words = rows.flatMap((row, index) => {
    const gap = index === 0 ? '' : between(rows[index - 1] ?? row, row);
    const own = row.words.map((word, at) => ({
      ...word,
      before: at === 0 ? (gap === '\t' ? gap : ' ') : separatorOf(row.words[at - 1], word),
    }));
    const dash = own[0];
    return gap === ' – ' && dash !== undefined ? [{ ...dash, text: '–' }, ...own] : own;
  });
  return words.map((word, index) => {
    const left = first.left + index * 0.01;
    return Object.assign({}, word, {
      left,
      right: index === words.length - 1 ? right : left + 0.005,
      top: first.top,
      bottom: first.bottom,
      baseline: first.baseline,
      before: index === 0 ? '' : word.before,
    });
  });
}

/** Nothing between pieces of one word, else a space. */
function separatorOf(before: Word | undefined, word: Word): '' | ' ' {
  return before !== undefined && word.before === '' && word.left - before.right < 0.12 * word.size ? '' : ' ';
}

/** The least value of many; spreading them into Math.min would overflow the stack. */
function least(words: readonly Word[], valueOf: (word: Word) => number): number {
  return words.reduce((found, word) => Math.min(found, valueOf(word)), Infinity);
}
