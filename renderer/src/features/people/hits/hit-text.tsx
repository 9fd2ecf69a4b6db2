import type { ReactElement } from 'react';
import type { HitText } from '../../../../../core/contract/people.ts';
import styles from './hits.module.css';

/** A text with what was searched for lit. */
export function Lit({ text, hits }: HitText): ReactElement {
  const parts: ReactElement[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start > at) parts.push(<span key={at}>{text.slice(at, start)}</span>);
    parts.push(
      <mark key={`${start} hit`} className={styles.hit}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <bdi>
      {parts}
      {text.slice(at)}
    </bdi>
  );
}
