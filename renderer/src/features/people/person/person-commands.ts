import { IconArrowLeft, IconArrowsSplit2, IconBriefcase, IconNote, IconTag, IconUsersGroup } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { PersonPage } from '../../../../../core/contract/person.ts';
import type { Command } from '../../../app/commands/command.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import type { PersonDialogName } from './person-dialog.tsx';

interface CommandParts {
  readonly t: TFunction<'people'>;
  readonly person: PersonPage;
  readonly name: string;
  readonly ask: (dialog: PersonDialogName) => void;
  readonly toPage: () => void;
  readonly back: () => void;
  readonly writeNote: () => void;
}

/** What keys and palette do on the page of a person. */
export function usePersonCommands({ t, person, name, ask, toPage, back, writeNote }: CommandParts): void {
  const group = t('onWhom', { whom: name });
  const [likeliest] = person.suggestions;
  const commands: readonly Command[] = [
    { id: 'people.page', title: t('keys.page'), group, keys: ['space'], hint: t('hint.page'), run: toPage },
    {
      id: 'person.addToJob',
      title: t('addToJob.title'),
      group,
      keys: ['a'],
      hint: t('hint.addToJob'),
      icon: IconBriefcase,
      run: () => ask({ kind: 'job' }),
    },
    { id: 'person.tag', title: t('tag.command'), group, keys: ['t'], hint: t('hint.tag'), icon: IconTag, run: () => ask({ kind: 'tag' }) },
    { id: 'person.note', title: t('note.command'), group, keys: ['n'], hint: t('hint.note'), icon: IconNote, run: writeNote },
    {
      id: 'person.merge',
      title: t('merge.command'),
      group,
      keys: ['m'],
      icon: IconUsersGroup,
      unavailable: likeliest === undefined ? t('merge.nobody') : undefined,
      run: () => likeliest !== undefined && ask({ kind: 'merge', otherId: otherOf(person, likeliest) }),
    },
    {
      id: 'person.split',
      title: t('split.command'),
      group,
      icon: IconArrowsSplit2,
      unavailable: person.documents.length < 2 ? t('split.one') : undefined,
      run: () => ask({ kind: 'split' }),
    },
    { id: 'person.back', title: t('person.allPeople'), group, keys: ['escape'], hint: t('hint.back'), icon: IconArrowLeft, run: back },
  ];
  useCommands(commands);
}

/** The other person of a suggestion. */
export function otherOf(person: Pick<PersonPage, 'personId'>, suggestion: PersonPage['suggestions'][number]): string {
  return suggestion.otherId === person.personId ? suggestion.personId : suggestion.otherId;
}
