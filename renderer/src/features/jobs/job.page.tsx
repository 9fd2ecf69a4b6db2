import { useParams, useRouter } from '@tanstack/react-router';
import { useDeferredValue, type ReactElement } from 'react';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { asAppError } from '../../data/live.ts';
import { describeError } from '../../language/errors.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingBars } from '../../ui/loading-bars.tsx';
import { useJob } from './job-data.ts';
import { JobScreen } from './job-screen.tsx';
import styles from './job.module.css';

/** One job: its ad, its rubric and how the newest batch would be ranked by it. */
export function JobPage(): ReactElement {
  const router = useRouter();
  const { jobId = '' }: { readonly jobId?: string } = useParams({ strict: false });
  const { data, error } = useJob(jobId);
  // The first drawing of three full panes would hold the window up; a deferred one lets go in between.
  const isReady = useDeferredValue(data !== undefined, false);
  if (data !== undefined && isReady) return <JobScreen key={jobId} job={data} />;
  if (error === null) {
    return (
      <>
        <TitleBar title="Job" />
        <div className={styles['loading']}>
          <LoadingBars columns={[300, 420, 320]} rows={12} rowHeight={32} label="Loading the job" />
        </div>
      </>
    );
  }
  const { code, details } = asAppError(error);
  const back = { label: 'Back to the jobs', onClick: () => void router.navigate({ to: '/jobs' }) };
  return (
    <>
      <TitleBar title="Job" />
      <div className={styles['loading']}>
        <ErrorState error={{ code, ...describeError(code, details) }} actions={[back]} />
      </div>
    </>
  );
}
