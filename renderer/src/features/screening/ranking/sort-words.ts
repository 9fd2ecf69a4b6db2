import { say } from '../../../language/texts.ts';
import type { SortKey } from '../../../state/batch-view.ts';

/** The name of a sort. */
export function sortWord(key: SortKey): string {
  return say(`screening:sort.${key}`);
}

/** "1 person", "97 people". */
export function showPeople(count: number): string {
  return say('screening:people', { count });
}
