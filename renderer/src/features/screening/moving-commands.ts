import type { Command } from '../../app/commands/command.ts';
import type { BatchActions } from './batch-actions.ts';
import type { PageActions } from './page-actions.ts';

/** From pane to pane. */
export function crossingCommands(page: Pick<PageActions, 'toNextPane'>): readonly Command[] {
  const group = 'Move';
  return [
    { id: 'pane.next', title: 'Next pane', group, keys: ['f6'], inFields: true, quiet: true, run: () => page.toNextPane(1) },
    { id: 'pane.previous', title: 'Previous pane', group, keys: ['shift+f6'], inFields: true, quiet: true, run: () => page.toNextPane(-1) },
  ];
}

/** From person to person; with Shift everyone on the way is ticked. */
export function movingCommands(actions: BatchActions): readonly Command[] {
  const group = 'Move';
  return [
    { id: 'batch.next', title: 'Next person', group, keys: ['j', 'arrowdown'], hint: 'move', quiet: true, run: () => actions.move(1) },
    {
      id: 'batch.previous',
      title: 'Previous person',
      group,
      keys: ['k', 'arrowup'],
      hint: 'move',
      quiet: true,
      run: () => actions.move(-1),
    },
    {
      id: 'batch.tickDown',
      title: 'Tick downwards',
      group,
      keys: ['shift+arrowdown', 'shift+j'],
      quiet: true,
      run: () => actions.tickOn(1),
    },
    { id: 'batch.tickUp', title: 'Tick upwards', group, keys: ['shift+arrowup', 'shift+k'], quiet: true, run: () => actions.tickOn(-1) },
  ];
}
