import { IconFileOff, IconLock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { needsPassword } from '../groups/group-words.ts';
import styles from './no-page.module.css';

/** False for files of which nothing can be drawn: locked, refused, or the same as another. */
export function canBeDrawn(row: BatchRow): boolean {
  return row.status === 'completed' || (row.status === 'needs-help' && !needsPassword(row));
}

/** In place of the page of a file that cannot be drawn. */
export function NoPage({ row }: { readonly row: BatchRow }): ReactElement {
  const isLocked = needsPassword(row);
  const Icon = isLocked ? IconLock : IconFileOff;
  return (
    <div className={styles.pane}>
      <p className={styles.head}>
        <b>{row.file}</b> {isLocked ? 'locked' : ''}
      </p>
      <div className={styles.desk}>
        <div className={styles.paper}>
          <Icon size={30} stroke={1.3} />
          <p>{sayWhy(row, isLocked)}</p>
        </div>
      </div>
    </div>
  );
}

function sayWhy({ status, duplicateOf }: BatchRow, isLocked: boolean): string {
  if (isLocked) return 'The page appears here once it is open.';
  if (status === 'duplicate') return duplicateOf === null ? 'The same file is shown once.' : `It is shown with ${duplicateOf}.`;
  return status === 'waiting' || status === 'running' ? 'The page appears here once it is read.' : 'Nothing of this file can be drawn.';
}
