import type { BatchProgress } from '../../../../../core/contract/batch.ts';
import { showCount } from '../../../data/formats.ts';
import { sayWait } from '../../../ui/remaining-words.ts';

/** By what the wait of a file is estimated. */
export type QueueFacts = Pick<BatchProgress, 'counts' | 'remainingSeconds'>;

/**
 * Where a file stands among those that wait and how long that takes: "12th, about 0:40". `place` is 0 for the next one.
 * Its share of the time left is its wait: pace, threads and other batches are in that time. Without one the place stands alone.
 */
export function sayPlace(place: number, { counts, remainingSeconds }: QueueFacts): string {
  if (place === 0) return 'Next';
  const open = counts.waiting + counts.running;
  if (remainingSeconds === null || open === 0) return ordinal(place + 1);
  const middle = (remainingSeconds.low + remainingSeconds.high) / 2;
  return `${ordinal(place + 1)}, ${sayWait(middle * Math.min(1, place / open))}`;
}

const endings: ReadonlyMap<Intl.LDMLPluralRule, string> = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });

/** "1st", "12th", "1,203rd". */
export function ordinal(count: number): string {
  return `${showCount(count)}${endings.get(ordinalRules.select(count)) ?? 'th'}`;
}
