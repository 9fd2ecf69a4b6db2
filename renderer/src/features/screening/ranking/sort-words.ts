import type { SortKey } from '../../../state/batch-view.ts';
import { showCount } from '../../../data/formats.ts';

/** Names of the sorts. */
export const sortWords: Readonly<Record<SortKey, string>> = {
  score: 'Score',
  name: 'Name',
  years: 'Years',
  required: 'Required met',
  rating: 'Rating',
  received: 'Received',
};

/** "1 person", "97 people". */
export function showPeople(count: number): string {
  return `${showCount(count)} ${count === 1 ? 'person' : 'people'}`;
}
