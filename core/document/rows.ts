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
  const groups: Word[][] = [];
  for (const word of sorted) {
    const home = groups.slice(-3).findLast(group => belongs(group, word));
    if (home === undefined) groups.push([word]);
    else home.push(word);
  }
  return groups.map(rowOf).sort((one, other) => one.baseline - other.baseline || one.left - other.left);
}

/** A row of words, put in order from left to right. */
export function rowOf(words: readonly Word[]): Row {
  const ordered = [...words].sort((one, other) => one.left - other.left);
  const largest = ordered.reduce((most, word) => (word.size > most.size ? word : most));
  return {
    words: ordered,
    left: Math.min(...ordered.map(word => word.left)),
    right: Math.max(...ordered.map(word => word.right)),
    top: Math.min(...ordered.map(word => word.top)),
    bottom: Math.max(...ordered.map(word => word.bottom)),
    baseline: largest.baseline,
    size: largest.size,
  };
}

function belongs(group: readonly Word[], word: Word): boolean {
  const anchor = group.reduce((most, member) => (member.size > most.size ? member : most));
  const limit = sameRowEm * Math.min(anchor.size, word.size);
  if (Math.abs(anchor.baseline - word.baseline) <= limit) return true;
  const ratio = word.size / anchor.size;
  if (ratio > smallText && ratio < 1 / smallText) return false;
  return isInside(anchor, word) && isBeside(group, word);
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
