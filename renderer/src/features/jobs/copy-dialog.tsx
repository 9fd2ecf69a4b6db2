import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useJobActions } from './job-actions.ts';
import styles from './job.module.css';

interface Props {
  /** The job to copy; null while the dialog is not open. */
  readonly job: { readonly jobId: string; readonly title: string } | null;
  readonly onClose: () => void;
}

/** Asks what the new job is called that is made of another. */
export function CopyDialog({ job, onClose }: Props): ReactElement {
  return <CopyForm key={job?.jobId ?? ''} job={job} onClose={onClose} />;
}

function CopyForm({ job, onClose }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const { duplicate } = useJobActions();
  const [title, setTitle] = useState(job === null ? '' : t('copy.proposal', { title: job.title }).slice(0, 300));
  const missing = title.trim() === '' ? t('copy.missing') : undefined;

  function run(): void {
    if (job === null || missing !== undefined) return;
    onClose();
    void duplicate(job.jobId, title.trim());
  }

  return (
    <Dialog
      title={t('copy.title', { title: job?.title ?? '' })}
      open={job !== null}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('bank.cancel')}</Button>
          <Button variant="filled" disabledReason={missing} onClick={run}>
            {t('copy.make')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextField
          label={t('copy.name')}
          value={title}
          maxLength={300}
          data-autofocus
          onChange={setTitle}
          onKeyDown={event => {
            if (event.key === 'Enter') run();
          }}
        />
        <p className={styles['hint']}>{t('copy.note')}</p>
      </div>
    </Dialog>
  );
}
