import type { ReactElement } from 'react';
import { criterionLetters } from '../../../core/contract/batch-view.ts';
import type { CriterionStatus } from '../../../core/contract/match.ts';
import { classNames } from './class-names.ts';
import styles from './match-strip.module.css';
import { say } from '../language/texts.ts';

/** Above this many criteria only "x/y" is shown. */
const mostCells = 12;

type Cell = 'found' | 'alternative' | 'missing' | 'unknown';

const cells: Readonly<Record<CriterionStatus, Cell>> = {
  met: 'found',
  implied: 'found',
  partly: 'alternative',
  alternative: 'alternative',
  missing: 'missing',
  unknown: 'unknown',
};

const cellOfLetter: ReadonlyMap<string, Cell> = new Map(
  Object.entries(criterionLetters).flatMap(([status, letter]) => {
    const cell = Object.entries(cells).find(([name]) => name === status)?.[1];
    return cell === undefined ? [] : [[letter, cell] as const];
  }),
);

/** What a match strip shows. */
export interface MatchStripProps {
  /** A letter for each criterion, in the order of the rubric, see `criterionLetters`. */
  readonly letters: string;
  /** Shows "8/9" before the cells. */
  readonly withCount?: boolean;
  /** How many count as found; otherwise counted from the letters. */
  readonly met?: number | null;
  /** False leaves the cells away, as in narrow windows. */
  readonly withCells?: boolean;
}

/** One cell per required criterion: solid found, lower half in part or alternative, frame missing, dotted unknown. */
export function MatchStrip({ letters, withCount = false, met, withCells = true }: MatchStripProps): ReactElement {
  const all = Array.from(letters, letter => cellOfLetter.get(letter) ?? 'unknown');
  const found = met ?? all.filter(cell => cell === 'found').length;
  const fits = all.length <= mostCells;
  return (
    <span className={styles.strip} role="img" aria-label={sayFound(found, all)}>
      {(withCount || !fits) && (
        <span className={styles.count}>
          {found}/{all.length}
        </span>
      )}
      {withCells && fits && (
        <span className={styles.cells}>
          {all.map((cell, index) => (
            // Cells have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <MatchCell key={index} cell={cell} />
          ))}
        </span>
      )}
    </span>
  );
}

/** A single cell, for keys to the strip. */
export function MatchCell({ cell }: { readonly cell: Cell }): ReactElement {
  return <i className={classNames(styles.cell, styles[cell])} />;
}

function sayFound(found: number, all: readonly Cell[]): string {
  const rest = (['alternative', 'missing', 'unknown'] as const).flatMap(kind => {
    const count = all.filter(cell => cell === kind).length;
    return count === 0 ? [] : [say(`ui:strip.${kind}`, { count })];
  });
  return [say('ui:strip.found', { found, all: all.length }), ...rest].join(', ');
}
