import type { RankedItem } from '../../../core/contract/batch.ts';
import type { CriterionStatus } from '../../../core/contract/match.ts';
import type { BatchItemStatus } from '../../../core/contract/task.ts';

/** Recommendations as people read them. */
const recommendationWords: Readonly<Record<string, string>> = {
  'strong-yes': 'strong yes',
  yes: 'yes',
  maybe: 'maybe',
  no: 'no',
  'strong-no': 'strong no',
};

/** States of a document as people read them. */
export const itemStatusWords: Readonly<Record<BatchItemStatus, string>> = {
  waiting: 'waiting',
  running: 'running',
  completed: 'completed',
  'needs-help': 'needs help',
  refused: 'refused',
  duplicate: 'duplicate',
  failed: 'failed',
};

/** States of a criterion as people read them. */
export const criterionStatusWords: Readonly<Record<CriterionStatus, string>> = {
  met: 'found',
  implied: 'implied by another skill',
  partly: 'found in part',
  alternative: 'alternative found',
  missing: 'not found',
  unknown: 'could not be read',
};

/** The recommendation in words; empty without one. */
export function recommendationOf(item: RankedItem): string {
  return recommendationWords[item.recommendation ?? ''] ?? '';
}

/** Why a document is not in the ranking; empty for one that is. */
export function reasonOf(item: RankedItem): string {
  if (item.status === 'duplicate') return `Same content as ${item.duplicateOf ?? 'another document'}.`;
  return item.error?.sentence ?? '';
}
