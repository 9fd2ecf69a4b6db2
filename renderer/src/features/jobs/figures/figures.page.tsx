import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { TitleBar } from '../../../app/frame/title-bar.tsx';
import { api } from '../../../data/client.ts';
import { asAppError } from '../../../data/live.ts';
import { describeError } from '../../../language/errors.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import { useLatestBatch } from '../job-data.ts';
import { FigureCharts } from './figure-charts.tsx';
import styles from './figures.module.css';

/** What the people of a job come to: how far they came, scores, criteria, weeks, sources. */
export function FiguresPage(): ReactElement {
  const { t } = useTranslation('jobs');
  const router = useRouter();
  const { jobId = '' }: { readonly jobId?: string } = useParams({ strict: false });
  const batch = useLatestBatch(jobId);
  const { data, error } = useQuery({
    queryKey: ['job-figures', jobId, batch?.batchId, batch?.counts.completed, batch?.finishedAt],
    queryFn: () => api.jobs.figures.query({ jobId }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const back = (): void => void router.navigate({ to: '/jobs/$jobId', params: { jobId } });
  const group = t('figures.title');
  useCommands([{ id: 'figures.back', title: t('back'), group, keys: ['escape'], hint: t('back'), quiet: true, run: back }]);
  const problem = error === null ? null : asAppError(error);
  return (
    <>
      <TitleBar title={data?.title ?? t('figures.title')} context={t('figures.title')}>
        <Button variant="quiet" onClick={back}>
          {t('back')}
        </Button>
      </TitleBar>
      <div
        className={styles['page']}
        data-pane="figures"
        data-pane-focus
        data-scroller
        tabIndex={0}
        role="region"
        aria-label={t('figures.title')}
      >
        {problem !== null && data === undefined && (
          <ErrorState
            error={{ code: problem.code, ...describeError(problem.code, problem.details) }}
            actions={[{ label: t('back'), onClick: back }]}
          />
        )}
        {problem === null && data === undefined && (
          <LoadingBars columns={[240, 320, 120]} rows={10} rowHeight={28} label={t('figures.loading')} />
        )}
        {data !== undefined && data.files.received === 0 && (
          <EmptyState
            sentence={t('figures.nobody')}
            action={<Button onClick={back}>{t('back')}</Button>}
            sample={t('figures.nobodyHint')}
          />
        )}
        {data !== undefined && data.files.received > 0 && <FigureCharts figures={data} />}
      </div>
    </>
  );
}
