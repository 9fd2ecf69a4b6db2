import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './drop-zone.module.css';

/** rest · files hover over it · they hover but the workspace is locked · folders are being counted */
export type DropZoneState = 'rest' | 'over' | 'locked' | 'counting';

/** What a drop zone shows. */
export interface DropZoneProps {
  readonly state: DropZoneState;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  /** The large one on Home: bigger words, more air. */
  readonly hero?: boolean;
  /** Filled with the accent: what the pointer is over, of several targets. */
  readonly aimed?: boolean;
  readonly children?: ReactNode;
}

/** The looks of a place for files. Whoever uses it handles the drag itself. */
export function DropZone({ state, title, detail, aside, hero = false, aimed = false, children }: DropZoneProps): ReactElement {
  return (
    <div className={classNames(styles.zone, styles[state], hero && styles.hero, aimed && styles.aimed)} data-drop-state={state}>
      <div className={styles.head}>
        <div className={styles.title} aria-live={state === 'counting' ? 'polite' : undefined}>
          {title}
        </div>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {detail !== undefined && <div className={styles.detail}>{detail}</div>}
      {children}
    </div>
  );
}
