import type { ReactElement } from 'react';
import type { CriterionStatus } from '../../../core/contract/match.ts';
import { classNames } from './class-names.ts';
import styles from './criterion-glyph.module.css';
import { say } from '../language/texts.ts';

const check = <path d="M4.6 7.2l1.7 1.7 3.2-3.5" fill="none" strokeWidth={1.4} strokeLinecap="round" strokeLinejoin="round" />;
const ring = <circle cx={7} cy={7} r={6.35} fill="none" strokeWidth={1.3} />;

const shapes: Readonly<Record<CriterionStatus, ReactElement>> = {
  met: (
    <>
      <circle className={styles.disc} cx={7} cy={7} r={6.6} />
      <g className={styles.onDisc}>{check}</g>
    </>
  ),
  implied: (
    <>
      {ring}
      {check}
    </>
  ),
  partly: (
    <>
      {ring}
      {check}
    </>
  ),
  alternative: (
    <>
      {ring}
      <path d="M7 .65a6.35 6.35 0 0 0 0 12.7z" fill="currentColor" stroke="none" />
    </>
  ),
  missing: (
    <>
      {ring}
      <path d="M4.4 7h5.2" strokeWidth={1.3} strokeLinecap="round" />
    </>
  ),
  unknown: <circle cx={7} cy={7} r={6.35} fill="none" strokeWidth={1.3} strokeDasharray="1.6 1.72" />,
};

/** The mark of a criterion's status. Its shape carries the meaning, the colour repeats it, its name is read out. */
export function CriterionGlyph({ status, size = 14 }: { readonly status: CriterionStatus; readonly size?: number }): ReactElement {
  const isFaint = status === 'missing' || status === 'unknown';
  return (
    <svg
      className={classNames(styles.glyph, isFaint && styles.faint)}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      stroke="currentColor"
      role="img"
      aria-label={say(`ui:criterion.${status}`)}
    >
      {shapes[status]}
    </svg>
  );
}
