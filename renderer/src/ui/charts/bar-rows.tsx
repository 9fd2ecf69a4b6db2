import type { ReactElement } from 'react';
import { showCount } from '../../data/formats.ts';
import { classNames } from '../class-names.ts';
import styles from './bar-rows.module.css';

/** What the colour of a bar says: found, in between, needs a person. */
export type ChartTone = 'blue' | 'grey' | 'amber';

/** One bar. */
export interface BarRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Stands at the end of the row instead of the value: "1.4 s". */
  readonly figure?: string;
  /** Dim words behind the figure: "31 %". */
  readonly detail?: string;
  readonly tone?: ChartTone;
}

/** What a list of bars shows and reports. */
export interface BarRowsProps {
  readonly rows: readonly BarRow[];
  /** Length of a full bar; otherwise the greatest value. */
  readonly most?: number;
  /** A row is a door: opens the people it counts. */
  readonly onOpen?: (id: string) => void;
}

/** Amounts below each other, each with its name in front and its figure behind. */
export function BarRows({ rows, most, onOpen }: BarRowsProps): ReactElement {
  const full = Math.max(1e-9, most ?? Math.max(...rows.map(row => row.value)));
  return (
    <ul className={styles.rows}>
      {rows.map(row => (
        <li key={row.id}>
          {onOpen === undefined || row.value === 0 ? (
            <span className={styles.row}>
              <RowParts row={row} full={full} />
            </span>
          ) : (
            <button type="button" className={classNames(styles.row, styles.door)} onClick={() => onOpen(row.id)}>
              <RowParts row={row} full={full} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function RowParts({ row, full }: { readonly row: BarRow; readonly full: number }): ReactElement {
  const { label, value, figure, detail, tone = 'blue' } = row;
  return (
    <>
      <span className={styles.label} title={label}>
        {label}
      </span>
      <span className={styles.track} aria-hidden="true">
        <i className={classNames(styles.bar, styles[tone])} style={{ width: `${(Math.min(value, full) / full) * 100}%` }} />
      </span>
      <span className={styles.figure}>{figure ?? showCount(value)}</span>
      <span className={styles.detail}>{detail}</span>
    </>
  );
}
