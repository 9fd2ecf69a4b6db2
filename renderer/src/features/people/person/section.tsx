import type { ReactElement, ReactNode } from 'react';
import type { IconComponent } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import styles from './person.module.css';

interface SectionProps {
  readonly title: string;
  readonly icon?: IconComponent;
  /** A person has to look at it. */
  readonly notice?: boolean;
  /** At the right of the title. */
  readonly way?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a pane under its title. */
export function Section({ title, icon: Icon, notice = false, way, children }: SectionProps): ReactElement {
  return (
    <section className={classNames(styles.section, notice && styles.notice)} aria-label={title}>
      <div className={styles.sectionHead}>
        <h2>
          {Icon !== undefined && <Icon size={14} stroke={1.6} />}
          {title}
        </h2>
        {way}
      </div>
      {children}
    </section>
  );
}
