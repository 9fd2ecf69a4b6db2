import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './evidence-mark.module.css';
import { say } from '../language/texts.ts';

/** evidence, alternative and hot (hovered) support a criterion · hidden was left out · hit was searched · redacted is covered */
export type EvidenceKind = 'evidence' | 'alternative' | 'hot' | 'hidden' | 'hit' | 'redacted';

/** Words of a document as they are marked on paper. What is redacted is not in the page at all. */
export function EvidenceMark({ kind, children }: { readonly kind: EvidenceKind; readonly children?: ReactNode }): ReactElement {
  if (kind === 'redacted') return <span className={classNames(styles.mark, styles.redacted)} role="img" aria-label={say('ui:covered')} />;
  return <mark className={classNames(styles.mark, styles[kind])}>{children}</mark>;
}
