import type { CSSProperties, ReactElement } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { monthOf, spanOf, type TimelinePosition, type TimeSpan } from '../../../ui/timeline-scale.ts';
import type { TimelineGap } from '../../../ui/timeline.tsx';
import styles from './compare.module.css';

/** The time from the first position of all of them to this month; null when nobody has a dated position. */
export function sharedSpan(positions: readonly (readonly TimelinePosition[])[], today: string): TimeSpan | null {
  return spanOf(positions.flat(), today);
}

interface CompareTimeProps {
  readonly positions: readonly TimelinePosition[];
  readonly gaps: readonly TimelineGap[];
  readonly span: TimeSpan;
  readonly summary: string;
}

/** The positions of one person on the scale of all. */
export function CompareTime({ positions, gaps, span, summary }: CompareTimeProps): ReactElement {
  const place = (start: string, end: string | null): CSSProperties => {
    const from = span.percent(monthOf(start));
    const to = span.percent(end === null ? span.to : monthOf(end, true) + 1);
    return { insetInlineStart: `${from}%`, width: `${Math.max(0.6, to - from)}%` };
  };
  return (
    <>
      <div className={styles.track} role="img" aria-label={summary}>
        {positions.map(({ id, label, start, end }) => (
          <i
            key={id}
            title={`${label}, ${start} to ${end ?? 'now'}`}
            className={classNames(styles.time, end === null && styles.current)}
            style={place(start, end)}
          />
        ))}
        {gaps.map(({ start, end }) => (
          <i key={start} className={styles.gap} style={place(start, end)} />
        ))}
      </div>
      <span className={styles.summary} aria-hidden="true">
        {summary}
      </span>
    </>
  );
}
