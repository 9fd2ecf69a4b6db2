import type { Decision } from '../../../../core/contract/triage.ts';

/** A person of whom a report can be made. */
export interface ReportPerson {
  readonly itemId: string;
  readonly name: string;
  readonly decision: Decision | null;
}

export type Whom = 'shortlisted' | 'all' | 'chosen';

/** The people of a report, best first. Chosen people who are no longer there are left out. */
export function chosenPeople(people: readonly ReportPerson[], whom: Whom, given: readonly string[]): readonly ReportPerson[] {
  if (whom === 'all') return people;
  if (whom === 'shortlisted') return people.filter(person => person.decision === 'shortlist');
  const wanted = new Set(given);
  return people.filter(person => wanted.has(person.itemId));
}
