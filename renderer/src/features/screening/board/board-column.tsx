import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type DragEvent, type MouseEvent, type ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { Standing } from '../../../../../core/contract/triage.ts';
import { showCount } from '../../../data/formats.ts';
import { say } from '../../../language/texts.ts';
import { classNames } from '../../../ui/class-names.ts';
import { BoardCard } from './board-card.tsx';
import styles from './board.module.css';

/** Height of a card with the gap below it, in pixels. */
const cardHeight = 58;
const overscan = 6;

interface BoardColumnProps {
  readonly standing: Standing;
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, BatchRow>;
  readonly focusedId: string | null;
  readonly ticked: ReadonlySet<string>;
  /** Whether what is dragged may be dropped here; null while nothing is. */
  readonly dragging: 'welcome' | 'refused' | null;
  readonly onFocus: (itemId: string) => void;
  readonly onTick: (itemId: string) => void;
  readonly onOpen: () => void;
  readonly onDragStart: (row: BatchRow, event: DragEvent) => void;
  readonly onDragEnd: () => void;
  readonly onDrop: () => void;
}

/** One column: its name, how many, and the cards of whom it holds; only those in sight are drawn. */
export function BoardColumnView(props: BoardColumnProps): ReactElement {
  const { standing, ids, rows, focusedId, ticked, dragging, onDrop } = props;
  const titleId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoize by itself
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    overscan,
    initialRect: { width: 0, height: cardHeight * 12 },
  });
  const focusedIndex = focusedId === null ? -1 : ids.indexOf(focusedId);
  useEffect(() => {
    if (focusedIndex < 0) return;
    virtualizer.scrollToIndex(focusedIndex, { align: 'auto' });
    const board = scroller.current?.closest('[role=group]');
    const active = document.activeElement;
    if (active !== document.body && board?.contains(active) !== true) return;
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(ids[focusedIndex] ?? '')}"]`)?.focus({ preventScroll: true }),
    );
  }, [virtualizer, focusedIndex, ids]);

  function over(event: DragEvent): void {
    if (dragging === null) return;
    event.preventDefault();
    event.stopPropagation();
    // A card may be dropped where it is refused too: then it is said why.
    event.dataTransfer.dropEffect = 'move';
    setOver(true);
  }

  function drop(event: DragEvent): void {
    if (dragging === null) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    onDrop();
  }

  function click(id: string, event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey) props.onTick(id);
    else props.onFocus(id);
  }

  return (
    <section
      className={classNames(styles.column, dragging !== null && styles[dragging], isOver && styles.over)}
      aria-labelledby={titleId}
      onDragOver={over}
      onDragLeave={event => event.currentTarget.contains(relatedNode(event)) || setOver(false)}
      onDrop={drop}
    >
      <header className={styles.title}>
        <h2 id={titleId}>{say(`ui:standing.${standing}`)}</h2>
        <span>{showCount(ids.length)}</span>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a column that scrolls is reached by keyboard where it has no cards */}
      <div ref={scroller} className={styles.cards} tabIndex={ids.length === 0 ? -1 : undefined}>
        <ul aria-label={say(`ui:standing.${standing}`)} className={styles.length} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const id = ids[index] ?? '';
            const row = rows.get(id);
            return row === undefined ? null : (
              <BoardCard
                key={id}
                row={row}
                top={start}
                place={index + 1}
                of={ids.length}
                focused={id === focusedId}
                ticked={ticked.has(id)}
                tabbable={id === focusedId || (focusedIndex < 0 && index === 0)}
                onClick={event => click(id, event)}
                onOpen={props.onOpen}
                onDragStart={event => props.onDragStart(row, event)}
                onDragEnd={props.onDragEnd}
              />
            );
          })}
        </ul>
        {ids.length === 0 && <p className={styles.empty}>{say('triage:board.nobody')}</p>}
      </div>
    </section>
  );
}

function relatedNode({ relatedTarget }: DragEvent): Node | null {
  return relatedTarget instanceof Node ? relatedTarget : null;
}
