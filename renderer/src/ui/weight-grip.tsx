import { IconGripVertical } from '@tabler/icons-react';
import { useRef, type ReactElement } from 'react';
import styles from './weight-row.module.css';

/** Pixels of a drag that count as one place. */
const rowHeight = 32;

/** Moves a row by dragging, or with the arrow keys while it has the focus. */
export function WeightGrip({ label, onMove }: { readonly label: string; readonly onMove: (by: -1 | 1) => void }): ReactElement {
  const from = useRef<number | null>(null);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.grip}
      aria-label={label}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientY;
      }}
      onPointerMove={event => {
        if (from.current === null) return;
        const moved = event.clientY - from.current;
        if (Math.abs(moved) < rowHeight) return;
        from.current += Math.sign(moved) * rowHeight;
        onMove(moved > 0 ? 1 : -1);
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={event => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onMove(event.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      <IconGripVertical size={14} stroke={1.6} />
    </button>
  );
}
