import { IconArrowUp } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { showCount } from '../../../data/formats.ts';
import { say } from '../../../language/texts.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { KeyCaps } from '../../../ui/key-cap.tsx';
import styles from './ranking.module.css';

/** Results that arrived since the order was made wait here, so that no row moves under the cursor. Nothing when none wait. */
export function NewResultsLine({ waiting, onSortIn }: { readonly waiting: number; readonly onSortIn: () => void }): ReactElement | null {
  if (waiting === 0) return null;
  return (
    <div className={styles.newLine} role="status">
      <IconArrowUp size={14} stroke={1.6} aria-hidden="true" />
      <span>
        <b>{showCount(waiting)}</b> {say('screening:fresh.wait', { count: waiting })}
      </span>
      <span className={styles.newWays}>
        <LinkButton keys="." onClick={onSortIn}>
          {say('screening:fresh.sort', { count: waiting })}
        </LinkButton>
        <KeyCaps keys="." />
      </span>
    </div>
  );
}
