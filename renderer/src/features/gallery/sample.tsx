import type { ReactElement, ReactNode } from 'react';
import styles from './gallery.module.css';

/** A part of the sheet with its heading and a remark. */
export function Sample({
  title,
  remark,
  height,
  children,
}: {
  readonly title: string;
  readonly remark?: string;
  /** Pixels from this heading to the next, to keep the columns of the sheet in step. */
  readonly height?: number;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className={styles.sample} style={height === undefined ? {} : { height }} aria-label={title}>
      <h2 className={styles.heading}>
        {title} {remark !== undefined && <span className={styles.remark}>{remark}</span>}
      </h2>
      {children}
    </section>
  );
}

/** Does nothing: samples report to nobody. */
export function ignore(): void {}
