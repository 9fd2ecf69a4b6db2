import { IconBriefcase, IconStack2, IconTag, IconUser } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../../core/contract/people.ts';
import { useBatchViews } from '../../state/batch-view.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import type { PeopleActions } from './people-actions.ts';

interface MenuParts {
  readonly person: PersonRow | null;
  readonly actions: PeopleActions;
  readonly focused: number;
}

/** What can be done with the person on screen, and the batches in which they stand. */
export function usePersonMenu({ person, actions, focused }: MenuParts): readonly (readonly MenuItem[])[] {
  const { t } = useTranslation('people');
  const openApplication = useOpenApplication();
  const ways: readonly MenuItem[] = [
    { id: 'open', label: t('keys.open'), keys: 'enter', icon: IconUser, onPick: () => actions.openPerson(focused) },
    { id: 'job', label: t('addToJob.title'), keys: 'a', icon: IconBriefcase, onPick: () => actions.ask('job') },
    { id: 'tag', label: t('tag.command'), keys: 't', icon: IconTag, onPick: () => actions.ask('tag') },
  ];
  const batches = (person?.jobs ?? []).flatMap(({ batchId, itemId, jobTitle }): readonly MenuItem[] =>
    batchId === null || itemId === null
      ? []
      : [
          {
            id: itemId,
            label: t('person.openIn', { job: jobTitle ?? t('noJob') }),
            icon: IconStack2,
            onPick: () => openApplication(batchId, itemId),
          },
        ],
  );
  return batches.length === 0 ? [ways] : [ways, batches];
}

/** Opens a batch with the person in focus. */
export function useOpenApplication(): (batchId: string, itemId: string) => void {
  const router = useRouter();
  return (batchId, itemId) => {
    useBatchViews.getState().change(batchId, { focusedId: itemId, touched: true });
    void router.navigate({ to: '/batches/$batchId', params: { batchId } });
  };
}
