import { IconBookmark, IconBriefcase, IconColumns, IconSearch, IconTag, IconUser, IconUsersGroup } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Command } from '../../app/commands/command.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import type { PeopleActions } from './people-actions.ts';
import { whomOf } from './whom.ts';

interface CommandParts {
  readonly t: TFunction<'people'>;
  readonly actions: PeopleActions;
  readonly focused: number;
  readonly ticked: number;
  readonly hits: number;
  /** Why this search cannot be saved. */
  readonly whyNotSaved: string | undefined;
  readonly toSearch: () => void;
  readonly toPage: () => void;
  readonly stepHit: (step: 1 | -1) => void;
  readonly leave: () => void;
}

/** What keys and palette do on the screen of all people. */
export function usePeopleCommands(parts: CommandParts): void {
  useCommands([...moving(parts), ...acting(parts)]);
}

function moving({ t, actions, focused, hits, toPage, stepHit, toSearch, leave }: CommandParts): readonly Command[] {
  const group = t('group');
  const quiet = true;
  const noHits = hits === 0 ? t('page.noHits') : undefined;
  return [
    { id: 'people.next', title: t('keys.next'), group, keys: ['j', 'arrowdown'], hint: t('hint.move'), quiet, run: () => actions.move(1) },
    {
      id: 'people.previous',
      title: t('keys.previous'),
      group,
      keys: ['k', 'arrowup'],
      hint: t('hint.move'),
      quiet,
      run: () => actions.move(-1),
    },
    { id: 'people.page', title: t('keys.page'), group, keys: ['space'], hint: t('hint.page'), quiet, run: toPage },
    {
      id: 'people.open',
      title: t('keys.open'),
      group,
      keys: ['enter'],
      hint: t('hint.open'),
      icon: IconUser,
      run: () => actions.openPerson(focused),
    },
    {
      id: 'people.nextHit',
      title: t('keys.nextHit'),
      group,
      keys: ['n'],
      hint: t('hint.hits'),
      unavailable: noHits,
      run: () => stepHit(1),
    },
    {
      id: 'people.previousHit',
      title: t('keys.previousHit'),
      group,
      keys: ['p'],
      hint: t('hint.hits'),
      unavailable: noHits,
      run: () => stepHit(-1),
    },
    { id: 'people.tickDown', title: t('keys.tickDown'), group, keys: ['shift+arrowdown', 'shift+j'], quiet, run: () => actions.tickOn(1) },
    { id: 'people.tickUp', title: t('keys.tickUp'), group, keys: ['shift+arrowup', 'shift+k'], quiet, run: () => actions.tickOn(-1) },
    { id: 'people.tick', title: t('keys.tick'), group, keys: ['x'], quiet, run: () => actions.tickAt(focused, false) },
    { id: 'people.tickAll', title: t('keys.tickAll'), group, keys: ['mod+a'], run: actions.tickAll },
    { id: 'people.search', title: t('keys.search'), group, keys: ['/', 'mod+f'], icon: IconSearch, run: toSearch },
    { id: 'people.leave', title: t('keys.leave'), group, keys: ['escape'], quiet, run: leave },
  ];
}

function acting({ t, actions, ticked, whyNotSaved }: CommandParts): readonly Command[] {
  const { targets } = actions;
  const group =
    targets.length === 0
      ? t('group')
      : t('onWhom', {
          whom: whomOf(
            targets.map(({ name }) => ({ name: name.text })),
            t,
          ),
        });
  const nobody = targets.length === 0 ? t('nobodyFocused') : undefined;
  return [
    {
      id: 'people.addToJob',
      title: t('addToJob.title'),
      group,
      keys: ['a'],
      hint: t('hint.addToJob'),
      icon: IconBriefcase,
      unavailable: nobody,
      run: () => actions.ask('job'),
    },
    {
      id: 'people.tag',
      title: t('tag.command'),
      group,
      keys: ['t'],
      hint: t('hint.tag'),
      icon: IconTag,
      unavailable: nobody,
      run: () => actions.ask('tag'),
    },
    {
      id: 'people.compare',
      title: t('compare.title'),
      group,
      keys: ['c'],
      icon: IconColumns,
      unavailable: actions.compareTrouble === undefined ? undefined : t(`compare.${actions.compareTrouble}`),
      run: actions.compare,
    },
    {
      id: 'people.merge',
      title: t('merge.command'),
      group,
      icon: IconUsersGroup,
      unavailable: ticked === 2 ? undefined : t('merge.two'),
      run: () => actions.ask('merge'),
    },
    {
      id: 'people.saveSearch',
      title: t('saved.save'),
      group: t('group'),
      keys: ['mod+d'],
      inFields: true,
      icon: IconBookmark,
      unavailable: whyNotSaved,
      run: () => actions.ask('save'),
    },
  ];
}
