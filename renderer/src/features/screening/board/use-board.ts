import { useMemo } from 'react';
import type { Command } from '../../../app/commands/command.ts';
import type { BatchActions } from '../batch-actions.ts';
import type { TriageDesk } from '../triage/use-triage-desk.tsx';
import type { BatchScreen } from '../use-batch-screen.ts';
import { boardCommands } from './board-commands.ts';
import { boardColumns, type BoardColumn } from './board-columns.ts';

/** Width in pixels of the board at first. */
export const boardWidth = 1_000;

/** The board in the place of the list, while it is shown. */
export interface BoardState {
  readonly columns: readonly BoardColumn[];
  readonly commands: readonly Command[];
}

/** Columns and keys of the board; null while people are shown as a table. */
export function useBoard(screen: BatchScreen, actions: BatchActions, desk: TriageDesk): BoardState | null {
  const { shown, rows, view } = screen;
  const isShown = view.layout === 'board';
  const columns = useMemo(() => (isShown ? boardColumns(shown, rows) : []), [isShown, shown, rows]);
  return isShown ? { columns, commands: boardCommands({ screen, actions, columns, onPut: desk.put }) } : null;
}
