import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { closeReasons } from '../../../../core/contract/job-desk.ts';
import type { JobView } from '../../../../core/contract/job-view.ts';
import { showShortDay } from '../../data/formats.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useJobActions } from './job-actions.ts';
import styles from './job.module.css';

/** Since when a job is closed, why, and when its people are due for deletion. Nothing while it is open. */
export function ClosedNotice({ job }: { readonly job: JobView }): ReactElement | null {
  const { t } = useTranslation('jobs');
  const { reopen } = useJobActions();
  const { closing, jobId } = job;
  if (closing === null) return null;
  const day = showShortDay(closing.at);
  const usual = closeReasons.find(reason => reason === closing.reason);
  const reason = usual === undefined ? closing.reason : t(`close.reasons.${usual}`);
  return (
    <div className={styles['notice']}>
      <Notice
        strong={reason === null ? t('close.since', { day }) : t('close.sinceReason', { day, reason })}
        actions={<LinkButton onClick={() => void reopen(jobId)}>{t('act.reopen')}</LinkButton>}
      >
        {closing.dueAt === null ? t('close.kept') : t('close.due', { day: showShortDay(closing.dueAt) })}
      </Notice>
    </div>
  );
}
