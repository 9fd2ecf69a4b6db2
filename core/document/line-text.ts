import type { LineSpan } from '../contract/document.ts';
import { unite } from './evidence.ts';
import { isPresent } from './period-words.ts';
import { hasRightToLeft, visualToLogical } from './right-to-left.ts';
import type { Row } from './rows.ts';
import type { Word } from './word.ts';

/** Text of a row with its styled spans. */
export interface LineText {
  readonly text: string;
  readonly spans: readonly LineSpan[];
}

/** A gap of this many em parts words where the file has no space. */
const wordGapEm = 0.13;
/** A gap of this many em that is so many times the page's usual one is wider than a space in running text. */
const tabGapEm = 0.55;
const tabTimes = 1.9;
/** After a stop, writers type two spaces; only gaps of this many em are wider than that. Around dividers they leave more room. */
const afterStopEm = 0.9;
const aroundDividerEm = 1.6;
/** Gaps in lines stretched to the column's width grow up to this many em, all alike. */
const justifiedGapEm = 1.8;
const justifiedTimes = 2.2;
/** Fewest gaps of a stretched phrase within a row, and how much its widest may exceed its narrowest. */
const fewestAlike = 3;
const alikeTimes = 1.5;
/** Rows that end so near the edge of a column, in points, are stretched to it; so many of them, and this share, tell. */
const edgeSlack = 0.6;
const fewestStretched = 4;
const stretchedShare = 0.35;
/** Deepest indent of lines that run over a column's width. */
const indentEm = 6;
/** In letter-spaced text, a gap of this many times the usual one parts columns. */
const spacedTabTimes = 5;
/** Lines with this many single letters in a row are letter-spaced. */
const spacedLetters = 4;
/** In letter-spaced text a gap of this many times the usual one parts words. */
const spacedWordTimes = 1.7;

type Separator = '' | ' ' | '\t';

/** What is usual where a row stands. */
export interface Measure {
  /** Usual gap between words on the page, in em. */
  readonly gap: number;
  /** Edges of the column. */
  readonly left: number;
  readonly right: number;
  /** True where the lines of the column are stretched to its width. */
  readonly justified: boolean;
  /** True where most of the page is written from right to left. */
  readonly rightToLeft: boolean;
}

/** For rows whose file names its own tabs. */
export const noMeasure: Measure = { gap: Infinity, left: 0, right: 0, justified: false, rightToLeft: false };

/** The text of words on one baseline: pieces joined, words parted by a space, wide gaps by a tab. */
export function lineText(row: Row, measure: Measure): LineText {
  const words = measure.rightToLeft || hasRightToLeft(row.words) ? visualToLogical(row.words, measure.rightToLeft) : row.words;
  const separators = separatorsOf(words, words === row.words ? [] : row.words, widestSpace(row, measure));
  let text = '';
  const spans: LineSpan[] = [];
  for (const [index, word] of words.entries()) {
    text += separators[index] ?? '';
    const last = spans.at(-1);
    const start = text.length;
    text += word.text;
    if (last !== undefined && last.end === start && isSameStyle(last, word)) spans[spans.length - 1] = extend(last, word, text.length);
    else spans.push(spanOf(word, start, text.length));
  }
  return { text, spans };
}

/** True where many rows end at the very edge of their column, as only stretched lines do. */
export function areJustified(rows: readonly Row[], right: number): boolean {
  const full = rows.filter(row => row.words.length > 1 && Math.abs(row.right - right) <= edgeSlack).length;
  return full >= fewestStretched && full >= stretchedShare * rows.length;
}

/** The usual gap between the words of rows, in em. */
export function usualGap(rows: readonly Row[]): number {
  const gaps: number[] = [];
  for (const row of rows) {
    for (const [index, word] of row.words.entries()) {
      const gap = gapBefore(row.words[index - 1], word);
      if (index > 0 && gap > wordGapEm && gap < 1.2) gaps.push(gap);
    }
  }
  return gaps.length < 5 ? 0.28 : median(gaps);
}

/** The gap from which words of a row are columns, in em. */
function widestSpace(row: Row, measure: Measure): number {
  const gaps = row.words.map((word, index) => gapBefore(row.words[index - 1], word)).filter(gap => gap > wordGapEm);
  const isFull = row.left < measure.left + indentEm * row.size && row.right > measure.right - 1.5 * row.size;
  const isStretched = measure.justified && Math.abs(row.right - measure.right) <= edgeSlack && isProse(row.words.at(-1)?.text ?? '');
  return isFull && (isStretched || isJustified(gaps)) ? justifiedGapEm : Math.max(tabGapEm, tabTimes * measure.gap);
}

/** A date or a place at the right edge ends no line of prose. */
function isProse(last: string): boolean {
  return /^\p{Ll}+[-,.;]?$/u.test(last) && !isPresent(last);
}

/** The gap that is needed after and before some signs, in em. */
function leastAround(before: string, after: string): number {
  if (divider.test(before) || divider.test(after)) return aroundDividerEm;
  return /[.,;:!?]$/.test(before) ? afterStopEm : 0;
}

