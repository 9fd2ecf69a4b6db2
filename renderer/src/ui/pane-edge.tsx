import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import styles from './split-panes.module.css';
import { say } from '../language/texts.ts';

/** Pixels by which an arrow key moves an edge, and with Shift. */
const step = 8;
const largeStep = 40;

interface PaneEdgeProps {
  /** Name of the pane before the edge. */
  readonly label: string;
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** While it is dragged; null when the drag ends. */
  readonly onDrag: (width: number | null) => void;
  /** The width to remember; null for the default. */
  readonly onSettle: (width: number | null) => void;
}

/** The edge between two panes: drag it, or move it with arrows; a double click or Enter gives the default width. */
export function PaneEdge({ label, width, min, max, onDrag, onSettle }: PaneEdgeProps): ReactElement {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const within = (next: number): number => Math.round(Math.min(max, Math.max(min, next)));

  function press(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const pane = event.currentTarget.previousElementSibling;
    start.current = { x: event.clientX, width: pane?.getBoundingClientRect().width ?? width };
  }

  function move(event: PointerEvent<HTMLDivElement>): void {
    if (start.current !== null) onDrag(within(start.current.width + event.clientX - start.current.x));
  }

  function release(event: PointerEvent<HTMLDivElement>): void {
    if (start.current === null) return;
    const { x, width: from } = start.current;
    start.current = null;
    onDrag(null);
    if (event.clientX !== x) onSettle(within(from + event.clientX - x));
  }

  function key(event: KeyboardEvent): void {
    const next = widthByKey(event, width, min, max);
    if (next === undefined) return;
    event.preventDefault();
    onSettle(next === null ? null : within(next));
  }

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={say('ui:paneWidth', { pane: label })}
      aria-valuenow={Math.round(width)}
      aria-valuemin={min}
      aria-valuemax={Number.isFinite(max) ? Math.round(max) : Math.round(width)}
      tabIndex={0}
      className={styles.edge}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={() => {
        start.current = null;
        onDrag(null);
      }}
      onDoubleClick={() => onSettle(null)}
      onKeyDown={key}
    />
  );
}

/** The width after a key; null for the default, undefined for a key that means nothing here. */
function widthByKey(event: KeyboardEvent, width: number, min: number, max: number): number | null | undefined {
  const by = event.shiftKey ? largeStep : step;
  switch (event.key) {
    case 'ArrowLeft':
      return width - by;
    case 'ArrowRight':
      return width + by;
    case 'Home':
      return min;
    case 'End':
      return Number.isFinite(max) ? max : undefined;
    case 'Enter':
      return null;
    default:
      return undefined;
  }
}
