import type { ReactElement } from 'react';
import type { BatchCounts } from '../../../core/contract/task.ts';
import { LinkButton } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './progress-counts.module.css';
import { sayRemaining } from './remaining-words.ts';
import { writeCount, writePercent } from '../language/locale.ts';
import { say } from '../language/texts.ts';

/** What a count stands for; it leads to the files behind it. */
export type CountKind = 'received' | 'completed' | 'needs-help' | 'failed' | 'refused' | 'duplicate' | 'in-progress';

/** What the counts of a batch show and report. */
export interface ProgressCountsProps {
  readonly counts: BatchCounts;
  readonly state: 'counting' | 'running' | 'paused' | 'finished';
  readonly percent?: number;
  /** Seconds. */
  readonly remaining?: { readonly low: number; readonly high: number } | null;
  /** Thin lines between received, the parts and the time, as in the title bar. */
  readonly divided?: boolean;
  /** Leaves "120 received" away. */
  readonly withoutReceived?: boolean;
  /** Makes each count a door. */
  readonly onPick?: (kind: CountKind) => void;
  readonly onResume?: () => void;
}

interface Entry {
  readonly kind: CountKind;
  readonly count: number;
  readonly word: 'completed' | 'needsHelp' | 'failed' | 'refused' | 'duplicate' | 'inProgress' | 'waiting';
}

/** Counts first, then percent, then the time left as a range. The counts add up to what was received. */
export function ProgressCounts(props: ProgressCountsProps): ReactElement {
  const { counts, state, percent, remaining = null, divided = false, withoutReceived = false, onPick, onResume } = props;
  if (state === 'counting') {
    return (
      <div className={styles.counts}>
        <Count kind="received" count={counts.received} word={say('ui:counts.found')} onPick={onPick} />
        <span className={styles.dim}>{say('ui:counts.counting')}</span>
      </div>
    );
  }
  const time = [percent === undefined ? '' : writePercent(percent / 100), remaining === null ? '' : sayRemaining(remaining)].filter(
    Boolean,
  );
  return (
    <div className={classNames(styles.counts, divided && styles.divided)}>
      {!withoutReceived && (
        <div className={styles.part}>
          <Count kind="received" count={counts.received} word={say('ui:counts.received')} onPick={onPick} />
        </div>
      )}
      <div className={styles.part}>
        {entriesOf(counts, state)
          .filter(({ kind, count }) => count > 0 || kind === 'completed')
          .map(({ kind, count, word }) => (
            <Count key={kind} kind={kind} count={count} word={say(`ui:counts.${word}`, { count })} onPick={onPick} />
          ))}
      </div>
      {state === 'paused' && (
        <div className={styles.part}>
          <span className={styles.time}>{say('ui:counts.paused')}</span>
          {onResume !== undefined && <LinkButton onClick={onResume}>{say('ui:counts.resume')}</LinkButton>}
        </div>
      )}
      {state === 'running' && time.length > 0 && <div className={classNames(styles.part, styles.time)}>{time.join(' · ')}</div>}
    </div>
  );
}

function entriesOf(counts: BatchCounts, state: 'running' | 'paused' | 'finished'): readonly Entry[] {
  return [
    { kind: 'completed', count: counts.completed, word: 'completed' },
    { kind: 'needs-help', count: counts.needsHelp, word: 'needsHelp' },
    { kind: 'failed', count: counts.failed, word: 'failed' },
    { kind: 'refused', count: counts.refused, word: 'refused' },
    { kind: 'duplicate', count: counts.duplicate, word: 'duplicate' },
    { kind: 'in-progress', count: counts.waiting + counts.running, word: state === 'paused' ? 'waiting' : 'inProgress' },
  ];
}

interface CountProps {
  readonly kind: CountKind;
  readonly count: number;
  readonly word: string;
  readonly onPick: ((kind: CountKind) => void) | undefined;
}

function Count({ kind, count, word, onPick }: CountProps): ReactElement {
  const needsPerson = kind === 'needs-help' || kind === 'failed';
  const inside = (
    <>
      <b className={classNames(styles.number, needsPerson && styles.amber)}>{writeCount(count)}</b> {word}
    </>
  );
  if (onPick === undefined) return <span className={styles.dim}>{inside}</span>;
  return (
    <button type="button" className={classNames(styles.dim, styles.door)} data-count={kind} onClick={() => onPick(kind)}>
      {inside}
    </button>
  );
}
