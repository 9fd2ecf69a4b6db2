import type { ReactElement } from 'react';
import styles from './spinner.module.css';

/** An open ring that turns while something runs. Not read out: the words beside it say what runs. */
export function Spinner({ size = 14 }: { readonly size?: number }): ReactElement {
  return (
    <svg className={styles.spinner} width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      <path d="M5 1.9A5.5 5.5 0 1 0 12.5 7" fill="none" stroke="currentColor" strokeWidth={1.1} strokeLinecap="round" />
    </svg>
  );
}
