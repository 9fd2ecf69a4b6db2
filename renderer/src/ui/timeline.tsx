import { useRef, type CSSProperties, type ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { monthOf, placeLabels, spanOf, type TimelinePosition } from './timeline-scale.ts';
import styles from './timeline.module.css';
import { useWidth } from './use-width.ts';
import { say } from '../language/texts.ts';

export type { TimelinePosition };

/** Months without an entry. */
export interface TimelineGap {
  readonly start: string;
  readonly end: string;
  readonly months: number;
}

/** What the line of a person shows. */
export interface TimelineProps {
  readonly positions: readonly TimelinePosition[];
  readonly gaps: readonly TimelineGap[];
  /** The current month: "2026-11". */
  readonly today: string;
  /** At the right of the heading: "9.5 years, overlaps counted once · 1 gap of 7 months". */
  readonly summary?: string;
  /** Position that is hovered elsewhere. */
  readonly hotId?: string | null;
  readonly onHover?: (id: string | null) => void;
  readonly onOpen?: (id: string) => void;
}

/** Where a person was and when: a bar for each position, the current one blue, gaps dashed in amber. */
export function Timeline(props: TimelineProps): ReactElement | null {
  const { positions, gaps, today, summary, hotId = null, onHover, onOpen } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const span = spanOf(positions, today);
  if (span === null) return null;
  const place = (start: string, end: string | null): CSSProperties => {
    const from = span.percent(monthOf(start));
    const to = span.percent(end === null ? span.to : monthOf(end, true) + 1);
    const share = Math.max(0.6, to - from);
    // A short position is hit where a long one lies below it.
    return { insetInlineStart: `${from}%`, width: `${share}%`, zIndex: 100 - Math.floor(share) };
  };
  return (
    <div ref={box} className={styles.timeline}>
      <div className={styles.head}>
        <span className={styles.heading}>{say('ui:timeline.title')}</span>
        <span className={styles.summary}>{summary}</span>
      </div>
      <ol className={styles.track} aria-label={say('ui:timeline.label')}>
        {span.positions.map(({ id, label, note = '', start, end }) => (
          <li key={id} className={styles.place} style={place(start, end)}>
            <button
              type="button"
              title={sayPosition(label, note, start, end)}
              aria-label={sayPosition(label, note, start, end)}
              className={styles.target}
              onPointerEnter={() => onHover?.(id)}
              onPointerLeave={() => onHover?.(null)}
              onClick={() => onOpen?.(id)}
            />
            <span className={classNames(styles.bar, end === null && styles.current, id === hotId && styles.hot)} />
          </li>
        ))}
        {gaps.map(({ start, end, months }) => (
          <li key={`${start}-${end}`} className={classNames(styles.place, styles.gap)} style={place(start, end)}>
            <span className="visually-hidden">{say('ui:timeline.gap', { count: months })}</span>
          </li>
        ))}
      </ol>
      <div className={styles.labels} aria-hidden="true">
        {placeLabels(span, width).map(({ id, text, left }) => (
          <span key={id} className={styles.label} style={{ insetInlineStart: left }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

function sayPosition(label: string, note: string, start: string, end: string | null): string {
  const said = say('ui:timeline.position', { label, start, end: end ?? say('ui:timeline.now') });
  return note === '' ? said : `${said}: ${note}`;
}
