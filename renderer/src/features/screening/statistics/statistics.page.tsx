import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchStatistics } from '../../../../../core/contract/batch-statistics.ts';
import { TitleBar } from '../../../app/frame/title-bar.tsx';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useBatches } from '../../../data/batches.ts';
import { api } from '../../../data/client.ts';
import { asAppError } from '../../../data/live.ts';
import { describeError } from '../../../language/errors.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import { DuplicatesChart, KindsChart, ReasonsChart, TimesChart } from './file-charts.tsx';
import { CriteriaChart, FunnelChart, ScoresChart } from './people-charts.tsx';
import { useDoors } from './use-doors.ts';
import styles from './statistics.module.css';

/** What became of one batch in figures; each figure that stands for people or files leads to them. */
export function StatisticsPage(): ReactElement {
  const { t } = useTranslation('statistics');
  const { batchId } = useParams({ from: '/batches/$batchId/statistics' });
  const router = useRouter();
  const back = (): void => void router.navigate({ to: '/batches/$batchId', params: { batchId } });
  const counts = useBatches().data?.find(batch => batch.batchId === batchId);
  const { data, error, refetch } = useQuery({
    queryKey: ['batch-statistics', batchId, JSON.stringify(counts?.counts), counts?.shortlisted],
    queryFn: () => api.screening.statistics.query({ batchId }),
    placeholderData: former => former,
    retry: false,
  });
  useCommands([{ id: 'statistics.back', title: t('back'), group: t('title'), keys: ['escape'], hint: t('backBrief'), run: back }]);
  return (
    <>
      <TitleBar
        title={t('title')}
        context={data === undefined ? '' : [data.jobTitle, data.title].filter(part => part !== null).join(' · ')}
      >
        <LinkButton onClick={back}>{t('back')}</LinkButton>
      </TitleBar>
      {data !== undefined ? (
        <Charts batchId={batchId} figures={data} />
      ) : (
        <div className={styles.state}>
          {error === null ? (
            <LoadingBars columns={[160, 420, 60]} rows={12} rowHeight={28} label={t('loading')} />
          ) : (
            <Failed error={error} onAgain={() => void refetch()} />
          )}
        </div>
      )}
    </>
  );
}

function Failed({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }): ReactElement {
  const { t } = useTranslation('statistics');
  const { code, details } = asAppError(error);
  return <ErrorState error={{ code, ...describeError(code, details) }} actions={[{ label: t('again'), onClick: onAgain }]} />;
}

function Charts({ batchId, figures }: { readonly batchId: string; readonly figures: BatchStatistics }): ReactElement {
  const doors = useDoors(batchId, figures);
  return (
    <div className={styles.scroll} data-pane="statistics" tabIndex={-1}>
      <div className={styles.grid}>
        <ScoresChart figures={figures} doors={doors} />
        <FunnelChart figures={figures} doors={doors} />
        <div className={styles.wide}>
          <CriteriaChart figures={figures} doors={doors} />
        </div>
        <ReasonsChart figures={figures} doors={doors} />
        <DuplicatesChart figures={figures} doors={doors} />
        <KindsChart figures={figures} />
        <TimesChart figures={figures} />
      </div>
    </div>
  );
}
