import type { CSSProperties, ReactElement } from 'react';
import type { Recommendation } from '../../../core/contract/match.ts';
import type { Thresholds } from '../../../core/contract/rubric.ts';
import { classNames } from './class-names.ts';
import { bandOf, sayScore } from './score-bands.ts';
import styles from './score-bar.module.css';

/** What a score bar shows; 0 to 100 everywhere. */
export interface ScoreBarProps {
  /** Null: no job, or not matched. */
  readonly score: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** Read out as words; without it the band of the score is. */
  readonly recommendation?: Recommendation | null;
  /** Thresholds of the rubric: they set the colour. */
  readonly bands?: Thresholds | undefined;
  /** Where the line of the job stands; null draws none. */
  readonly threshold?: number | null;
  /** Pixels (58 in tables), or the whole width. */
  readonly width?: number | 'full';
  /** Height of the row whose threshold line joins that of its neighbours, in pixels. */
  readonly joined?: number | undefined;
}

/** Full colour up to the low end, paler up to the high end, a tick at the score, a hairline at the threshold. */
export function ScoreBar({
  score,
  low = null,
  high = null,
  recommendation = null,
  bands,
  threshold = null,
  width = 'full',
  joined,
}: ScoreBarProps): ReactElement {
  const box: CSSProperties = width === 'full' ? { flex: 1 } : { width };
  const line = joined === undefined ? {} : { top: -(joined - 8) / 2, height: joined };
  const hairline = threshold !== null && (
    <i
      className={classNames(styles.threshold, joined !== undefined && styles.joined)}
      style={{ insetInlineStart: `${within(threshold)}%`, ...line }}
    />
  );
  if (score === null) {
    return (
      <span className={classNames(styles.bar, styles.none)} style={box} role="img" aria-label={sayScore(null, null, null, null)}>
        {joined !== undefined && hairline}
      </span>
    );
  }
  const band = bandOf(score, bands);
  const from = within(low ?? score);
  const to = Math.max(from, within(high ?? score));
  return (
    <span
      className={classNames(styles.bar, styles[band])}
      style={box}
      role="img"
      aria-label={sayScore(score, low, high, recommendation ?? band)}
    >
      <i className={styles.sure} style={{ width: `${from}%` }} />
      <i className={styles.open} style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }} />
      {hairline}
      <i className={styles.tick} style={{ insetInlineStart: `${within(score)}%` }} />
    </span>
  );
}

function within(score: number): number {
  return Math.min(100, Math.max(0, score));
}
