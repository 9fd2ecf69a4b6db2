import type { DateTables } from '../tables.ts';
import { readPoint, shortYear, type DatePoint } from './date-point.ts';
import { dateTokensOf, type DateToken } from './date-tokens.ts';

/**
 * A printed time. `range`: from `start` to `end`, or on (`current`); `point`: one moment (in `start`);
 * `duration`: a length without a place in time ("2 yrs"). `from` and `to` are offsets in the text.
 */
export interface DateMatch {
  readonly kind: 'range' | 'point' | 'duration';
  readonly start: DatePoint | null;
  readonly end: DatePoint | null;
  readonly current: boolean;
  /** Months of a duration, else null. */
  readonly months: number | null;
  readonly from: number;
  readonly to: number;
}

type Tokens = readonly DateToken[];
const dashes = new Set(['-', '–', '—', '‒', '―', '−', '‐', '‑', '~', '〜', '～', '→', '>', '›', '»', '…', '⟶', '➔', '➜']);
/** What may stand after a dash that leaves the end open ("2020 –"). */
const closers = new Set([')', ']', '|', '\t', '•', '·', ',', ';', ':']);
const someNumber = /\d/;
/** "a month" has no number; longer texts without one have no times. */
const longestDuration = 20;

/** All times of a folded line, from the left. A word like "present" alone is none. */
export function findDates(folded: string, tables: DateTables): readonly DateMatch[] {
  if (!someNumber.test(folded) && folded.length > longestDuration) return [];
  const tokens = dateTokensOf(folded);
  const matches: DateMatch[] = [];
  for (let at = 0; at < tokens.length;) {
    const match = readOpen(tokens, at, tables) ?? readRange(tokens, at, tables) ?? readDuration(tokens, at, tables);
    if (match) matches.push(match.value);
    at = match ? match.next : at + 1;
  }
  return matches;
}

interface Found {
  readonly value: DateMatch;
  readonly next: number;
}

/** "since 2018", "seit 03/2020", "until 2019". */
function readOpen(tokens: Tokens, at: number, tables: DateTables): Found | null {
  const since = tables.since.match(tokens, at);
  const until = since ? null : tables.until.match(tokens, at);
  const opener = since ?? until;
  if (!opener) return null;
  const point = readPoint(tokens, opener.to, tables);
  if (!point || point.point.year === null) return null;
  if (until) return result(tokens, at, point.next, { kind: 'range', start: null, end: point.point, current: false });
  const range = readRange(tokens, opener.to, tables);
  if (range && range.value.kind === 'range') return { value: { ...range.value, from: tokens[at]?.start ?? 0 }, next: range.next };
  return result(tokens, at, point.next, { kind: 'range', start: point.point, end: null, current: true });
}

function readRange(tokens: Tokens, at: number, tables: DateTables): Found | null {
  const first = readPoint(tokens, at, tables);
  if (!first) return null;
  const connector = readConnector(tokens, first.next, tables);
  if (connector === null) return pointAlone(tokens, at, first);
  const present = presentWithin(tokens, first.next, connector.next, tables);
  if (present && first.point.year !== null) {
    return result(tokens, at, present.to, { kind: 'range', start: first.point, end: null, current: true });
  }
  const second = readPoint(tokens, connector.next, tables) ?? readShortEnd(tokens, connector.next, first.point, connector.isDash);
  if (second && second.point.year !== null) {
    const start = first.point.year === null ? { ...first.point, year: yearBefore(first.point, second.point) } : first.point;
    if (isOrdered(start, second.point)) {
      return result(tokens, at, second.next, { kind: 'range', start: strong(start), end: strong(second.point), current: false });
    }
  }
  if (first.point.year !== null && !first.point.weak && connector.isDash && endsHere(tokens, connector.next)) {
    return result(tokens, at, connector.next, { kind: 'range', start: first.point, end: null, current: true });
  }
  return pointAlone(tokens, at, first);
}

/** A word for the present behind the connector, or one that begins with words of it ("a la fecha"). */
function presentWithin(tokens: Tokens, from: number, to: number, tables: DateTables) {
  for (let at = from; at <= to; at += 1) {
    const present = tables.present.match(tokens, at);
    if (present && present.to > to) return present;
  }
  return tables.present.match(tokens, skipArticle(tokens, to));
}

/** "2019–21" and "2019/20": the end is two digits, after a dash or a slash without blanks. */
function readShortEnd(tokens: Tokens, at: number, start: DatePoint, isDash: boolean): { point: DatePoint; next: number } | null {
  const year = shortYear(tokens[at]);
  if (year === null || !isDash || start.year === null || year < start.year || start.month !== null) return null;
  return { point: { year, month: null, season: null, weak: false }, next: at + 1 };
}

