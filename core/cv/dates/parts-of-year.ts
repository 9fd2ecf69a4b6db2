import type { Season } from '../tables.ts';

/** A printed part of a year that is longer than a month. */
export type PartOfYear = Season | 'first-quarter' | 'second-quarter' | 'third-quarter' | 'fourth-quarter' | 'first-half' | 'second-half';

/** Months from January (1) of the printed year on, first and last; 13 to 24 lie in the next year. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

/**
 * Quarters and halves are those of the calendar (ISO 8601-2). Seasons are the meteorological ones of the northern
 * hemisphere (WMO: spring from March), where nearly all who print them study and work; winter is counted in the months
 * that lie in its printed year. Terms are those of German and Austrian universities (April and October).
 */
const monthsOfParts: Readonly<Record<PartOfYear, Months>> = {
  spring: { first: 3, last: 5 },
  summer: { first: 6, last: 8 },
  autumn: { first: 9, last: 11 },
  winter: { first: 1, last: 3 },
  'summer-term': { first: 4, last: 9 },
  'winter-term': { first: 10, last: 15 },
  'first-quarter': { first: 1, last: 3 },
  'second-quarter': { first: 4, last: 6 },
  'third-quarter': { first: 7, last: 9 },
  'fourth-quarter': { first: 10, last: 12 },
  'first-half': { first: 1, last: 6 },
  'second-half': { first: 7, last: 12 },
};

/** The months of a part of a year. */
export function monthsOf(part: PartOfYear): Months {
  return monthsOfParts[part];
}
