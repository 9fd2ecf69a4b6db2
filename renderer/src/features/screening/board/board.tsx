import { useState, type DragEvent, type ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { HandStanding } from '../../../../../core/contract/triage.ts';
import { mayMoveStanding } from '../../../../../core/triage/application-moves.ts';
import { say } from '../../../language/texts.ts';
import { peopleDragType } from '../../../state/drop.ts';
import type { BatchScreen } from '../use-batch-screen.ts';
import { BoardColumnView } from './board-column.tsx';
import { takesPeople, type BoardColumn } from './board-columns.ts';
import styles from './board.module.css';

interface BoardProps {
  readonly screen: BatchScreen;
  readonly columns: readonly BoardColumn[];
  readonly onFocus: (itemId: string) => void;
  readonly onTick: (itemId: string) => void;
  readonly onOpen: () => void;
  readonly onPut: (rows: readonly BatchRow[], to: HandStanding) => void;
}

/** People as cards in columns by where they stand. Cards are dragged, or carried by keys. */
export function Board({ screen, columns, onFocus, onTick, onOpen, onPut }: BoardProps): ReactElement {
  const { rows, view } = screen;
  const [dragged, setDragged] = useState<readonly BatchRow[]>([]);

  function start(row: BatchRow, event: DragEvent): void {
    const many = view.ticked.has(row.itemId) ? [...view.ticked].flatMap(id => rows.get(id) ?? []) : [row];
    event.dataTransfer.setData(peopleDragType, String(many.length));
    event.dataTransfer.effectAllowed = 'move';
    setDragged(many);
  }

  return (
    <div className={styles.board} role="group" aria-label={say('triage:board.label')}>
      {columns.map(({ standing, ids }) => {
        const isTarget = dragged.length > 0 && takesPeople(standing);
        const allowed = isTarget && dragged.some(row => row.standing !== standing && mayMoveStanding(row.standing, standing));
        return (
          <BoardColumnView
            key={standing}
            standing={standing}
            ids={ids}
            rows={rows}
            focusedId={view.focusedId}
            ticked={view.ticked}
            dragging={dragged.length === 0 ? null : allowed ? 'welcome' : 'refused'}
            onFocus={onFocus}
            onTick={onTick}
            onOpen={onOpen}
            onDragStart={start}
            onDragEnd={() => setDragged([])}
            onDrop={() => {
              setDragged([]);
              // A move that is not allowed goes on its way too: the refusal says why.
              if (takesPeople(standing) && dragged.some(row => row.standing !== standing)) onPut(dragged, standing);
            }}
          />
        );
      })}
    </div>
  );
}
