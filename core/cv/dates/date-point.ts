import type { DateTables } from '../tables.ts';
import type { DateToken } from './date-tokens.ts';
import type { PartOfYear } from './parts-of-year.ts';

/** A printed moment. `month` is null where only the year is printed; `season` narrows such a year: a season, a term, a quarter or a half. */
export interface DatePoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly season: PartOfYear | null;
  /** True when the form is only a date in company ("03/20", "'19"): it needs a range around it. */
  readonly weak: boolean;
}

/** A point and the token after it. */
export interface PointMatch {
  readonly point: DatePoint;
  readonly next: number;
}

type Tokens = readonly DateToken[];
/** Dates of CVs lie in this span; other four-digit numbers are amounts, house numbers and the like. */
const firstYear = 1940;
const lastYear = 2045;
/** Two-digit years up to this one belong to the 2000s. */
const centuryPivot = 45;

/** Reads a point at token `at`; null where none begins. */
export function readPoint(tokens: Tokens, at: number, tables: DateTables): PointMatch | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return pastYearWord(readNumeric(tokens, at, tables), tokens, tables);
  if (token.text === "'" && tokens[at + 1]?.text.length === 2) return found(at + 2, shortYear(tokens[at + 1]), null, null, true);
  if (token.kind !== 'word') return null;
  const named =
    readQuarter(tokens, at) ??
    readYearPart(tokens, at, tables) ??
    readEra(tokens, at, tables) ??
    readSeason(tokens, at, tables) ??
    readMonthName(tokens, at, tables);
  return pastYearWord(named, tokens, tables);
}

/** "2019 r.", "2019 года": the word after the year belongs to it. */
function pastYearWord(match: PointMatch | null, tokens: Tokens, tables: DateTables): PointMatch | null {
  const word = match && match.point.year !== null ? tables.yearWords.match(tokens, match.next) : null;
  return match && word ? { point: match.point, next: skip(tokens, word.to, '.') } : match;
}

/** "March 2020", "Mar. '20", "sept-21", "März, 2020", "Nov 01, 2024", and a month alone. */
function readMonthName(tokens: Tokens, at: number, tables: DateTables): PointMatch | null {
  const hit = tables.months.match(tokens, at);
  if (!hit) return null;
  let next = skip(tokens, hit.to, '.', ',');
  const day = numberAt(tokens, next, 1, 31);
  if (day !== null && tokens[next]?.text.length !== 4) {
    const after = skip(tokens, next + 1, '.', ',', 'st', 'nd', 'rd', 'th');
    if (fullYear(tokens[after]) !== null) next = after;
  }
  next = skip(tokens, next, 'de', 'del', 'of', '/', 'von', 'г');
  const year = fullYear(tokens[next]);
  if (year !== null) return found(next + 1, year, hit.value);
  const separated = tokens[next]?.kind === 'symbol' && ['-', "'", '–'].includes(tokens[next]?.text ?? '') ? next + 1 : next;
  const dashYear = fullYear(tokens[separated]);
  if (dashYear !== null && !tokens[separated]?.gap) return found(separated + 1, dashYear, hit.value);
  const short =
    tokens[separated]?.text.length === 2 && (!tokens[separated]?.gap || tokens[separated - 1]?.text === "'")
      ? shortYear(tokens[separated])
      : null;
  if (short !== null) return found(separated + 1, short, hit.value);
  const spaced = tokens[next]?.text.length === 2 ? shortYear(tokens[next]) : null;
  if (spaced !== null && tokens[next + 1]?.kind !== 'word') return found(next + 1, spaced, hit.value, null, true);
  return found(skip(tokens, hit.to, '.'), null, hit.value, null, true);
}

/** "2020", "2020-03", "2020年3月", "03/2020", "15.03.2020", "15 March 2020", "03/20". */
function readNumeric(tokens: Tokens, at: number, tables: DateTables): PointMatch | null {
  return fullYear(tokens[at]) === null ? readSmallNumber(tokens, at, tables) : readYearFirst(tokens, at, tables);
}

function readYearFirst(tokens: Tokens, at: number, tables: DateTables): PointMatch | null {
  const year = fullYear(tokens[at]);
  if (year === null) return null;
  const separator = tokens[at + 1]?.text ?? '';
  if (separator === '年') {
    const month = numberAt(tokens, at + 2, 1, 12);
    if (month === null || tokens[at + 3]?.text !== '月') return found(at + 2, year, null);
    const withDay = numberAt(tokens, at + 4, 1, 31) !== null && tokens[at + 5]?.text === '日';
    return found(withDay ? at + 6 : at + 4, year, month);
  }
  if (['-', '.', '/', '‐', '‑'].includes(separator) && !tokens[at + 1]?.gap && !tokens[at + 2]?.gap) {
    const month = tokens[at + 2]?.text.length === 1 && separator === '-' ? null : numberAt(tokens, at + 2, 1, 12);
    const isFraction = separator === '/' && month !== null && month === (year % 100) + 1;
    if (month !== null && !isFraction) {
      const day = tokens[at + 3]?.text === separator && !tokens[at + 4]?.gap ? numberAt(tokens, at + 4, 1, 31) : null;
      return found(day === null ? at + 3 : at + 5, year, month);
    }
  }
  // "2021-May"
  const isJoined = ['-', '/'].includes(separator) && !tokens[at + 1]?.gap && !tokens[at + 2]?.gap;
  const named = tables.months.match(tokens, isJoined ? at + 2 : skip(tokens, at + 1, '.'));
  if (named && fullYear(tokens[named.to]) === null && tokens[named.to]?.text !== '.') return found(named.to, year, named.value);
  return found(at + 1, year, null);
}

