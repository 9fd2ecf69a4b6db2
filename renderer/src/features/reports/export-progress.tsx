import type { ReactElement } from 'react';
import type { ExportUpdate } from '../../../../core/contract/export.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../language/texts.ts';
import styles from './export-progress.module.css';

interface Props {
  readonly running: Extract<ExportUpdate, { kind: 'running' }>;
  readonly onCancel: () => void;
}

/** How far an export is, and a way to stop it. */
export function ExportProgress({ running: { done, total, now }, onCancel }: Props): ReactElement {
  return (
    <div className={styles['bar']} role="status">
      <span>{say('reports:progress.said', { done, total })}</span>
      <progress max={total} value={done} aria-label={say('reports:progress.label')} />
      <span className={styles['now']}>{now}</span>
      <Button onClick={onCancel}>{say('reports:verb.stop')}</Button>
    </div>
  );
}
