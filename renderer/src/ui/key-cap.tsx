import type { ReactElement } from 'react';
import { capsOf } from '../app/commands/keys.ts';
import styles from './key-cap.module.css';

/** One key as it is printed on the keyboard: "S", "Ctrl". */
export function KeyCap({ children }: { readonly children: string }): ReactElement {
  return <kbd className={styles.cap}>{children}</kbd>;
}

/** The keys of a command, e.g. "mod+k", a cap each. Not read out: whoever shows it sets `aria-keyshortcuts`. */
export function KeyCaps({ keys }: { readonly keys: string }): ReactElement {
  return (
    <span className={styles.caps} aria-hidden="true">
      {capsOf(keys).map((cap, index) => (
        // A sequence may name a key twice.
        // oxlint-disable-next-line react/no-array-index-key
        <KeyCap key={`${cap}${index}`}>{cap}</KeyCap>
      ))}
    </span>
  );
}
