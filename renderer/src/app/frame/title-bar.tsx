import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useCaption } from './caption.ts';
import styles from './frame.module.css';

interface Props {
  /** What this is. */
  readonly title: string;
  /** Its context, dimmed: a date, the batch. */
  readonly context?: string;
  /** Counts or the screen's main action, at the right. */
  readonly children?: ReactNode;
  /** Progress line at the lower edge. */
  readonly line?: ReactNode;
}

/** Upper edge of a screen; the whole bar drags the window, its controls do not. */
export function TitleBar({ title, context, children, line }: Props): ReactElement {
  const caption = useCaption();
  useEffect(() => {
    document.title = context === undefined ? `${title} – Shortlist` : `${title}, ${context} – Shortlist`;
  }, [title, context]);
  return (
    <header className={styles['titleBar']} style={{ paddingRight: caption.right, paddingLeft: Math.max(16, caption.left - 64) }}>
      <h1 className={styles['titleText']}>
        {title}
        {context !== undefined && <span>{context}</span>}
      </h1>
      <div className={styles['titleRight']}>{children}</div>
      {line !== undefined && <div className={styles['titleLine']}>{line}</div>}
    </header>
  );
}
