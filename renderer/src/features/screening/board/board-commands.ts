import type { HandStanding } from '../../../../../core/contract/triage.ts';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { Command } from '../../../app/commands/command.ts';
import type { BatchActions } from '../batch-actions.ts';
import type { BatchScreen } from '../use-batch-screen.ts';
import { moveAcross, moveWithin, standingBeside, type BoardColumn } from './board-columns.ts';

interface BoardParts {
  readonly screen: BatchScreen;
  readonly actions: BatchActions;
  readonly columns: readonly BoardColumn[];
  readonly onPut: (rows: readonly BatchRow[], to: HandStanding) => void;
}

/** Keys of the board: from card to card, and a card from column to column. */
export function boardCommands({ screen, actions, columns, onPut }: BoardParts): readonly Command[] {
  const { focused, view, rows } = screen;
  const group = 'Move';
  const focus = (itemId: string | null): void => {
    if (itemId !== null) actions.focus(itemId);
  };
  const within = (step: 1 | -1) => (): void => focus(moveWithin(columns, view.focusedId, step));
  const across = (step: 1 | -1) => (): void => focus(moveAcross(columns, view.focusedId, step));
  const carry = (step: 1 | -1) => (): void => {
    if (focused === null) return;
    const to = standingBeside(columns, focused.standing, step);
    const people = view.ticked.size > 0 ? [...view.ticked].flatMap(id => rows.get(id) ?? []) : [focused];
    if (to !== null) onPut(people, to);
  };
  const unavailable = focused === null ? 'nobody is chosen' : screen.head.jobId === null ? 'this batch has no job' : undefined;
  return [
    { id: 'board.down', title: 'Next card', group, keys: ['j', 'arrowdown'], hint: 'move', quiet: true, run: within(1) },
    { id: 'board.up', title: 'Previous card', group, keys: ['k', 'arrowup'], hint: 'move', quiet: true, run: within(-1) },
    { id: 'board.right', title: 'Column to the right', group, keys: ['arrowright'], quiet: true, run: across(1) },
    { id: 'board.left', title: 'Column to the left', group, keys: ['arrowleft'], quiet: true, run: across(-1) },
    {
      id: 'board.carryLeft',
      title: 'Carry one column to the left',
      group: 'On the board',
      keys: ['shift+arrowleft'],
      hint: 'carry',
      unavailable,
      run: carry(-1),
    },
    {
      id: 'board.carryRight',
      title: 'Carry one column to the right',
      group: 'On the board',
      keys: ['shift+arrowright'],
      hint: 'carry',
      unavailable,
      run: carry(1),
    },
  ];
}
