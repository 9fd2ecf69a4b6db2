import { classOfUnit, foldUnit, unitClass } from './fold.ts';
import { hashSeed, hashStep, type Lexicon } from './lexicon.ts';

/** What stands between a word and the next: `strong` ends any term, `weak` may be inside one, `hyphen` glues two words. */
export const gapKind = { strong: 0, weak: 1, hyphen: 2 } as const;

/**
 * The words of a text as parallel arrays; `count` of them are filled. `ids` are numbers of the lexicon or -1,
 * `compounds` the id of the word glued to the next one by a hyphen ("e-mail" → "email") or -1.
 */
export interface TokenBuffer {
  count: number;
  ids: Int32Array;
  compounds: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  gaps: Uint8Array;
}

/** An empty buffer for `capacity` words; `scanTokens` enlarges it as needed. */
export function createTokenBuffer(capacity: number): TokenBuffer {
  return {
    count: 0,
    ids: new Int32Array(capacity),
    compounds: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    gaps: new Uint8Array(capacity),
  };
}

const scratch = new Uint16Array(4096);
const plus = 43;
const hash = 35;
const dot = 46;

/** Fills `buffer` with the words of `text`: letters and digits, with "c++", "c#" and ".net" as words of their own. */
export function scanTokens(text: string, lexicon: Lexicon, buffer: TokenBuffer): void {
  buffer.count = 0;
  let index = 0;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    const kind = classOfUnit(unit);
    if (kind === unitClass.separator) {
      if (unit === dot && isDotNet(text, index)) index = addToken(text, index, index + 4, lexicon, buffer);
      else if (unit === 38 && isSpaced(text, index)) index = addAnd(text, index, lexicon, buffer);
      else index += 1;
      continue;
    }
    index = addToken(text, index, endOfWord(text, index, kind), lexicon, buffer);
  }
}

/** The folded words of a name, as `scanTokens` would see them. */
export function wordsOf(name: string): readonly string[] {
  const words: string[] = [];
  let index = 0;
  while (index < name.length) {
    const unit = name.charCodeAt(index);
    const kind = classOfUnit(unit);
    let end = index + 1;
    if (kind !== unitClass.separator) end = endOfSign(name, endOfWord(name, index, kind));
    else if (unit === dot && isDotNet(name, index)) end = index + 4;
    else if (unit === 38 && isSpaced(name, index)) {
      words.push('and');
      index += 1;
      continue;
    } else {
      index += 1;
      continue;
    }
    words.push(foldSlice(name, index, end));
    index = end;
  }
  return words;
}

function addToken(text: string, start: number, end: number, lexicon: Lexicon, buffer: TokenBuffer): number {
  let stop = endOfSign(text, end);
  let id = lookUp(text, start, stop, lexicon);
  if (id < 0 && stop > end) {
    stop = end;
    id = lookUp(text, start, stop, lexicon);
  }
  push(text, id, start, stop, lexicon, buffer);
  return stop;
}

function addAnd(text: string, index: number, lexicon: Lexicon, buffer: TokenBuffer): number {
  push(text, lexicon.idOf('and'), index, index + 1, lexicon, buffer);
  return index + 1;
}

function push(text: string, id: number, start: number, end: number, lexicon: Lexicon, buffer: TokenBuffer): void {
  const at = buffer.count;
  if (at === buffer.ids.length) enlarge(buffer);
  if (at > 0) {
    const gap = gapBetween(text, buffer.ends[at - 1] ?? 0, start);
    buffer.gaps[at - 1] = gap;
    if (gap === gapKind.hyphen) buffer.compounds[at - 1] = lookUpPair(text, buffer, at - 1, start, end, lexicon);
  }
  buffer.ids[at] = id;
  buffer.compounds[at] = -1;
  buffer.starts[at] = start;
  buffer.ends[at] = end;
  buffer.gaps[at] = gapKind.strong;
  buffer.count = at + 1;
}

function lookUp(text: string, start: number, end: number, lexicon: Lexicon): number {
  const length = foldInto(text, start, end, 0);
  return findScratch(length, lexicon);
}

