import type { Criterion, Rubric } from '../../../../core/contract/rubric.ts';
import { AppError } from '../../../../core/contract/errors.ts';
import { findSynonymConflict } from '../../../../core/job/synonym-conflict.ts';
import { sectionOf } from './rubric-sections.ts';

/** The rubric with one criterion replaced. */
export function withCriterion(rubric: Rubric, id: string, change: (criterion: Criterion) => Criterion): Rubric {
  return { ...rubric, criteria: rubric.criteria.map(criterion => (criterion.id === id ? change(criterion) : criterion)) };
}

/** The criterion as required or preferred. A preferred one cannot be a knock-out. */
export function withNecessity(rubric: Rubric, id: string, necessity: Criterion['necessity']): Rubric {
  return withCriterion(rubric, id, criterion => ({ ...criterion, necessity, knockOut: necessity === 'required' && criterion.knockOut }));
}

/** The criterion with or without knock-out; a knock-out is required. */
export function withKnockOut(rubric: Rubric, id: string, knockOut: boolean): Rubric {
  return withCriterion(rubric, id, criterion => ({ ...criterion, knockOut, necessity: knockOut ? 'required' : criterion.necessity }));
}

/** The criterion with one more name that counts; a name it has already changes nothing. */
export function withSynonym(rubric: Rubric, id: string, synonym: string): Rubric {
  const wanted = synonym.trim();
  return withCriterion(rubric, id, criterion => {
    if (!('anyOf' in criterion) || wanted === '') return criterion;
    const known = [criterion.label, ...criterion.anyOf, ...criterion.synonyms].some(name => name.toLowerCase() === wanted.toLowerCase());
    return known ? criterion : { ...criterion, synonyms: [...criterion.synonyms, wanted] };
  });
}

/** The same for a word that a person types. Throws SYNONYM_TAKEN where another criterion is found by it already. */
export function withFreeSynonym(rubric: Rubric, id: string, synonym: string): Rubric {
  const conflict = findSynonymConflict(rubric, id, synonym);
  if (conflict === null) return withSynonym(rubric, id, synonym);
  const criterion = rubric.criteria.find(each => each.id === id)?.label ?? '';
  throw new AppError('SYNONYM_TAKEN', { word: conflict.word, criterion, other: conflict.other.label });
}

/** The criterion without a name; the last of the names it asks for stays. */
export function withoutSynonym(rubric: Rubric, id: string, synonym: string): Rubric {
  return withCriterion(rubric, id, criterion => {
    if (!('anyOf' in criterion)) return criterion;
    const anyOf = criterion.anyOf.filter(name => name !== synonym);
    return {
      ...criterion,
      synonyms: criterion.synonyms.filter(name => name !== synonym),
      anyOf: anyOf.length === 0 ? criterion.anyOf : anyOf,
    };
  });
}

/** The rubric with a new criterion at the end, under an id of its own. */
export function withNewCriterion(rubric: Rubric, criterion: Criterion): Rubric {
  const taken = new Set(rubric.criteria.map(each => each.id));
  let { id } = criterion;
  for (let number = 2; taken.has(id); number += 1) id = `${criterion.id}-${number}`;
  return { ...rubric, criteria: [...rubric.criteria, { ...criterion, id }] };
}

/** The rubric without a criterion. */
export function withoutCriterion(rubric: Rubric, id: string): Rubric {
  return { ...rubric, criteria: rubric.criteria.filter(criterion => criterion.id !== id) };
}

/** The rubric with a criterion one place up or down in its list of the pane. At the ends nothing changes. */
export function withMoved(rubric: Rubric, id: string, by: -1 | 1): Rubric {
  const moving = rubric.criteria.find(criterion => criterion.id === id);
  if (moving === undefined) return rubric;
  const list = rubric.criteria.filter(criterion => sectionOf(criterion) === sectionOf(moving));
  const other = list[list.indexOf(moving) + by];
  if (other === undefined) return rubric;
  return {
    ...rubric,
    criteria: rubric.criteria.map(criterion => (criterion === moving ? other : criterion === other ? moving : criterion)),
  };
}
