import { IconBooks, IconPlus } from '@tabler/icons-react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../app/commands/use-commands.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { useDropTarget } from '../../state/drop.ts';
import { Button } from '../../ui/button.tsx';
import { LoadingBars } from '../../ui/loading-bars.tsx';
import { useCreateJob } from './create-job.ts';
import { useJobs } from './job-data.ts';
import { JobsList } from './jobs-list.tsx';
import { NewJob } from './new-job.tsx';
import styles from './jobs.module.css';

/** All jobs, and the way to a new one. */
export function JobsPage(): ReactElement {
  const { t } = useTranslation('jobs');
  const router = useRouter();
  const search: { readonly new?: unknown } = useSearch({ strict: false });
  const { data: jobs } = useJobs();
  const { fromText, fromFiles, chooseFile } = useCreateJob();
  const isEmpty = jobs !== undefined && jobs.length === 0;
  const isNew = isEmpty || search.new === true;
  const ways = useRef({ fromFiles, fromText });

  useDropTarget(
    useMemo(
      () => ({
        label: t('list.drop'),
        take: (paths: readonly string[]) => void ways.current.fromFiles(paths),
        takeText: (text: string) => void ways.current.fromText(text),
      }),
      [t],
    ),
  );
  const openNew = (on: boolean): void => void router.navigate({ to: '/jobs', search: on ? { new: true } : {}, replace: true });
  const openBank = (): void => void router.navigate({ to: '/jobs/bank' });
  const group = t('list.title');
  useCommands([
    { id: 'jobs.new', title: t('list.new'), group, keys: ['a', 'mod+n'], hint: t('list.new'), icon: IconPlus, run: () => openNew(true) },
    { id: 'jobs.fromFile', title: t('list.fromFile'), group, keys: ['mod+o'], run: () => void chooseFile() },
    { id: 'jobs.bank', title: t('act.bank'), group, keys: ['b'], hint: t('act.bank'), icon: IconBooks, run: openBank },
    ...(isNew && !isEmpty
      ? [
          {
            id: 'jobs.closeNew',
            title: t('list.backToList'),
            group,
            keys: ['escape'],
            inFields: true,
            quiet: true,
            run: () => openNew(false),
          },
        ]
      : []),
  ]);
  const closed = jobs?.filter(job => job.status === 'closed').length ?? 0;
  const counts = jobs === undefined || isEmpty ? '' : t('list.count', { open: jobs.length - closed, closed });

  return (
    <>
      <TitleBar title={t('list.title')} context={counts}>
        <Button variant="quiet" icon={IconBooks} keys="b" onClick={openBank}>
          {t('act.bank')}
        </Button>
        {!isNew && (
          <Button variant="filled" keys="a" icon={IconPlus} onClick={() => openNew(true)}>
            {t('list.new')}
          </Button>
        )}
      </TitleBar>
      {isNew && (
        <div className={styles['page']}>
          <NewJob {...(isEmpty ? {} : { onClose: () => openNew(false) })} />
        </div>
      )}
      {jobs === undefined && (
        <div className={styles['page']}>
          <LoadingBars columns={[240, 60, 80, 60, 60, 60, 120]} rows={6} rowHeight={32} label={t('list.loading')} />
        </div>
      )}
      {jobs !== undefined && !isNew && <JobsList jobs={jobs} />}
    </>
  );
}
