import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { funnelStages, heatColumns, type HeatColumn, type JobFigures } from '../../../../../core/contract/job-figures.ts';
import { showCount, showDecimal } from '../../../data/formats.ts';
import { BarRows, type ChartTone } from '../../../ui/charts/bar-rows.tsx';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { Funnel, sharePct } from '../../../ui/charts/funnel.tsx';
import { HeatMap } from '../../../ui/charts/heat-map.tsx';
import { ScoreHistogram } from '../../../ui/charts/score-histogram.tsx';
import { useChartWords } from './chart-words.ts';
import { WeekChart } from './week-chart.tsx';
import styles from './figures.module.css';

interface Props {
  readonly figures: JobFigures;
}

/** All charts of a job, each with the same figures as a table. */
export function FigureCharts({ figures }: Props): ReactElement {
  return (
    <div className={styles['charts']}>
      <HeadFigures figures={figures} />
      <FunnelChart figures={figures} />
      <ScoreChart figures={figures} />
      <WeekChart figures={figures} />
      <SourceChart figures={figures} />
      <CriteriaChart figures={figures} />
    </div>
  );
}

/** The few numbers one looks for first. */
function HeadFigures({ figures }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const { people, files, daysToDecision, decisions } = figures;
  const entries = [
    { id: 'people', value: showCount(people), label: t('figures.head.people', { count: people }) },
    { id: 'files', value: showCount(files.received), label: t('figures.head.files', { count: files.received }) },
    { id: 'open', value: showCount(decisions.open), label: t('figures.head.open') },
    {
      id: 'days',
      value: daysToDecision === null ? '–' : showDecimal(daysToDecision.median),
      label:
        daysToDecision === null
          ? t('figures.head.undecided')
          : t('figures.head.days', { count: daysToDecision.decided, slowest: showDecimal(daysToDecision.p90) }),
    },
  ];
  return (
    <dl className={styles['head']}>
      {entries.map(({ id, value, label }) => (
        <div key={id}>
          <dd>{value}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}

function FunnelChart({ figures: { funnel } }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const stages = funnelStages.map(id => ({ id, label: t(`figures.stage.${id}`), count: funnel[id] }));
  const rows = stages.map(({ id, label, count }) => ({ id, cells: [label, showCount(count), sharePct(count, funnel.received)] }));
  return (
    <ChartFrame
      title={t('figures.funnel')}
      note={t('figures.funnelNote')}
      words={useChartWords()}
      table={{ head: [t('figures.stageHead'), t('figures.peopleHead'), t('figures.shareHead')], rows }}
    >
      <Funnel stages={stages} />
    </ChartFrame>
  );
}

function ScoreChart({ figures: { scores, thresholds, version } }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const bins = scores.map((count, index) => ({ from: index * 10, to: index === 9 ? 101 : index * 10 + 10, count }));
  const nameOf = (from: number): string => t('figures.bin', { from: String(from), to: String(from === 90 ? 100 : from + 9) });
  const ranked = scores.reduce((sum, count) => sum + count, 0);
  return (
    <ChartFrame
      title={t('figures.scores')}
      note={t('figures.scoresNote', { version: String(version), from: String(thresholds.yes) })}
      words={useChartWords()}
      table={{
        head: [t('figures.scoreHead'), t('figures.peopleHead')],
        rows: bins.map(({ from, count }) => ({ id: String(from), cells: [nameOf(from), showCount(count)] })),
      }}
      empty={ranked === 0 ? t('figures.nobodyRanked') : undefined}
    >
      <ScoreHistogram bins={bins} thresholds={thresholds} say={bin => t('figures.binSaid', { bin: nameOf(bin.from), count: bin.count })} />
    </ChartFrame>
  );
}

function SourceChart({ figures: { sources } }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const router = useRouter();
  return (
    <ChartFrame
      title={t('figures.sources')}
      note={t('figures.sourcesNote')}
      words={useChartWords()}
      table={{
        head: [t('figures.batchHead'), t('figures.peopleHead'), t('figures.stage.reaching'), t('figures.stage.shortlisted')],
        rows: sources.map(({ batchId, title, people, reaching, shortlisted }) => ({
          id: batchId,
          cells: [title, showCount(people), showCount(reaching), showCount(shortlisted)],
        })),
      }}
      empty={sources.length === 0 ? t('figures.nobodyRanked') : undefined}
    >
      <BarRows
        rows={sources.map(({ batchId, title, people, reaching }) => ({
          id: batchId,
          label: title,
          value: people,
          detail: sharePct(reaching, people),
        }))}
        onOpen={batchId => void router.navigate({ to: '/batches/$batchId', params: { batchId } })}
      />
    </ChartFrame>
  );
}

const tones: Readonly<Record<HeatColumn, ChartTone>> = {
  found: 'blue',
  partly: 'blue',
  alternative: 'grey',
  unknown: 'grey',
  missing: 'amber',
};

function CriteriaChart({ figures: { criteria } }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const columns = heatColumns.map(id => ({ id, label: t(`figures.heat.${id}`), tone: tones[id] }));
  const rows = criteria.map(({ id, label, counts }) => ({ id, label, counts: heatColumns.map(column => counts[column]) }));
  return (
    <div className={styles['wide']}>
      <ChartFrame
        title={t('figures.criteria')}
        note={t('figures.criteriaNote')}
        words={useChartWords()}
        table={{
          head: [t('figures.criterionHead'), ...columns.map(column => column.label)],
          rows: rows.map(({ id, label, counts }) => ({ id, cells: [label, ...counts.map(count => showCount(count))] })),
        }}
        empty={rows.length === 0 ? t('figures.noCriteria') : undefined}
      >
        <HeatMap
          label={t('figures.criteria')}
          corner={t('figures.criterionHead')}
          columns={columns}
          rows={rows}
          say={(row, column, count) => t('figures.cell', { criterion: row.label, column: column.label, count })}
        />
      </ChartFrame>
    </div>
  );
}
