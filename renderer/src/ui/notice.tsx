import type { ReactElement, ReactNode } from 'react';
import styles from './notice.module.css';

/** What a notice says. At most one per pane. */
export interface NoticeProps {
  /** First sentence, bold. */
  readonly strong: ReactNode;
  readonly children?: ReactNode;
  /** Link buttons after the words. */
  readonly actions?: ReactNode;
}

/** Something a person has to look at: amber tint, bold first sentence. */
export function Notice({ strong, children, actions }: NoticeProps): ReactElement {
  return (
    <div className={styles.notice} role="note">
      <strong>{strong}</strong> {children}
      {actions !== undefined && <> {actions}</>}
    </div>
  );
}