function lookUpPair(text: string, buffer: TokenBuffer, first: number, start: number, end: number, lexicon: Lexicon): number {
  const length = foldInto(text, buffer.starts[first] ?? 0, buffer.ends[first] ?? 0, 0);
  return findScratch(foldInto(text, start, end, length), lexicon);
}

function findScratch(length: number, lexicon: Lexicon): number {
  let sum = hashSeed;
  for (let index = 0; index < length; index += 1) sum = hashStep(sum, scratch[index] ?? 0);
  return lexicon.find(scratch, length, sum);
}

function foldInto(text: string, start: number, end: number, from: number): number {
  let length = from;
  for (let index = start; index < end && length < scratch.length - 8; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 128) {
      scratch[length] = unit >= 65 && unit <= 90 ? unit + 32 : unit;
      length += 1;
      continue;
    }
    const plain = foldUnit(unit);
    for (let at = 0; at < plain.length; at += 1, length += 1) scratch[length] = plain.charCodeAt(at);
  }
  return length;
}

function foldSlice(text: string, start: number, end: number): string {
  let result = '';
  for (let index = start; index < end; index += 1) result += foldUnit(text.charCodeAt(index));
  return result;
}

function endOfWord(text: string, start: number, kind: number): number {
  if (kind === unitClass.single) return start + 1;
  let end = start + 1;
  while (end < text.length && classOfUnit(text.charCodeAt(end)) === kind) end += 1;
  return end;
}

/** End of a word with the signs that belong to it: "C++", "C#", "A+"; not "Excel+Word" and not "5+". */
function endOfSign(text: string, end: number): number {
  const sign = text.charCodeAt(end);
  if (sign !== plus && sign !== hash) return end;
  const last = text.charCodeAt(end - 1);
  if (last >= 48 && last <= 57) return end;
  let stop = end + 1;
  if (sign === plus && text.charCodeAt(stop) === plus) stop += 1;
  const next = text.charCodeAt(stop);
  const glued = !Number.isNaN(next) && classOfUnit(next) === unitClass.word && !(next >= 48 && next <= 57);
  return glued ? end : stop;
}

function isDotNet(text: string, index: number): boolean {
  if (text.slice(index + 1, index + 4).toLowerCase() !== 'net') return false;
  const next = text.charCodeAt(index + 4);
  return Number.isNaN(next) || classOfUnit(next) === unitClass.separator;
}

function isSpaced(text: string, index: number): boolean {
  return text.charCodeAt(index - 1) === 32 && text.charCodeAt(index + 1) === 32;
}

/** Signs that may stand inside a term: space, hyphens, slash, dot, underscore, apostrophes, ampersand, asterisk, line break. */
const weakSigns = new Set(" \u00a0\u2009\u202f-‐‑/._'’&*\n\r®™".split('').map(sign => sign.charCodeAt(0)));

function gapBetween(text: string, end: number, start: number): number {
  if (start - end === 1) {
    const unit = text.charCodeAt(end);
    if (unit === 45 || unit === 0x2010 || unit === 0x2011) return gapKind.hyphen;
    return weakSigns.has(unit) ? gapKind.weak : gapKind.strong;
  }
  if (start === end) return gapKind.weak;
  for (let index = end; index < start; index += 1) {
    const unit = text.charCodeAt(index);
    if (!weakSigns.has(unit)) return gapKind.strong;
    const spaceAfter = classOfUnit(text.charCodeAt(index + 1)) === unitClass.separator;
    if ((unit === dot || unit === 45) && spaceAfter) return gapKind.strong;
  }
  return gapKind.weak;
}

function enlarge(buffer: TokenBuffer): void {
  const capacity = buffer.ids.length * 2;
  buffer.ids = grown(buffer.ids, capacity);
  buffer.compounds = grown(buffer.compounds, capacity);
  buffer.starts = grown(buffer.starts, capacity);
  buffer.ends = grown(buffer.ends, capacity);
  const gaps = new Uint8Array(capacity);
  gaps.set(buffer.gaps);
  buffer.gaps = gaps;
}

function grown(values: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity);
  larger.set(values);
  return larger;
}
