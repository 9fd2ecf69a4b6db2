import type { RankedItem } from '../../../core/contract/batch.ts';
import type { CriterionStatus } from '../../../core/contract/match.ts';
import type { BatchOutputInput } from '../../../core/contract/report.ts';
import type { BatchItemStatus } from '../../../core/contract/task.ts';
import { decisions, type Decision } from '../../../core/contract/triage.ts';

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
  if (item.status === 'duplicate') return item.error?.sentence ?? `Same content as ${item.duplicateOf ?? 'another document'}.`;
  if (item.versionOf !== null) return `A version of the same CV; ${item.versionOf} counts.`;
  return item.error?.sentence ?? '';
}

/** Whether an item stands in the ranking: it was read, and no other version of the CV counts instead. */
export function standsInRanking({ status, versionOf }: Pick<RankedItem, 'status' | 'versionOf'>): boolean {
  return status === 'completed' && versionOf === null;
}

/** Decisions as people read them. */
const decisionWords: Readonly<Record<Decision, string>> = { shortlist: 'shortlisted', maybe: 'maybe', decline: 'declined' };

/** What a person decided about an item; empty while undecided. */
export function decisionOf(input: Pick<BatchOutputInput, 'decisions'>, item: Pick<RankedItem, 'itemId'>): string {
  const decision = input.decisions?.get(item.itemId);
  return decision === undefined ? '' : decisionWords[decision];
}

/** Why somebody is declined and how they are rated, a value each; nothing where nobody can decide. */
export function remarksOf(
  { remarks }: Pick<BatchOutputInput, 'remarks'>,
  { itemId }: Pick<RankedItem, 'itemId'>,
): readonly (string | number | null)[] {
  if (remarks === undefined) return [];
  const remark = remarks.get(itemId);
  return [remark?.reason ?? '', remark?.rating ?? null];
}

/** Who decided what about one person: "the recruiter: shortlisted"; null while nobody has. */
export function decidedAbout(input: Pick<BatchOutputInput, 'decisions' | 'decidedBy'>, item: Pick<RankedItem, 'itemId'>): string | null {
  const decision = decisionOf(input, item);
  return decision === '' ? input.decidedBy : `${input.decidedBy ?? someone}: ${decision}`;
}

/** Who decided what in a batch: "the recruiter: 3 shortlisted, 1 declined"; null while nobody has. */
export function decidedInBatch({ decisions: made, decidedBy }: Pick<BatchOutputInput, 'decisions' | 'decidedBy'>): string | null {
  if (made === undefined || made.size === 0) return decidedBy;
  const all = [...made.values()];
  const counts = decisions.map(decision => ({ decision, people: all.filter(each => each === decision).length }));
  const words = counts.filter(({ people }) => people > 0).map(({ decision, people }) => `${people} ${decisionWords[decision]}`);
  return `${decidedBy ?? someone}: ${words.join(', ')}`;
}

const someone = 'the recruiter';
