import type { Experience, PartialDate } from '../contract/cv.ts';

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

/** First and last month of a position, both counted; null where the dates do not say. */
export function monthsOf(position: Experience, today: PartialDate): readonly [number, number] | null {
  if (position.start === null) return null;
  const end = position.current ? today : position.end;
  if (end === null) return null;
  const first = monthOf(position.start, 'start');
  const last = Math.min(monthOf(end, 'end'), monthOf(today, 'end'));
  return last < first ? null : [first, last];
}

/** Length of the union of stretches of months, in years with two decimals. */
export function yearsOfUnion(stretches: readonly (readonly [number, number])[]): number {
  const sorted = [...stretches].sort((a, b) => a[0] - b[0]);
  let months = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const [first, last] of sorted) {
    const from = Math.max(first, covered + 1);
    if (last >= from) months += last - from + 1;
    covered = Math.max(covered, last);
  }
  return Math.round((months / 12) * 100) / 100;
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
