import { create } from 'zustand';
import { noFilters, type PeopleFilters, type PeopleSearch, type PeopleSort, type PersonRow } from '../../../../core/contract/people.ts';

/** Searches that are offered again, newest first. */
const mostRecent = 8;

interface PeopleView {
  readonly query: string;
  readonly filters: PeopleFilters;
  readonly sort: PeopleSort;
  /** Place of the focused person in what was found. */
  readonly focused: number;
  /** The people that are ticked, by id, over all searches. */
  readonly ticked: ReadonlyMap<string, PersonRow>;
  /** The saved search that was opened last; its name stays lit while its search is shown unchanged. */
  readonly savedId: string | null;
  /** Kept while the window lives and nowhere else: queries may hold names. */
  readonly recent: readonly string[];
}

const start: PeopleView = { query: '', filters: noFilters, sort: 'hits', focused: 0, ticked: new Map(), savedId: null, recent: [] };

/** What is asked of all people and where the view stands; it stays while another place is looked at. */
export const usePeopleView = create<PeopleView>()(() => start);

/** Asks for something else; the view goes back to the first hit. */
export function changeSearch(change: Partial<PeopleSearch>): void {
  usePeopleView.setState({ ...change, focused: 0 });
}

/** Changes some filters and leaves the others. */
export function changeFilters(change: Partial<PeopleFilters>): void {
  usePeopleView.setState(({ filters }) => ({ filters: { ...filters, ...change }, focused: 0 }));
}

/** Shows a search that was saved. */
export function openSearch(savedId: string, search: PeopleSearch): void {
  usePeopleView.setState({ ...search, savedId, focused: 0, ticked: new Map() });
}

/** Ticks people, or takes the ticks off. */
export function tickPeople(people: readonly PersonRow[], on: boolean): void {
  usePeopleView.setState(({ ticked }) => {
    const next = new Map(ticked);
    for (const person of people) {
      if (on) next.set(person.personId, person);
      else next.delete(person.personId);
    }
    return { ticked: next };
  });
}

/** Takes all ticks off. */
export function clearTicks(): void {
  usePeopleView.setState({ ticked: new Map() });
}

/** Remembers a query that somebody looked at the hits of. */
export function rememberQuery(query: string): void {
  const words = query.trim();
  if (words === '') return;
  usePeopleView.setState(({ recent }) => ({ recent: [words, ...recent.filter(other => other !== words)].slice(0, mostRecent) }));
}

/** The search of a view, by itself. */
export function searchOf({ query, filters, sort }: PeopleSearch): PeopleSearch {
  return { query, filters, sort };
}
