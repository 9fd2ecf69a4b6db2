import type { BatchHead } from '../../../../../core/contract/batch-view.ts';
import { showCount } from '../../../data/formats.ts';
import { say } from '../../../language/texts.ts';
import { termsOf, type BatchGroups } from './batch-groups.ts';

/** "14 received = 12 completed + 1 needs help + 1 refused": every file is accounted for. Empty while files are being counted. */
export function sayEquation({ progress: { counts }, counting, status }: BatchHead, groups: BatchGroups): string {
  if (counting) return '';
  const taken = { setAside: groups.sizeOf('aside'), versions: groups.sizeOf('versions') };
  const terms = termsOf(counts, taken, status === 'cancelled').map(({ count, words }) => `${showCount(count)} ${words}`);
  return say('help:equation', { count: counts.received, terms: terms.join(' + ') });
}
