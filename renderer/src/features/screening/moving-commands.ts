import type { Command } from '../../app/commands/command.ts';
import type { BatchActions } from './batch-actions.ts';
import type { PageActions } from './page-actions.ts';
import { say } from '../../language/texts.ts';

/** From pane to pane. */
export function crossingCommands(page: Pick<PageActions, 'toNextPane'>): readonly Command[] {
  const group = say('group.move');
  return [
    { id: 'pane.next', title: say('command.nextPane'), group, keys: ['f6'], inFields: true, quiet: true, run: () => page.toNextPane(1) },
    {
      id: 'pane.previous',
      title: say('command.previousPane'),
      group,
      keys: ['shift+f6'],
      inFields: true,
      quiet: true,
      run: () => page.toNextPane(-1),
    },
  ];
}

/** From person to person; with Shift everyone on the way is ticked. */
export function movingCommands(actions: BatchActions): readonly Command[] {
  const group = say('group.move');
  return [
    {
      id: 'batch.next',
      title: say('screening:command.next'),
      group,
      keys: ['j', 'arrowdown'],
      hint: say('screening:hint.move'),
      quiet: true,
      run: () => actions.move(1),
    },
    {
      id: 'batch.previous',
      title: say('screening:command.previous'),
      group,
      keys: ['k', 'arrowup'],
      hint: say('screening:hint.move'),
      quiet: true,
      run: () => actions.move(-1),
    },
    {
      id: 'batch.tickDown',
      title: say('screening:command.tickDown'),
      group,
      keys: ['shift+arrowdown', 'shift+j'],
      quiet: true,
      run: () => actions.tickOn(1),
    },
    {
      id: 'batch.tickUp',
      title: say('screening:command.tickUp'),
      group,
      keys: ['shift+arrowup', 'shift+k'],
      quiet: true,
      run: () => actions.tickOn(-1),
    },
  ];
}
