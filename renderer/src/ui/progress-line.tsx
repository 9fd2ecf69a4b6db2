import type { ReactElement } from 'react';
import type { BatchCounts } from '../../../core/contract/task.ts';
import { classNames } from './class-names.ts';
import styles from './progress-line.module.css';
import { say } from '../language/texts.ts';

/** A part of the line. What is not in any part stays empty. */
export interface ProgressPart {
  readonly kind: 'completed' | 'needs-help' | 'other';
  readonly count: number;
}

/** What a progress line shows. */
export interface ProgressLineProps {
  readonly parts: readonly ProgressPart[];
  readonly total: number;
  /** Grey instead of blue. */
  readonly paused?: boolean;
  /** 2 under the title bar, 4 in lists; in pixels. */
  readonly height?: number;
  /** Read out: "Batch 12 Nov". */
  readonly label: string;
}

/** Completed, needs help, refused, duplicate and the rest in true proportion. */
export function ProgressLine({ parts, total, paused = false, height = 2, label }: ProgressLineProps): ReactElement {
  const done = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(total, 1)}
      aria-valuenow={Math.min(done, Math.max(total, 1))}
      aria-valuetext={say(paused ? 'ui:progress.ofPaused' : 'ui:progress.of', { done, total })}
      className={classNames(styles.line, height > 2 && styles.thick, paused && styles.paused)}
      style={{ height }}
    >
      {parts.map(({ kind, count }, index) =>
        count === 0 ? null : (
          // Parts have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <i key={index} className={styles[kind]} style={{ flexGrow: count }} />
        ),
      )}
      {done < total || total === 0 ? <i className={styles.rest} style={{ flexGrow: Math.max(total - done, 1) }} /> : null}
    </div>
  );
}

/** The parts of a batch: completed, needs help or failed, refused, duplicate. */
export function partsOf({ completed, needsHelp, failed, refused, duplicate }: BatchCounts): readonly ProgressPart[] {
  return [
    { kind: 'completed', count: completed },
    { kind: 'needs-help', count: needsHelp + failed },
    { kind: 'other', count: refused },
    { kind: 'other', count: duplicate },
  ];
}
