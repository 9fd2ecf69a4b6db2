import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DocumentHits, PeoplePage, PeopleSearch, PersonRow } from '../../../../core/contract/people.ts';
import { api } from '../../data/client.ts';
import { peopleKey } from '../../data/people.ts';
import { queryClient } from '../../data/query-client.ts';

/** People asked for at once. */
const pageSize = 100;

function pageQuery(search: PeopleSearch, page: number) {
  return {
    queryKey: [...peopleKey, 'search', search, page],
    queryFn: (): Promise<PeoplePage> => api.people.search.query({ ...search, offset: page * pageSize, limit: pageSize }),
    staleTime: page === 0 ? 0 : Infinity,
  };
}

/** The first people of a search with counts and filters; while a new search is on its way, those of the former. */
export function useFound(search: PeopleSearch): UseQueryResult<PeoplePage> {
  return useQuery({ ...pageQuery(search, 0), placeholderData: keepPreviousData });
}

/** The person at a place of what was found; null while the page that holds them is on its way. */
export function usePersonAt(search: PeopleSearch, index: number): PersonRow | null {
  const { data } = useQuery({ ...pageQuery(search, Math.max(0, Math.floor(index / pageSize))), enabled: index >= 0, staleTime: Infinity });
  return data?.rows[index % pageSize] ?? null;
}

/** The people at these places of what was found, both ends included, as far as they are known already. */
export function knownPeople(search: PeopleSearch, from: number, to: number): readonly PersonRow[] {
  const [first, last] = [Math.max(0, Math.min(from, to)), Math.max(from, to)];
  const people: PersonRow[] = [];
  for (let page = Math.floor(first / pageSize); page * pageSize <= last; page += 1) {
    const rows = queryClient.getQueryData<PeoplePage>(pageQuery(search, page).queryKey)?.rows ?? [];
    people.push(...rows.slice(Math.max(0, first - page * pageSize), last - page * pageSize + 1));
  }
  return people;
}

/** The first people of what was found, as many as asked for. */
export async function firstPeople(search: PeopleSearch, count: number): Promise<readonly PersonRow[]> {
  const pages = Array.from({ length: Math.ceil(count / pageSize) }, (_, page) =>
    queryClient.fetchQuery({ ...pageQuery(search, page), staleTime: Infinity }),
  );
  return (await Promise.all(pages)).flatMap(page => page.rows).slice(0, count);
}

/** Where the words of a query stand in a document. */
export function useHits(documentId: string | null, query: string): UseQueryResult<DocumentHits> {
  return useQuery({
    queryKey: [...peopleKey, 'hits', documentId, query],
    queryFn: () => api.people.hits.query({ documentId: documentId ?? '', query }),
    enabled: documentId !== null && query.trim() !== '',
    gcTime: 30_000,
  });
}

/** How all that is known of a person is asked for. */
export function personQuery(personId: string) {
  return { queryKey: [...peopleKey, 'person', personId], queryFn: () => api.people.person.query({ personId }), staleTime: 0 };
}
