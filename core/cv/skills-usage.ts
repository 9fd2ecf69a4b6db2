import type { Experience, PartialDate } from '../contract/cv.ts';
import { intervalOfExperience, unionMonths } from './dates/intervals.ts';

/** When something was used: union of positions. `years` null where no position gives dates. */
export interface Usage {
  readonly years: number | null;
  readonly lastUsed: PartialDate | null;
  readonly current: boolean;
}

/** Month number of a date; a bare year means its first month as a start and its last as an end. */
export function monthOf(date: PartialDate, edge: 'start' | 'end'): number {
  const [year = '0', month] = date.split('-');
  return Number(year) * 12 + (month === undefined ? (edge === 'start' ? 0 : 11) : Number(month) - 1);
}

/** First and last month of a position, both counted, as `totalYears` counts them; null where the dates do not say. */
export function monthsOf(position: Experience, today: PartialDate): readonly [number, number] | null {
  const interval = intervalOfExperience(position, today);
  return interval === null ? null : [interval.first, interval.last];
}

/** Length of the union of stretches of months, in years with two decimals. */
export function yearsOfUnion(stretches: readonly (readonly [number, number])[]): number {
  return Math.round((unionMonths(stretches.map(([first, last]) => ({ first, last }))) / 12) * 100) / 100;
}

/** Use of something that occurs in these positions. */
export function usageIn(positions: readonly Experience[], today: PartialDate): Usage {
  const stretches = positions.map(position => monthsOf(position, today)).filter(stretch => stretch !== null);
  const current = positions.some(position => position.current);
  const ends = positions.map(position => (position.current ? today : position.end)).filter(end => end !== null);
  const lastUsed = ends.reduce<PartialDate | null>(
    (latest, end) => (latest === null || monthOf(end, 'end') > monthOf(latest, 'end') ? end : latest),
    null,
  );
  return { years: stretches.length === 0 ? null : yearsOfUnion(stretches), lastUsed, current };
}
