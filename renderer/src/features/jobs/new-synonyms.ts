import type { Rubric } from '../../../../core/contract/rubric.ts';

/** A word that a criterion got since it was saved. */
export interface NewSynonym {
  readonly criterionId: string;
  readonly label: string;
  readonly word: string;
}

/** The words that criteria of the draft got, in the order of the rubric. */
export function newSynonyms(saved: Pick<Rubric, 'criteria'>, draft: Pick<Rubric, 'criteria'>): readonly NewSynonym[] {
  const known = new Map(saved.criteria.map(criterion => [criterion.id, new Set('synonyms' in criterion ? criterion.synonyms : [])]));
  return draft.criteria.flatMap(criterion => {
    if (!('synonyms' in criterion)) return [];
    const former = known.get(criterion.id);
    const added = former === undefined ? [] : criterion.synonyms.filter(word => !former.has(word));
    return added.map(word => ({ criterionId: criterion.id, label: criterion.label, word }));
  });
}
