import type { Criterion } from '../contract/rubric.ts';

/**
 * What a criterion asks of a CV, as a text to compare: criteria with the same one are judged alike. Label, necessity,
 * weight, knock-out, and where it comes from do not count.
 */
export function askedBy(criterion: Criterion): string {
  const {
    id: _id,
    label: _label,
    necessity: _necessity,
    weight: _weight,
    knockOut: _knockOut,
    source: _source,
    confidence: _confidence,
    bankId: _bankId,
    ...asked
  } = criterion;
  return JSON.stringify(Object.entries(asked).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
