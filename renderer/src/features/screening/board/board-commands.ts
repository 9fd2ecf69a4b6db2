import type { HandStanding } from '../../../../../core/contract/triage.ts';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { Command } from '../../../app/commands/command.ts';
import { say } from '../../../language/texts.ts';
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
  const group = say('triage:command.move');
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
  const unavailable =
    focused === null ? say('triage:unavailable.nobody') : screen.head.jobId === null ? say('triage:unavailable.noJob') : undefined;
  return [
    {
      id: 'board.down',
      title: say('triage:command.cardDown'),
      group,
      keys: ['j', 'arrowdown'],
      hint: say('triage:hint.move'),
      quiet: true,
      run: within(1),
    },
    {
      id: 'board.up',
      title: say('triage:command.cardUp'),
      group,
      keys: ['k', 'arrowup'],
      hint: say('triage:hint.move'),
      quiet: true,
      run: within(-1),
    },
    { id: 'board.right', title: say('triage:command.columnRight'), group, keys: ['arrowright'], quiet: true, run: across(1) },
    { id: 'board.left', title: say('triage:command.columnLeft'), group, keys: ['arrowleft'], quiet: true, run: across(-1) },
    {
      id: 'board.carryLeft',
      title: say('triage:command.carryLeft'),
      group: say('triage:command.onBoard'),
      keys: ['shift+arrowleft'],
      hint: say('triage:hint.carry'),
      unavailable,
      run: carry(-1),
    },
    {
      id: 'board.carryRight',
      title: say('triage:command.carryRight'),
      group: say('triage:command.onBoard'),
      keys: ['shift+arrowright'],
      hint: say('triage:hint.carry'),
      unavailable,
      run: carry(1),
    },
  ];
}
