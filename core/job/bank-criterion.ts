import type { Criterion, Rubric } from '../contract/rubric.ts';
import { askedBy } from './asked.ts';

/** A criterion as it lies in the bank: under the id of the bank, without a place in an ad. */
export function toBank(criterion: Criterion, bankId: string): Criterion {
  const { bankId: _former, ...kept } = criterion;
  return { ...kept, id: bankId, source: null, confidence: 1 };
}

/** A criterion of the bank as a rubric takes it in: it names the bank, and its id says what it is. */
export function fromBank(kept: Criterion): Criterion {
  const words = kept.label.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '-');
  return { ...kept, id: `${kept.kind}-${words}`.slice(0, 70), bankId: kept.id };
}

/**
 * The criterion with what the bank says: name, words that count, minimum. What the job decided about it stays: id, place
 * in the ad, weight, required or preferred, knock-out.
 */
export function withBankWords(own: Criterion, kept: Criterion): Criterion {
  const { id, necessity, weight, knockOut, source, confidence } = own;
  return { ...kept, id, necessity, weight, knockOut, source, confidence, bankId: kept.id };
}

/** Whether a criterion of a rubric still says what the bank does. */
export function isLikeBank(own: Criterion, kept: Criterion): boolean {
  return own.label === kept.label && askedBy(own) === askedBy(kept);
}

/** The rubric with what the bank says wherever it uses that criterion; the same rubric where nothing is different. */
export function spreadInto(rubric: Rubric, kept: Criterion): Rubric {
  const isOther = (criterion: Criterion): boolean => criterion.bankId === kept.id && !isLikeBank(criterion, kept);
  if (!rubric.criteria.some(isOther)) return rubric;
  return { ...rubric, criteria: rubric.criteria.map(criterion => (isOther(criterion) ? withBankWords(criterion, kept) : criterion)) };
}
