import { useRouter } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import type { PeopleSearch, PersonRow } from '../../../../core/contract/people.ts';
import { tell } from '../../data/problem.ts';
import { fewestCompared, mostCompared, sharedBatch } from './shared-batch.ts';
import { clearTicks, rememberQuery, tickPeople, usePeopleView } from './people-view.ts';
import { firstPeople, knownPeople } from './use-people.ts';

/** People who are ticked at once: more cannot be added to a job in one step. */
const mostTicked = 1_000;

/** A question about people. */
export type PeopleDialogName = 'save' | 'tag' | 'job' | 'merge';

/** What can be done on the screen of all people. */
export interface PeopleActions {
  readonly focus: (index: number) => void;
  readonly move: (step: number) => void;
  readonly openPerson: (index: number) => void;
  readonly tick: (person: PersonRow) => void;
  /** Ticks the person at a place, with `range` everyone from the last one that was ticked. */
  readonly tickAt: (index: number, range: boolean) => void;
  /** Ticks the focused person and the next one, and goes there. */
  readonly tickOn: (step: 1 | -1) => void;
  readonly tickAll: () => void;
  readonly clearTicks: () => void;
  readonly ask: (dialog: PeopleDialogName) => void;
  readonly compare: () => void;
  /** Why the ticked people cannot be compared; undefined when they can. */
  readonly compareTrouble: 'number' | 'job' | undefined;
  /** Whom an action is for: the ticked people if there are any, else the focused person. */
  readonly targets: readonly PersonRow[];
}

interface ActionParts {
  readonly search: PeopleSearch;
  readonly total: number;
  readonly person: PersonRow | null;
  readonly ask: (dialog: PeopleDialogName) => void;
}

/** The actions of the screen. */
export function usePeopleActions({ search, total, person, ask }: ActionParts): PeopleActions {
  const router = useRouter();
  const { focused, ticked } = usePeopleView();
  const anchor = useRef(focused);
  const targets = ticked.size > 0 ? [...ticked.values()] : person === null ? [] : [person];
  const batch = sharedBatch([...ticked.values()]);
  const hasNumber = ticked.size >= fewestCompared && ticked.size <= mostCompared;

  const focus = (index: number): void => {
    usePeopleView.setState({ focused: Math.min(Math.max(0, total - 1), Math.max(0, index)) });
  };
  const tick = useCallback((one: PersonRow) => tickPeople([one], !usePeopleView.getState().ticked.has(one.personId)), []);
  const tickAt = (index: number, range: boolean): void => {
    const from = range ? anchor.current : index;
    const people = knownPeople(search, from, index);
    const [first] = people;
    if (!range && first !== undefined) tick(first);
    else tickPeople(people, true);
    anchor.current = index;
    focus(index);
  };
  const openPerson = (index: number): void => {
    const [one] = knownPeople(search, index, index);
    if (one === undefined) return;
    rememberQuery(search.query);
    void router.navigate({ to: '/people/$candidateId', params: { candidateId: one.personId } });
  };
  const compare = (): void => {
    if (batch === null || !hasNumber) return;
    void router.navigate({
      to: '/batches/$batchId/compare',
      params: { batchId: batch.batchId },
      search: { people: batch.itemIds.join(',') },
    });
  };
  return {
    focus,
    move: step => focus(focused + step),
    openPerson,
    tick,
    tickAt,
    tickOn: step => {
      const next = Math.min(total - 1, Math.max(0, focused + step));
      tickPeople(knownPeople(search, focused, next), true);
      anchor.current = next;
      focus(next);
    },
    tickAll: () => void tell(firstPeople(search, Math.min(total, mostTicked))).then(people => people !== null && tickPeople(people, true)),
    clearTicks,
    ask,
    compare,
    compareTrouble: hasNumber ? (batch === null ? 'job' : undefined) : 'number',
    targets,
  };
}
