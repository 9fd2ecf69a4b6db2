import type { ReactElement } from 'react';
import { showCount } from '../../data/formats.ts';
import { classNames } from '../class-names.ts';
import type { ChartTone } from './bar-rows.tsx';
import styles from './heat-map.module.css';

/** A column of a heat map. */
export interface HeatColumn {
  readonly id: string;
  readonly label: string;
  readonly tone: ChartTone;
}

/** A row of a heat map: one figure for each column. */
export interface HeatRow {
  readonly id: string;
  readonly label: string;
  readonly counts: readonly number[];
}

/** What a heat map shows and reports. */
export interface HeatMapProps {
  readonly label: string;
  /** Head of the column with the names of the rows. */
  readonly corner: string;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  /** How a cell is read out: "Kubernetes, missing: 12 people". */
  readonly say: (row: HeatRow, column: HeatColumn, count: number) => string;
  /** Columns whose cells lead somewhere; all where it is absent. */
  readonly doors?: readonly string[];
  readonly onOpen?: (rowId: string, columnId: string) => void;
}

/** Steps of strength, so that equal colours are equal shares. */
const steps = 5;

/** Shares of people per row and column. The number stands in each cell; the colour only helps to find it. */
export function HeatMap({ label, corner, columns, rows, say, doors, onOpen }: HeatMapProps): ReactElement {
  return (
    <div className={styles.scroller}>
      <table className={styles.map} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(column => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const total = row.counts.reduce((sum, count) => sum + count, 0);
            return (
              <tr key={row.id}>
                <th scope="row" title={row.label}>
                  {row.label}
                </th>
                {columns.map((column, index) => {
                  const count = row.counts[index] ?? 0;
                  const opens = count > 0 && onOpen !== undefined && (doors?.includes(column.id) ?? true);
                  const step = total === 0 || count === 0 ? 0 : Math.ceil((count / total) * steps);
                  return (
                    <td key={column.id}>
                      <button
                        type="button"
                        className={classNames(styles.cell, styles[column.tone], styles[`step${step}`])}
                        aria-label={say(row, column, count)}
                        title={say(row, column, count)}
                        aria-disabled={!opens || undefined}
                        onClick={() => opens && onOpen?.(row.id, column.id)}
                      >
                        {count === 0 ? '–' : showCount(count)}
                      </button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
