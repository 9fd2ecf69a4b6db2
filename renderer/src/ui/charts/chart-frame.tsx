import { useState, type ReactElement, type ReactNode } from 'react';
import { EmptyState } from '../empty-state.tsx';
import { SegmentedChoice } from '../segmented-choice.tsx';
import styles from './chart-frame.module.css';

/** The figures of a chart as a table: for screen readers, and for whoever reads numbers faster than bars. */
export interface ChartTable {
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

/** The words of the frame itself, in the language of the window. */
export interface ChartWords {
  readonly chart: string;
  readonly table: string;
  /** Read out before the choice between both: "Show as". */
  readonly showAs: string;
}

/** What stands around a chart. */
export interface ChartFrameProps {
  readonly title: string;
  /** One dim sentence below the title: what is counted. */
  readonly note?: string;
  readonly words: ChartWords;
  readonly table: ChartTable;
  /** Said instead of the chart while there is nothing to count. */
  readonly empty?: string | undefined;
  readonly children: ReactNode;
}

/** A chart with its title, what it counts, and the same figures as a table. */
export function ChartFrame({ title, note, words, table, empty, children }: ChartFrameProps): ReactElement {
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  return (
    <section className={styles.frame} aria-label={title}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h3 className={styles.title}>{title}</h3>
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </div>
        {empty === undefined && (
          <SegmentedChoice
            size="small"
            label={`${title}: ${words.showAs}`}
            value={shown}
            options={[
              { value: 'chart', label: words.chart },
              { value: 'table', label: words.table },
            ]}
            onChange={setShown}
          />
        )}
      </header>
      {empty !== undefined ? <EmptyState sentence={empty} /> : shown === 'chart' ? children : <FigureTable title={title} table={table} />}
    </section>
  );
}

function FigureTable({ title, table }: { readonly title: string; readonly table: ChartTable }): ReactElement {
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {table.head.map(word => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, cells: [name = '', ...rest] }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {rest.map((cell, index) => (
              <td key={table.head[index + 1] ?? index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
