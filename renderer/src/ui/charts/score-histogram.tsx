import type { ReactElement } from 'react';
import type { Thresholds } from '../../../../core/contract/rubric.ts';
import { showCount } from '../../data/formats.ts';
import { classNames } from '../class-names.ts';
import { bandOf } from '../score-bands.ts';
import styles from './score-histogram.module.css';

/** People whose score lies in [from, to); the last bin includes 100. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** What the distribution of scores shows and reports. */
export interface ScoreHistogramProps {
  /** Lowest first. */
  readonly bins: readonly ScoreBin[];
  readonly thresholds?: Thresholds | undefined;
  /** How a bin is read out: "80 to 89: 12 people". */
  readonly say: (bin: ScoreBin) => string;
  readonly onOpen?: (bin: ScoreBin) => void;
}

/** How many people have which score, in the colours of the score bands. */
export function ScoreHistogram({ bins, thresholds, say, onOpen }: ScoreHistogramProps): ReactElement {
  const most = Math.max(1, ...bins.map(bin => bin.count));
  return (
    <ol className={styles.histogram}>
      {bins.map(bin => (
        <li key={bin.from} className={styles.place}>
          <button
            type="button"
            className={styles.bin}
            aria-label={say(bin)}
            title={say(bin)}
            aria-disabled={bin.count === 0 || onOpen === undefined || undefined}
            onClick={() => bin.count > 0 && onOpen?.(bin)}
          >
            <span className={styles.count}>{bin.count === 0 ? '' : showCount(bin.count)}</span>
            <i
              className={classNames(styles.bar, styles[bandOf(bin.from, thresholds)], bin.count === 0 && styles.none)}
              style={{ height: `${(bin.count / most) * 100}px` }}
            />
          </button>
          <span className={styles.from} aria-hidden="true">
            {bin.from}
          </span>
        </li>
      ))}
    </ol>
  );
}
