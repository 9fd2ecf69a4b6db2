import type { ReactElement } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { CriterionGlyph } from '../../../ui/criterion-glyph.tsx';
import { showPoints } from '../../../ui/criterion-row.tsx';
import type { CompareCell } from './compare-rows.ts';
import styles from './compare.module.css';

interface CompareCellProps {
  /** Null where the person was not matched. */
  readonly cell: CompareCell | null;
  readonly chosen: boolean;
  /** To the evidence on the page. */
  readonly onOpen: () => void;
}

/** What one person has of a criterion: finding, the words that say so, points, and the way to the page. */
export function CompareCellView({ cell, chosen, onOpen }: CompareCellProps): ReactElement {
  if (cell === null) return <td className={classNames(styles.cell, chosen && styles.chosenCell)}>not compared</td>;
  const { line, best } = cell;
  const { status, quote } = line.result;
  const isFound = status !== 'missing' && status !== 'unknown';
  return (
    <td className={classNames(styles.cell, best && styles.best, chosen && styles.chosenCell)}>
      <div className={styles.finding}>
        <CriterionGlyph status={status} />
        <span className={classNames(styles.found, isFound && styles.strong)} title={line.finding}>
          {line.finding}
        </span>
        <span className={styles.points}>{status === 'unknown' ? '?' : showPoints(line.points)}</span>
      </div>
      <div className={styles.words}>
        <span className={styles.quote} title={quote}>
          {quote === '' ? nothingSays(status) : `“${quote}”`}
        </span>
        {line.page !== null && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.link}
            aria-label={`p ${line.page}, show ${line.criterion.label}`}
            onClick={onOpen}
          >
            p {line.page}
          </button>
        )}
      </div>
    </td>
  );
}

function nothingSays(status: CompareCell['line']['result']['status']): string {
  if (status === 'missing') return 'Nothing on the page supports it';
  return status === 'unknown' ? 'Too little could be read to say' : '';
}