function readSmallNumber(tokens: Tokens, at: number, tables: DateTables): PointMatch | null {
  const first = numberAt(tokens, at, 1, 31);
  if (first === null || (tokens[at]?.text.length ?? 0) > 2) return null;
  const separator = tokens[at + 1]?.text ?? '';
  if (['/', '.', '-', '‐', '‑'].includes(separator)) {
    const three = readDayMonthYear(tokens, at, first, separator);
    if (three) return three;
    const year = fullYear(tokens[at + 2]);
    if (year !== null && first <= 12) return found(at + 3, year, first);
    const isAdjacent = !tokens[at + 1]?.gap && !tokens[at + 2]?.gap && tokens[at + 2]?.text.length === 2;
    const short = isAdjacent && tokens[at + 3]?.text !== separator ? shortYear(tokens[at + 2]) : null;
    if (short !== null && first <= 12 && separator !== '-') return found(at + 3, short, first, null, true);
  }
  const named = readMonthName(tokens, skip(tokens, at + 1, '.', 'st', 'nd', 'rd', 'th', 'de', 'er'), tables);
  return named && named.point.year !== null && !named.point.weak ? named : null;
}

/** Day and month in either order; where both are possible, the day comes first after a dot and the month after a slash. */
function readDayMonthYear(tokens: Tokens, at: number, first: number, separator: string): PointMatch | null {
  const second = numberAt(tokens, at + 2, 1, 31);
  const year = tokens[at + 3]?.text === separator ? (fullYear(tokens[at + 4]) ?? shortYearOfThree(tokens[at + 4])) : null;
  if (second === null || year === null) return null;
  if (first > 12) return second <= 12 ? found(at + 5, year, second) : null;
  if (second > 12) return found(at + 5, year, first);
  return found(at + 5, year, separator === '/' && second === 1 ? first : second);
}

function readSeason(tokens: Tokens, at: number, tables: DateTables): PointMatch | null {
  const hit = tables.seasons.match(tokens, at);
  if (!hit) return null;
  const next = skip(tokens, hit.to, '.', ',', 'of', 'de', 'del', "'", '-', 'semester', 'term');
  const year = fullYear(tokens[next]) ?? (tokens[next]?.text.length === 2 ? shortYear(tokens[next]) : null);
  if (year === null) return null;
  const academic = tokens[next + 1]?.text === '/' && tokens[next + 2]?.kind === 'number';
  return found(academic ? next + 3 : next + 1, year, null, hit.value);
}

/** "Q3 2019", "T3 2019"; "H1 2019" and "S1 2019" are half years. */
function readQuarter(tokens: Tokens, at: number): PointMatch | null {
  const letter = tokens[at]?.text ?? '';
  const parts = letter === 'q' || letter === 't' ? quarters : letter === 'h' || letter === 's' ? halves : [];
  const number = tokens[at + 1]?.gap === false ? numberAt(tokens, at + 1, 1, 4) : null;
  const next = skip(tokens, at + 2, '/', ',', "'", '-');
  const year = number === null || parts.length === 0 ? null : fullYear(tokens[next]);
  return year === null ? null : found(next + 1, year, null, parts[(number ?? 0) - 1] ?? null);
}

const quarters: readonly PartOfYear[] = ['first-quarter', 'second-quarter', 'third-quarter', 'fourth-quarter'];
const halves: readonly PartOfYear[] = ['first-half', 'second-half'];

/** "mid-2018", "Anfang 2020", "fin 2019": the year, without the part of it. */
function readYearPart(tokens: Tokens, at: number, tables: DateTables): PointMatch | null {
  const part = tables.yearParts.match(tokens, at);
  if (!part) return null;
  const next = skip(tokens, part.to, '-', '.', 'of', 'de', 'del', 'do', 'der', 'des', 'of');
  const year = fullYear(tokens[next]);
  return year === null ? null : found(next + 1, year, null);
}

/** "令和2年4月". */
function readEra(tokens: Tokens, at: number, tables: DateTables): PointMatch | null {
  const era = tables.eras.match(tokens, at);
  if (!era) return null;
  const count = tokens[era.to]?.text === '元' ? 1 : numberAt(tokens, era.to, 1, 64);
  if (count === null || tokens[era.to + 1]?.text !== '年') return null;
  const month = tokens[era.to + 3]?.text === '月' ? numberAt(tokens, era.to + 2, 1, 12) : null;
  return found(month === null ? era.to + 2 : era.to + 4, era.value + count, month);
}

/** The year of a four-digit token. */
export function fullYear(token: DateToken | undefined): number | null {
  if (token?.kind !== 'number' || token.text.length !== 4) return null;
  const year = Number(token.text);
  return year >= firstYear && year <= lastYear ? year : null;
}

/** The year of a two-digit token. */
export function shortYear(token: DateToken | undefined): number | null {
  if (token?.kind !== 'number' || token.text.length !== 2) return null;
  const year = Number(token.text);
  return year <= centuryPivot ? 2000 + year : year >= 60 ? 1900 + year : null;
}

function shortYearOfThree(token: DateToken | undefined): number | null {
  return token && !token.gap ? shortYear(token) : null;
}

function numberAt(tokens: Tokens, at: number, least: number, most: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2) return null;
  const value = Number(token.text);
  return value >= least && value <= most ? value : null;
}

function skip(tokens: Tokens, at: number, ...texts: readonly string[]): number {
  let next = at;
  while (next < tokens.length && texts.includes(tokens[next]?.text ?? '')) next += 1;
  return next;
}

function found(next: number, year: number | null, month: number | null, season: PartOfYear | null = null, weak = false): PointMatch {
  return { point: { year, month, season, weak }, next };
}
