import type { Criterion, Rubric } from '../../../../core/contract/rubric.ts';

/** The three lists of the rubric pane. */
export type SectionId = 'required' | 'preferred' | 'other';

/** One list of the rubric pane. */
export interface RubricSection {
  readonly id: SectionId;
  readonly title: string;
  readonly criteria: readonly Criterion[];
}

const titles: Readonly<Record<SectionId, string>> = { required: 'Required', preferred: 'Preferred', other: 'Other' };

/** The list a criterion stands in: skills by their necessity, everything else under Other. */
export function sectionOf(criterion: Criterion): SectionId {
  return criterion.kind === 'skill' ? criterion.necessity : 'other';
}

/** The lists with their criteria in the order of the rubric; Required and Preferred are there even when they are empty. */
export function sectionsOf(rubric: Pick<Rubric, 'criteria'>): readonly RubricSection[] {
  return (['required', 'preferred', 'other'] as const)
    .map(id => ({ id, title: titles[id], criteria: rubric.criteria.filter(criterion => sectionOf(criterion) === id) }))
    .filter(section => section.id !== 'other' || section.criteria.length > 0);
}

/** All criteria as the pane shows them, from top to bottom. */
export function inShownOrder(rubric: Pick<Rubric, 'criteria'>): readonly Criterion[] {
  return sectionsOf(rubric).flatMap(section => section.criteria);
}

/** The number that stands at a criterion and at its words in the ad; criteria without a place in the ad have none. */
export function sourceNumbers(rubric: Pick<Rubric, 'criteria'>): ReadonlyMap<string, number> {
  const sourced = inShownOrder(rubric).filter(criterion => criterion.source !== null);
  return new Map(sourced.map((criterion, index) => [criterion.id, index + 1]));
}
