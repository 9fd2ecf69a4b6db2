import { fewestCompared, mostCompared, type ExportKind } from '../../../../core/contract/export.ts';
import { say } from '../../language/texts.ts';
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

/** Who stands side by side: those who were ticked, else those who were given, else the shortlisted; at most four, best first. */
export function comparedPeople(
  people: readonly ReportPerson[],
  given: readonly string[],
  ticked: readonly string[] | null,
): readonly ReportPerson[] {
  const named = ticked ?? given;
  const chosen = ticked === null && given.length === 0 ? chosenPeople(people, 'shortlisted', []) : chosenPeople(people, 'chosen', named);
  return chosen.slice(0, mostCompared);
}

/** Kinds that are made of some people of a batch. */
export function isOfPeople(what: ExportKind): boolean {
  return what === 'candidates' || what === 'comparison' || what === 'json-resume';
}

/** Why nothing can be exported; undefined when it can. */
export function whyNot(what: ExportKind, whom: Whom, people: number, batchId: string | null): string | undefined {
  if (batchId === null) return say('reports:why.nothing');
  if (what === 'comparison') return people < fewestCompared ? say('reports:why.tick') : undefined;
  if (!isOfPeople(what) || people > 0) return undefined;
  return whom === 'shortlisted' ? say('reports:why.shortlist') : say('reports:why.ranking');
}
