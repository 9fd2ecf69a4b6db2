import type { ReactElement, ReactNode } from 'react';
import { showCount } from '../../data/formats.ts';
import styles from './report-choices.module.css';

interface ChoiceSectionProps {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}

/** A headed part of the choices at the left. */
export function ChoiceSection({ title, count, children }: ChoiceSectionProps): ReactElement {
  return (
    <section className={styles['section']}>
      <h2>
        {title} {count !== undefined && <span>{showCount(count)}</span>}
      </h2>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
