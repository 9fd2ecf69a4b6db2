import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBriefcase,
  IconCommand,
  IconDatabaseExport,
  IconFolderOpen,
  IconHelp,
  IconLock,
  IconStethoscope,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { backUpNow } from '../data/back-up.ts';
import { api } from '../data/client.ts';
import { tell } from '../data/problem.ts';
import { undo } from '../data/undo.ts';
import type { Command } from './commands/command.ts';
import { useCommands } from './commands/use-commands.ts';
import { places } from './frame/places.ts';
import { focusNextPane } from './frame/panes.ts';
import { say } from '../language/texts.ts';

interface Actions {
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
  /** Takes files and folders that were chosen in a dialog. */
  readonly chooseFiles: (folders: boolean) => void;
}

/** Commands of every screen. */
export function useAppCommands({ openPalette, openShortcuts, chooseFiles }: Actions): void {
  const router = useRouter();
  const general: readonly Command[] = [
    { id: 'palette.open', title: '', group: '', keys: ['mod+k'], hint: say('command.allCommands'), inFields: true, run: openPalette },
    {
      id: 'shortcuts.open',
      title: say('command.shortcuts'),
      group: say('group.help'),
      keys: ['?', 'f1'],
      icon: IconHelp,
      run: openShortcuts,
    },
    {
      id: 'edit.undo',
      title: say('command.undo'),
      group: say('group.edit'),
      keys: ['u', 'mod+z'],
      icon: IconArrowBackUp,
      run: () => void undo('undo'),
    },
    {
      id: 'edit.redo',
      title: say('command.redo'),
      group: say('group.edit'),
      keys: ['shift+u', 'mod+shift+z', 'mod+y'],
      icon: IconArrowForwardUp,
      run: () => void undo('redo'),
    },
    {
      id: 'files.open',
      title: say('command.chooseFiles'),
      group: say('group.files'),
      keys: ['mod+o'],
      icon: IconFolderOpen,
      run: () => chooseFiles(false),
    },
    {
      id: 'files.openFolder',
      title: say('command.chooseFolder'),
      group: say('group.files'),
      keys: ['mod+shift+o'],
      icon: IconFolderOpen,
      run: () => chooseFiles(true),
    },
    {
      id: 'job.new',
      title: say('command.newJob'),
      group: say('group.jobs'),
      keys: ['mod+n'],
      icon: IconBriefcase,
      run: () => void router.navigate({ to: '/jobs', search: { new: true } }),
    },
    {
      id: 'workspace.backUp',
      title: say('command.backUp'),
      group: say('group.workspace'),
      icon: IconDatabaseExport,
      run: () => void backUpNow(),
    },
    {
      id: 'diagnostics.show',
      title: say('command.diagnostics'),
      group: say('group.help'),
      icon: IconStethoscope,
      run: () => void router.navigate({ to: '/settings', search: { area: 'diagnostics' } }),
    },
    {
      id: 'workspace.lock',
      title: say('command.lock'),
      group: say('group.workspace'),
      keys: ['mod+alt+l'],
      inFields: true,
      icon: IconLock,
      run: () => void tell(api.session.lock.mutate()),
    },
    {
      id: 'pane.next',
      title: say('command.nextPane'),
      group: say('group.move'),
      keys: ['f6'],
      inFields: true,
      icon: IconCommand,
      run: () => focusNextPane(1),
    },
    {
      id: 'pane.previous',
      title: say('command.previousPane'),
      group: say('group.move'),
      keys: ['shift+f6'],
      inFields: true,
      icon: IconCommand,
      run: () => focusNextPane(-1),
    },
  ];
  const going = places.map((place, index): Command => ({
    id: `go.${place.id}`,
    title: say(`places.${place.id}`),
    group: say('group.goTo'),
    keys: [`g ${place.letter}`, `mod+${index + 1}`],
    icon: place.icon,
    inFields: false,
    run: () => void router.navigate({ to: place.to }),
  }));
  useCommands([...general, ...going]);
}
