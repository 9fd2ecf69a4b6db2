import { IconBug, IconForms, IconUserPlus } from '@tabler/icons-react';
import type { Command } from '../../app/commands/command.ts';
import type { PageActions } from './page-actions.ts';
import { nameOf } from './person/person-words.ts';
import type { BatchScreen } from './use-batch-screen.ts';

/** What can be done about how a file was read and whose it is. `group` heads them where one person is not meant. */
export function readingCommands({ focused }: BatchScreen, page: PageActions, group: string): readonly Command[] {
  const one = focused !== null && focused.status === 'completed' ? nameOf(focused) : null;
  const single = one === null ? 'nobody is chosen' : undefined;
  return [
    {
      id: 'batch.fields',
      title: 'Correct what was read',
      group: one === null ? group : `On ${one}`,
      keys: ['f2'],
      icon: IconForms,
      unavailable: single,
      run: page.toFields,
    },
    {
      id: 'batch.samePerson',
      title: 'Same person as…',
      group: one === null ? group : `On ${one}`,
      icon: IconUserPlus,
      unavailable: focused !== null && focused.candidateId !== null ? undefined : 'nobody is known by this file',
      run: page.samePerson,
    },
    {
      id: 'batch.reportParse',
      title: 'Report this parse…',
      group: focused === null ? group : `On ${focused.file}`,
      icon: IconBug,
      unavailable: focused?.status === 'completed' || focused?.status === 'needs-help' ? undefined : 'nothing was read',
      run: page.reportParse,
    },
  ];
}
