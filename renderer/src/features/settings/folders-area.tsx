import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../core/contract/errors.ts';
import { api } from '../../data/client.ts';
import { useWatchedFolders, watchChosenFolder } from '../../data/watching.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { WatchProblem } from '../../watching/watch-problem.tsx';
import { WatchedFolders } from '../../watching/watched-folders.tsx';
import type { AreaProps } from './areas.ts';
import { SettingGroup, SettingRow } from './setting-row.tsx';
import styles from './settings.module.css';

/** All folders whose new files are taken in by themselves, and a way to watch one for a job. */
export function FoldersArea(_props: AreaProps): ReactElement {
  const { t } = useTranslation('batches');
  const folders = useWatchedFolders() ?? [];
  const { data: jobs = [] } = useQuery({ queryKey: ['jobs'], queryFn: () => api.jobs.list.query(), staleTime: 0 });
  const open = jobs.filter(job => job.status === 'open');
  const [chosen, setChosen] = useState<string | null>(null);
  const jobId = chosen ?? open[0]?.jobId ?? null;
  const [problem, setProblem] = useState<AppError | null>(null);

  async function choose(forJob: string): Promise<void> {
    setProblem(await watchChosenFolder({ kind: 'job', jobId: forJob }));
  }

  return (
    <>
      <h2 className={styles['headline']}>{t('watch.headline')}</h2>
      <p className={styles['lead']}>{t('watch.leadAll')}</p>
      <SettingGroup title={t('watch.title')} note={folders.length === 0 ? '' : String(folders.length)}>
        <WatchedFolders folders={folders} withTitles none={t('watch.noneAtAll')} label={t('watch.title')} />
      </SettingGroup>
      {problem !== null && <WatchProblem error={problem} />}
      <SettingGroup title={t('watch.another')}>
        {jobId === null ? (
          <p className={styles['lead']}>{t('watch.noJob')}</p>
        ) : (
          <SettingRow title={t('watch.targetLabel')}>
            <div className={styles['select']}>
              <SelectField
                label={t('watch.targetLabel')}
                labelHidden
                value={jobId}
                options={open.map(job => ({ value: job.jobId, label: t('watch.target', { title: job.title }) }))}
                onChange={setChosen}
                searchable
              />
            </div>
            <Button variant="filled" onClick={() => void choose(jobId)}>
              {t('watch.choose')}
            </Button>
          </SettingRow>
        )}
      </SettingGroup>
    </>
  );
}
