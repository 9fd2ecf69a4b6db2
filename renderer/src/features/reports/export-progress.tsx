import type { ReactElement } from 'react';
import type { ExportUpdate } from '../../../../core/contract/export.ts';
import { showCount } from '../../data/formats.ts';
import { Button } from '../../ui/button.tsx';
import styles from './export-progress.module.css';

interface Props {
  readonly running: Extract<ExportUpdate, { kind: 'running' }>;
  readonly onCancel: () => void;
}

/** How far an export is, and a way to stop it. */
export function ExportProgress({ running: { done, total, now }, onCancel }: Props): ReactElement {
  return (
    <div className={styles['bar']} role="status">
      <span>
        <b>{showCount(done)}</b> of {showCount(total)} written
      </span>
      <progress max={total} value={done} aria-label="Reports written" />
      <span className={styles['now']}>{now}</span>
      <Button onClick={onCancel}>Stop</Button>
    </div>
  );
}
