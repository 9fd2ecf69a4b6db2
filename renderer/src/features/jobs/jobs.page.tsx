import { IconPlus } from '@tabler/icons-react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/use-commands.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { useDropTarget } from '../../state/drop.ts';
import { Button } from '../../ui/button.tsx';
import { LoadingBars } from '../../ui/loading-bars.tsx';
import { useCreateJob } from './create-job.ts';
import { useJobs } from './job-data.ts';
import { JobList } from './job-list.tsx';
import { NewJob } from './new-job.tsx';
import styles from './jobs.module.css';

/** All jobs, and the way to a new one. */
export function JobsPage(): ReactElement {
  const router = useRouter();
  const search: { readonly new?: unknown } = useSearch({ strict: false });
  const { data: jobs } = useJobs();
  const { fromText, fromFiles, chooseFile } = useCreateJob();
  const sorted = useMemo(() => (jobs ?? []).toSorted((a, b) => Number(a.status === 'closed') - Number(b.status === 'closed')), [jobs]);
  const [focused, setFocused] = useState<string | null>(null);
  const at = Math.max(
    0,
    sorted.findIndex(job => job.jobId === focused),
  );
  const focusedId = sorted[at]?.jobId ?? null;
  const isEmpty = jobs !== undefined && jobs.length === 0;
  const isNew = isEmpty || search.new === true;

  useDropTarget(
    useMemo(
      () => ({
        label: 'Release to make a job of the ad',
        take: (paths: readonly string[]) => void fromFiles(paths),
        takeText: (text: string) => void fromText(text),
      }),
      // The ways to make a job are the same whenever they are used.
      // oxlint-disable-next-line react/exhaustive-deps
      [],
    ),
  );
  const openNew = (on: boolean): void => void router.navigate({ to: '/jobs', search: on ? { new: true } : {}, replace: true });
  const step = (by: number): void => setFocused(sorted[Math.min(sorted.length - 1, Math.max(0, at + by))]?.jobId ?? null);
  useCommands([
    { id: 'jobs.next', title: 'Next job', group: 'Jobs', keys: ['j', 'arrowdown'], hint: 'job', quiet: true, run: () => step(1) },
    { id: 'jobs.previous', title: 'Previous job', group: 'Jobs', keys: ['k', 'arrowup'], hint: 'job', quiet: true, run: () => step(-1) },
    {
      id: 'jobs.open',
      title: 'Open the job',
      group: 'Jobs',
      keys: ['enter'],
      hint: 'open',
      quiet: true,
      unavailable: focusedId === null ? 'There is no job yet' : undefined,
      run: () => focusedId !== null && void router.navigate({ to: '/jobs/$jobId', params: { jobId: focusedId } }),
    },
    { id: 'jobs.new', title: 'New job', group: 'Jobs', keys: ['a', 'mod+n'], hint: 'new job', icon: IconPlus, run: () => openNew(true) },
    { id: 'jobs.fromFile', title: 'New job from a file…', group: 'Jobs', keys: ['mod+o'], run: () => void chooseFile() },
    ...(isNew && !isEmpty
      ? [
          {
            id: 'jobs.closeNew',
            title: 'Back to the list',
            group: 'Jobs',
            keys: ['escape'],
            inFields: true,
            quiet: true,
            run: () => openNew(false),
          },
        ]
      : []),
  ]);

  return (
    <>
      <TitleBar
        title="Jobs"
        context={jobs === undefined || isEmpty ? '' : countJobs(sorted.filter(job => job.status === 'open').length, sorted.length)}
      >
        {!isNew && (
          <Button variant="filled" keys="a" icon={IconPlus} onClick={() => openNew(true)}>
            New job
          </Button>
        )}
      </TitleBar>
      <div className={styles['page']}>
        {isNew && <NewJob {...(isEmpty ? {} : { onClose: () => openNew(false) })} />}
        {jobs === undefined && <LoadingBars columns={[240, 60, 80, 60, 60, 60, 120]} rows={6} rowHeight={32} label="Loading the jobs" />}
        {sorted.length > 0 && (
          <section aria-label="Jobs" data-pane="jobs">
            <JobList jobs={sorted} focusedId={focusedId} onFocus={setFocused} />
          </section>
        )}
      </div>
    </>
  );
}

function countJobs(open: number, all: number): string {
  return open === all ? `${open} open` : `${open} open, ${all - open} closed`;
}
