import type { ReactElement, ReactNode } from 'react';
import styles from './empty-state.module.css';

/** What an empty place says. */
export interface EmptyStateProps {
  /** One sentence: "No one matches these filters." */
  readonly sentence: string;
  /** One button. */
  readonly action?: ReactNode;
  /** One sample, or a word beside the button: "97 people are hidden by them." */
  readonly sample?: ReactNode;
  /** In the middle of its pane instead of at its beginning. */
  readonly centred?: boolean;
}

/** A place with nothing in it yet: one sentence, one button, one sample. */
export function EmptyState({ sentence, action, sample, centred = false }: EmptyStateProps): ReactElement {
  return (
    <div className={centred ? styles.centred : styles.empty}>
      <p className={styles.sentence}>{sentence}</p>
      {(action !== undefined || sample !== undefined) && (
        <div className={styles.ways}>
          {action}
          {sample !== undefined && <div className={styles.sample}>{sample}</div>}
        </div>
      )}
    </div>
  );
}
