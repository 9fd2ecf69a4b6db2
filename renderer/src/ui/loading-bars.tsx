import { useEffect, useState, type ReactElement } from 'react';
import styles from './loading-bars.module.css';
import { say } from '../language/texts.ts';

/** How long nothing is shown, so that fast answers do not flicker, in milliseconds. */
const patienceMs = 200;

/** Parts of a column's width that its bars fill, row by row. */
const fills = [1, 0.79, 0.9, 0.7, 0.95];

/** What stands in for content that is on its way. */
export interface LoadingBarsProps {
  /** Widths of the real columns, in pixels; the last bar of a row varies in length. */
  readonly columns: readonly number[];
  readonly rows?: number;
  /** Height of the real rows, in pixels. */
  readonly rowHeight?: number;
  /** Read out: "Loading the ranking". */
  readonly label?: string;
  /** Shows at once; for pictures of the state. */
  readonly immediate?: boolean;
}

/** Still bars in the place of the real columns; they appear after 200 ms. */
export function LoadingBars({
  columns,
  rows = 3,
  rowHeight = 20,
  label = say('ui:loading'),
  immediate = false,
}: LoadingBarsProps): ReactElement | null {
  const [isLate, setLate] = useState(immediate);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} style={{ height: rowHeight }}>
          {columns.map((width, column) => (
            // Columns have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={column} className={styles.bar} style={{ width: column === columns.length - 1 ? width * fillOf(row) : width }} />
          ))}
        </div>
      ))}
    </div>
  );
}

function fillOf(row: number): number {
  return fills[row % fills.length] ?? 1;
}
