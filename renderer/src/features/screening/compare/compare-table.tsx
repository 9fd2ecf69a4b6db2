import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Rubric } from '../../../../../core/contract/rubric.ts';
import { CompareCellView } from './compare-cell.tsx';
import { CompareHead } from './compare-head.tsx';
import { CompareRest } from './compare-rest.tsx';
import { sayEverybody, type CompareRow } from './compare-rows.ts';
import type { ComparedPerson } from './use-compared.ts';
import styles from './compare.module.css';

/** Width of the criteria and least width of a person, in pixels. */
const criterionWidth = 212;
const leastWidth = 240;

interface CompareTableProps {
  readonly people: readonly ComparedPerson[];
  readonly rubric: Rubric | null;
  readonly rows: readonly CompareRow[];
  /** Criteria in which all are equal, folded into one line. */
  readonly folded: readonly CompareRow[];
  readonly chosenIndex: number;
  readonly focusedId: string | null;
  readonly onChoose: (index: number) => void;
  readonly onFocusRow: (criterionId: string) => void;
  readonly onUnfold: () => void;
  readonly onOpen: (index: number, criterionId: string) => void;
}

/** The table itself: heads and criteria stay in sight, the rest scrolls. */
export function CompareTable(props: CompareTableProps): ReactElement {
  const { people, rubric, rows, folded, chosenIndex, focusedId, onChoose, onFocusRow, onUnfold, onOpen } = props;
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (focusedId === null) return;
    const row = table.current?.querySelector<HTMLElement>(`[data-criterion-id="${CSS.escape(focusedId)}"]`);
    const active = document.activeElement;
    if (active === null || active === document.body || table.current?.contains(active) === true) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [focusedId]);
  return (
    <div className={styles.scroller} data-pane="compare" data-many={people.length > 3 || undefined}>
      <table ref={table} className={styles.table} style={{ minWidth: criterionWidth + people.length * leastWidth }} aria-label="Comparison">
        <thead>
          <tr>
            <td className={styles.corner}>
              {rubric === null
                ? 'Read without a job: there are no criteria.'
                : 'Equal criteria are folded away. Shading marks the most points in a row.'}
            </td>
            {people.map((person, index) => (
              <CompareHead
                key={person.row.itemId}
                person={person}
                place={index + 1}
                thresholds={rubric?.thresholds}
                chosen={index === chosenIndex}
                onChoose={() => onChoose(index)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ criterion, worth, cells }) => (
            <tr
              key={criterion.id}
              data-criterion-id={criterion.id}
              tabIndex={criterion.id === focusedId ? 0 : -1}
              aria-current={criterion.id === focusedId || undefined}
              className={styles.row}
              onFocus={() => onFocusRow(criterion.id)}
            >
              <th scope="row" className={styles.criterion}>
                <b>{criterion.label}</b>
                <span>{worth}</span>
              </th>
              {cells.map((cell, index) => (
                <CompareCellView
                  key={people[index]?.row.itemId ?? index}
                  cell={cell}
                  chosen={index === chosenIndex}
                  onOpen={() => {
                    onChoose(index);
                    onOpen(index, criterion.id);
                  }}
                />
              ))}
            </tr>
          ))}
          {folded.length > 0 && (
            <tr>
              <td colSpan={people.length + 1} className={styles.folded}>
                <button type="button" onClick={onUnfold}>
                  <IconChevronRight size={14} stroke={1.6} aria-hidden="true" />
                  <b>Equal in {sayEverybody(people.length)}</b>
                  <span>{folded.length}</span>
                  <span className={styles.foldedNames}>{folded.map(row => row.criterion.label).join(', ')}</span>
                </button>
              </td>
            </tr>
          )}
          <CompareRest people={people} />
        </tbody>
      </table>
    </div>
  );
}
