import { IconBookmark } from '@tabler/icons-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PeopleSearch } from '../../../../../core/contract/people.ts';
import type { SavedSearch } from '../../../../../core/contract/person.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { api } from '../../../data/client.ts';
import { peopleKey } from '../../../data/people.ts';
import { tell } from '../../../data/problem.ts';
import { queryClient } from '../../../data/query-client.ts';
import { say } from '../../../language/texts.ts';
import { showToast } from '../../../state/toasts.ts';
import { openSearch } from '../people-view.ts';

const savedKey = [...peopleKey, 'saved'];

/** All saved searches in their order. */
export function useSavedSearches(): UseQueryResult<readonly SavedSearch[]> {
  return useQuery({ queryKey: savedKey, queryFn: () => api.people.saved.query(), staleTime: 0 });
}

/** Offers each saved search in the palette. */
export function useSavedCommands(): void {
  const { t } = useTranslation('people');
  const { data: saved = [] } = useSavedSearches();
  useCommands(
    saved.map(one => ({
      id: `people.saved.${one.id}`,
      title: one.name,
      group: t('saved.title'),
      icon: IconBookmark,
      run: () => void showSearch(one),
    })),
  );
}

function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: savedKey });
}

/** Keeps a search under a name and shows it as the open one. Returns whether it was kept. */
export async function saveSearch(name: string, search: PeopleSearch): Promise<boolean> {
  const saved = await tell(api.people.saveSearch.mutate({ name, search }));
  if (saved === null) return false;
  openSearch(saved.id, search);
  await refresh();
  showToast({ strong: name, text: say('people:saved.kept') });
  return true;
}

/** Shows a saved search; who is new there counts as seen from now on. */
export async function showSearch({ id, search }: SavedSearch): Promise<void> {
  openSearch(id, search);
  await tell(api.people.lookAtSearch.mutate({ id }));
  await refresh();
}

/** Moves a saved search up or down among the others. */
export async function moveSearch(saved: readonly SavedSearch[], id: string, step: 1 | -1): Promise<void> {
  const ids = saved.map(one => one.id);
  const at = ids.indexOf(id);
  const other = ids[at + step];
  if (other === undefined) return;
  ids[at + step] = id;
  ids[at] = other;
  await tell(api.people.orderSearches.mutate({ ids }));
  await refresh();
}

/** Calls a saved search something else. Returns whether it does. */
export async function renameSearch(id: string, name: string): Promise<boolean> {
  const renamed = await tell(api.people.changeSearch.mutate({ id, name }));
  await refresh();
  return renamed !== null;
}

/** Lets a saved search ask for what is asked for now; the former question comes back by *Undo*. */
export async function replaceSearch(saved: SavedSearch, search: PeopleSearch): Promise<void> {
  const before = saved.search;
  if ((await tell(api.people.changeSearch.mutate({ id: saved.id, search }))) === null) return;
  openSearch(saved.id, search);
  await refresh();
  const back = async (): Promise<void> => {
    await tell(api.people.changeSearch.mutate({ id: saved.id, search: before }));
    await refresh();
  };
  showToast({ strong: saved.name, text: say('people:saved.replaced'), action: { label: say('people:undo'), run: () => void back() } });
}

/** Deletes a saved search; *Undo* keeps it again. */
export async function deleteSearch(saved: SavedSearch): Promise<void> {
  if ((await tell(api.people.deleteSearch.mutate({ id: saved.id }))) === null) return;
  await refresh();
  const back = async (): Promise<void> => {
    await tell(api.people.saveSearch.mutate({ name: saved.name, search: saved.search }));
    await refresh();
  };
  showToast({ strong: saved.name, text: say('people:saved.deleted'), action: { label: say('people:undo'), run: () => void back() } });
}
