import type { Experience, PartialDate, Period } from '../../contract/cv.ts';
import type { DateMatch } from './date-range.ts';
import type { DatePoint } from './date-point.ts';
import { monthsOf } from './parts-of-year.ts';

/** Months since year 0; both ends belong to the interval. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/**
 * A point as the contract writes it: the month where it is printed, or where a season, term or quarter stands for its
 * first (or, at the end of a range, its last) month. A winter may begin in the year before and gives none.
 */
export function toPartialDate(point: DatePoint | null, edge: 'first' | 'last' = 'first'): PartialDate | null {
  if (!point || point.year === null) return null;
  const { month, season, year } = point;
  if (month !== null) return `${year}-${String(month).padStart(2, '0')}`;
  return season === null || season === 'winter' ? String(year) : monthText(year * 12 + monthsOf(season)[edge] - 1);
}

/**
 * The months that a printed time covers; null where it has no beginning or no end.
 * A year without a month is taken at its middle: it begins in July and ends in June, a single year is its middle half.
 */
export function intervalOf(date: DateMatch, today: PartialDate): Interval | null {
  if (!date.start || date.start.year === null) return null;
  const now = monthIndex(today, 12);
  const first = firstMonth(date.start);
  if (date.current) return now < first ? null : { first, last: now };
  const end = date.kind === 'point' ? date.start : date.end;
  if (!end || end.year === null) return null;
  if (isSameBareYear(date.start, end)) return capped({ first: end.year * 12 + 3, last: end.year * 12 + 8 }, now);
  const last = lastMonth(end);
  return last < first ? capped({ first: Math.min(first, last), last: Math.max(first, last) }, now) : capped({ first, last }, now);
}

/** The months of an entry, by its dates as the contract writes them. */
export function intervalOfExperience(entry: Pick<Experience, 'start' | 'end' | 'current'>, today: PartialDate): Interval | null {
  const start = pointOf(entry.start);
  const end = pointOf(entry.end);
  if (!start) return null;
  return intervalOf({ kind: 'range', start, end, current: entry.current, months: null, from: 0, to: 0 }, today);
}

/** Months covered by at least one of the intervals. */
export function unionMonths(intervals: readonly Interval[]): number {
  return mergeIntervals(intervals).reduce((sum, interval) => sum + interval.last - interval.first + 1, 0);
}

/** Stretches between the positions, of at least `least` months. */
export function gapsOf(intervals: readonly Interval[], least = 2): readonly Period[] {
  const merged = mergeIntervals(intervals);
  return merged.flatMap((interval, at) => {
    const next = merged[at + 1];
    return next && next.first - interval.last - 1 >= least ? [toPeriod(interval.last + 1, next.first - 1)] : [];
  });
}

/** Stretches in which two positions ran side by side, of at least `least` months. */
export function overlapsOf(intervals: readonly Interval[], least = 2): readonly Period[] {
  const sorted = [...intervals].sort((a, b) => a.first - b.first);
  const overlaps: Interval[] = [];
  let reach = -Infinity;
  for (const interval of sorted) {
    if (interval.first <= reach) overlaps.push({ first: interval.first, last: Math.min(interval.last, reach) });
    reach = Math.max(reach, interval.last);
  }
  return mergeIntervals(overlaps)
    .filter(overlap => overlap.last - overlap.first + 1 >= least)
    .map(overlap => toPeriod(overlap.first, overlap.last));
}

/** Months since year 0 of a partial date; `month` stands in where none is printed. */
export function monthIndex(date: PartialDate, month: number): number {
  const [year = '0', printed] = date.split('-');
  return Number(year) * 12 + Number(printed ?? month) - 1;
}

function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const interval of [...intervals].sort((a, b) => a.first - b.first)) {
    const open = merged.at(-1);
    if (open && interval.first <= open.last + 1)
      merged[merged.length - 1] = { first: open.first, last: Math.max(open.last, interval.last) };
    else merged.push(interval);
  }
  return merged;
}

function firstMonth(point: DatePoint): number {
  return (point.year ?? 0) * 12 + (point.month ?? (point.season ? monthsOf(point.season).first : 7)) - 1;
}

function lastMonth(point: DatePoint): number {
  return (point.year ?? 0) * 12 + (point.month ?? (point.season ? monthsOf(point.season).last : 6)) - 1;
}

function isSameBareYear(start: DatePoint, end: DatePoint): boolean {
  return start.year === end.year && start.month === null && end.month === null && start.season === null && end.season === null;
}

function capped(interval: Interval, now: number): Interval | null {
  return interval.first > now ? null : { first: interval.first, last: Math.min(interval.last, now) };
}

function pointOf(date: PartialDate | null): DatePoint | null {
  if (date === null) return null;
  const [year = '0', month] = date.split('-');
  return { year: Number(year), month: month === undefined ? null : Number(month), season: null, weak: false };
}

function toPeriod(first: number, last: number): Period {
  return { start: monthText(first), end: monthText(last), months: last - first + 1 };
}

function monthText(index: number): PartialDate {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
