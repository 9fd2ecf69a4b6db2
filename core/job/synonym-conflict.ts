import type { Criterion, Rubric } from '../contract/rubric.ts';
import { nameKey } from '../skills/names.ts';
import { hasNames } from './same-requirement.ts';

/** A word that two criteria of a rubric would both be found by. */
export interface SynonymConflict {
  readonly word: string;
  /** The criterion that has the word already. */
  readonly other: Criterion;
}

/** Names by which a criterion is found, its label among them; none for kinds that are not found by name. */
function namesOf(criterion: Criterion): readonly string[] {
  return hasNames(criterion) ? [criterion.label, ...criterion.anyOf, ...criterion.synonyms] : [];
}

/** The other criterion that is already found by this word, whatever its spelling; null where the word is free. */
export function findSynonymConflict({ criteria }: Pick<Rubric, 'criteria'>, criterionId: string, word: string): SynonymConflict | null {
  const wanted = nameKey(word);
  if (wanted === '') return null;
  const other = criteria.find(each => each.id !== criterionId && namesOf(each).some(name => nameKey(name) === wanted));
  return other === undefined ? null : { word: word.trim(), other };
}

/** The first synonym of `rubric` that is not in `former` and belongs to another criterion too; null where there is none. */
export function findNewConflict(
  former: Pick<Rubric, 'criteria'>,
  rubric: Pick<Rubric, 'criteria'>,
): (SynonymConflict & { readonly criterion: Criterion }) | null {
  const known = new Map(former.criteria.map(each => [each.id, new Set(namesOf(each).map(nameKey))]));
  for (const criterion of rubric.criteria) {
    if (!hasNames(criterion)) continue;
    for (const word of criterion.synonyms) {
      if (known.get(criterion.id)?.has(nameKey(word)) === true) continue;
      const conflict = findSynonymConflict(rubric, criterion.id, word);
      if (conflict !== null) return { ...conflict, criterion };
    }
  }
  return null;
}
