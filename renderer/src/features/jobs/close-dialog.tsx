import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { closeReasons, type CloseReason } from '../../../../core/contract/job-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useJobActions } from './job-actions.ts';
import styles from './job.module.css';

interface Props {
  /** The job to close; null while the dialog is not open. */
  readonly job: { readonly jobId: string; readonly title: string } | null;
  readonly onClose: () => void;
}

/** Asks why a job is closed. */
export function CloseDialog({ job, onClose }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const { close } = useJobActions();
  const [reason, setReason] = useState<CloseReason | 'other'>('filled');
  const [words, setWords] = useState('');
  const options = [...closeReasons, 'other' as const].map(value => ({ value, label: t(`close.reasons.${value}`) }));

  function run(): void {
    if (job === null) return;
    onClose();
    void close(job.jobId, reason === 'other' ? words.trim() : reason);
  }

  return (
    <Dialog
      title={t('close.title', { title: job?.title ?? '' })}
      open={job !== null}
      onClose={onClose}
      commands={[{ id: 'dialog.do', title: t('close.do'), group: t('act.group'), keys: ['mod+enter'], inFields: true, quiet: true, run }]}
      footer={
        <>
          <Button onClick={onClose}>{t('bank.cancel')}</Button>
          <Button variant="filled" keys="mod+enter" onClick={run}>
            {t('close.do')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{t('close.note')}</p>
        <SegmentedChoice label={t('close.reason')} value={reason} options={options} onChange={setReason} />
        {reason === 'other' && <TextField label={t('close.words')} value={words} maxLength={200} autoFocus onChange={setWords} />}
      </div>
    </Dialog>
  );
}