function readConnector(tokens: Tokens, at: number, tables: DateTables): { readonly next: number; readonly isDash: boolean } | null {
  let next = at;
  let isDash = false;
  while (next < at + 4) {
    const token = tokens[next];
    if (!token) break;
    if (dashes.has(token.text) || (token.text === '/' && !token.gap && tokens[next + 1]?.text.length === 2)) {
      isDash = true;
      next += 1;
      // "2018 – …": dots for an open end; folding makes one of three.
      while (tokens[next]?.text === '.') next += 1;
      continue;
    }
    const word = tables.rangeWords.match(tokens, next) ?? tables.until.match(tokens, next);
    if (!word) break;
    next = word.to;
  }
  return next === at ? presentInBrackets(tokens, at, tables) : { next, isDash };
}

/** "2020 (present)", "2020 present". */
function presentInBrackets(tokens: Tokens, at: number, tables: DateTables): { readonly next: number; readonly isDash: boolean } | null {
  const next = tokens[at]?.text === '(' || tokens[at]?.text === ',' ? at + 1 : at;
  return tables.present.match(tokens, next) ? { next, isDash: false } : null;
}

/** "2 yrs", "3 years 2 months", "1 Jahr und 3 Monate". */
function readDuration(tokens: Tokens, at: number, tables: DateTables): Found | null {
  const first = readAmount(tokens, at, tables);
  if (!first) return null;
  const joined = ['and', 'und', 'et', 'y', 'e', 'en', 'i', ',', 'og', 'och'].includes(tokens[first.next]?.text ?? '')
    ? first.next + 1
    : first.next;
  const second = first.unit === 12 ? readAmount(tokens, joined, tables) : null;
  const months = first.amount * first.unit + (second?.unit === 1 ? second.amount : 0);
  const next = second?.unit === 1 ? second.next : first.next;
  return result(tokens, at, next, { kind: 'duration', start: null, end: null, current: false, months });
}

function readAmount(
  tokens: Tokens,
  at: number,
  tables: DateTables,
): { readonly amount: number; readonly unit: 1 | 12; readonly next: number } | null {
  const token = tokens[at];
  if (token && articles.has(token.text)) return readSingleUnit(tokens, at, tables);
  if (token?.kind !== 'number' || token.text.length > 2) return null;
  const unitAt = tokens[at + 1]?.text === '+' ? at + 2 : at + 1;
  const years = tables.yearUnits.match(tokens, unitAt);
  if (years) return { amount: Number(token.text), unit: 12, next: years.to };
  const months = tables.monthUnits.match(tokens, unitAt);
  return months ? { amount: Number(token.text), unit: 1, next: months.to } : null;
}

/** "a month", "ein Jahr". */
const articles = new Set(['a', 'an', 'one', 'ein', 'eine', 'un', 'une', 'um', 'uno', 'una', 'uma', 'een', 'jeden']);

function readSingleUnit(tokens: Tokens, at: number, tables: DateTables): ReturnType<typeof readAmount> {
  const years = tables.yearUnits.match(tokens, at + 1);
  if (years) return { amount: 1, unit: 12, next: years.to };
  const months = tables.monthUnits.match(tokens, at + 1);
  return months ? { amount: 1, unit: 1, next: months.to } : null;
}

function pointAlone(tokens: Tokens, at: number, match: { readonly point: DatePoint; readonly next: number }): Found | null {
  if (match.point.year === null || match.point.weak) return null;
  return result(tokens, at, match.next, { kind: 'point', start: match.point, end: null, current: false });
}

function endsHere(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return !token || closers.has(token.text);
}

function skipArticle(tokens: Tokens, at: number): number {
  return ['la', 'el', 'the', 'le', 'l', 'o', 'a', 'al', 'zum', 'il'].includes(tokens[at]?.text ?? '') ? at + 1 : at;
}

function yearBefore(start: DatePoint, end: DatePoint): number | null {
  if (end.year === null) return null;
  return start.month !== null && end.month !== null && start.month > end.month ? end.year - 1 : end.year;
}

function isOrdered(start: DatePoint, end: DatePoint): boolean {
  if (start.year === null || end.year === null) return false;
  if (start.year !== end.year) return start.year < end.year;
  return start.month === null || end.month === null || start.month <= end.month;
}

function strong(point: DatePoint): DatePoint {
  return point.weak ? { ...point, weak: false } : point;
}

function result(
  tokens: Tokens,
  at: number,
  next: number,
  match: Omit<DateMatch, 'from' | 'to' | 'months'> & { readonly months?: number },
): Found {
  return { value: { ...match, months: match.months ?? null, from: tokens[at]?.start ?? 0, to: tokens[next - 1]?.end ?? 0 }, next };
}