const divider = /^[|•·∙/\\–—-]$/u;

/** Where the direction changes, words that are read one after the other do not stand side by side. */
function isFarApart(row: readonly Word[], before: Word, word: Word): boolean {
  const left = Math.min(before.left, word.left);
  const right = Math.max(before.left, word.left);
  return word.order === null && row.some(other => other.left > left && other.left < right);
}

function separatorsOf(words: readonly Word[], turned: readonly Word[], widest: number): readonly Separator[] {
  const gaps = words.map((word, index) => gapBefore(words[index - 1], word));
  const spaced = spacedRuns(words, gaps);
  const stretched = stretchedPhrases(words, gaps, widest);
  return words.map((word, index): Separator => {
    const before = words[index - 1];
    if (before === undefined) return '';
    const gap = gaps[index] ?? 0;
    if (word.before === '\t') return '\t';
    const letterGap = spaced[index] ?? 0;
    if (letterGap > 0) return gap > letterGap * spacedTabTimes + 0.5 ? '\t' : isSpacedWordEnd(word, gap, letterGap, spaced) ? ' ' : '';
    if (isFarApart(turned, before, word)) return ' ';
    if (gap >= Math.max(widest, leastAround(before.text, word.text)) && !stretched.has(index)) return '\t';
    // What the file has between two words stands with the one on the right.
    const between = word.left < before.left ? before.before : word.before;
    return between === ' ' || gap > wordGapEm ? ' ' : '';
  });
}

/** Lines stretched to a width have gaps that are all alike; three of them are enough to tell. */
function isJustified(gaps: readonly number[]): boolean {
  return gaps.length >= 3 && gaps.length < 200 && Math.max(...gaps) <= justifiedTimes * Math.min(...gaps);
}

/**
 * Words of a phrase that was stretched to the width of its cell, beside a date for instance: several wide gaps that are
 * all alike, with a comma or a small word among them, as no list of terms has.
 */
function stretchedPhrases(words: readonly Word[], gaps: readonly number[], widest: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let start = 1; start < words.length;) {
    let end = start;
    let [least, most] = [Infinity, 0];
    while (end < words.length && isAlike(gaps[end] ?? 0, least, most)) {
      least = Math.min(least, gaps[end] ?? 0);
      most = Math.max(most, gaps[end] ?? 0);
      end += 1;
    }
    const inside = words.slice(start - 1, end - 1).map(word => word.text);
    if (end - start >= fewestAlike && most >= widest && inside.slice(1).some(isOfPhrase)) {
      for (let index = start; index < end; index += 1) found.add(index);
    }
    start = Math.max(end, start + 1);
  }
  return found;
}

function isAlike(gap: number, least: number, most: number): boolean {
  return gap > wordGapEm && gap <= justifiedGapEm && Math.max(most, gap) <= alikeTimes * Math.min(least, gap);
}

function isOfPhrase(word: string): boolean {
  return /^(?:\p{Ll}{1,3}|&)$/u.test(word) || /^\p{L}{2,},$/u.test(word);
}

/** Distance to the word before, in em of the smaller of both. */
function gapBefore(before: Word | undefined, word: Word): number {
  if (before === undefined) return 0;
  const size = Math.min(before.size, word.size);
  const gap = before.left <= word.left ? word.left - before.right : before.left - word.right;
  return gap / size;
}

/** For each word, the usual gap between letters where it belongs to a run of single letters; 0 elsewhere. */
function spacedRuns(words: readonly Word[], gaps: readonly number[]): readonly number[] {
  const result = words.map(() => 0);
  for (let start = 0; start < words.length;) {
    let end = start;
    while (end < words.length && isSingle(words[end]) && (end === start || (gaps[end] ?? 0) < 3)) end += 1;
    if (end - start >= spacedLetters) {
      const usual = median(gaps.slice(start + 1, end));
      const letters = words.slice(start, end).filter(word => /\p{L}/u.test(word.text)).length;
      if (usual > 0.05 && letters >= 0.7 * (end - start)) result.fill(usual, start + 1, end);
    }
    start = Math.max(end, start + 1);
  }
  return result;
}

/** Letters with spaces typed between them part words by wider gaps; letters set apart part words by real spaces. */
function isSpacedWordEnd(word: Word, gap: number, letterGap: number, spaced: readonly number[]): boolean {
  return gap > letterGap * spacedWordTimes || (word.before === ' ' && gap > letterGap * 1.25 && spaced.length > 0);
}

function isSingle(word: Word | undefined): boolean {
  return word !== undefined && Array.from(word.text).length === 1 && word.before !== '\t';
}

function isSameStyle(span: LineSpan, word: Word): boolean {
  return span.bold === word.bold && span.italic === word.italic && span.color === word.color && Math.abs(span.fontSize - word.size) < 0.05;
}

function spanOf(word: Word, start: number, end: number): LineSpan {
  return { start, end, box: word.box, fontSize: word.size, bold: word.bold, italic: word.italic, color: word.color };
}

function extend(span: LineSpan, word: Word, end: number): LineSpan {
  return { ...span, end, box: unite(span.box, word.box) };
}

/** The middle value; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
