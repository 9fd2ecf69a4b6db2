import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { scoreBinWidth, type BatchStatistics } from '../../../../../core/contract/batch-statistics.ts';
import { showCount } from '../../../data/formats.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { Funnel, sharePct } from '../../../ui/charts/funnel.tsx';
import { HeatMap } from '../../../ui/charts/heat-map.tsx';
import { ScoreHistogram } from '../../../ui/charts/score-histogram.tsx';
import { useChartWords } from './chart-words.ts';
import type { Doors } from './use-doors.ts';

interface ChartProps {
  readonly figures: BatchStatistics;
  readonly doors: Doors;
}

/** How many ranked people have which score. */
export function ScoresChart({ figures, doors }: ChartProps): ReactElement {
  const { t } = useTranslation('statistics');
  const words = useChartWords();
  const { scores, thresholds } = figures;
  const bins = scores.map((count, index) => ({ from: index * scoreBinWidth, to: (index + 1) * scoreBinWidth, count }));
  const rangeOf = ({ from, to }: { readonly from: number; readonly to: number }): string => `${from}–${to === 100 ? 100 : to - 1}`;
  const empty = thresholds === null ? t('scores.noJob') : scores.every(count => count === 0) ? t('nobody') : undefined;
  return (
    <ChartFrame
      title={t('scores.title')}
      note={t('scores.note')}
      words={words}
      empty={empty}
      table={{
        head: [t('scores.points'), t('people')],
        rows: bins.map(bin => ({ id: String(bin.from), cells: [rangeOf(bin), showCount(bin.count)] })).toReversed(),
      }}
    >
      <ScoreHistogram
        bins={bins}
        {...(thresholds === null ? {} : { thresholds })}
        say={bin => t('scores.say', { range: rangeOf(bin), count: bin.count })}
        onOpen={bin => doors.toPeople({ minScore: bin.from })}
      />
    </ChartFrame>
  );
}

/** From what was received to who is on the shortlist. */
export function FunnelChart({ figures, doors }: ChartProps): ReactElement {
  const { t } = useTranslation('statistics');
  const words = useChartWords();
  const { counts, versions, aboveYes, shortlisted, thresholds } = figures;
  const stages = [
    { id: 'received', label: t('funnel.received'), count: counts.received },
    { id: 'ranked', label: t('funnel.ranked'), count: counts.completed - versions },
    ...(thresholds === null
      ? []
      : [
          { id: 'yes', label: t('funnel.yes', { score: thresholds.yes }), count: aboveYes },
          { id: 'shortlisted', label: t('funnel.shortlisted'), count: shortlisted },
        ]),
  ];
  function open(id: string): void {
    if (id === 'yes') doors.toPeople({ minScore: thresholds?.yes ?? null });
    else doors.toPeople(id === 'shortlisted' ? { standings: ['shortlist'] } : {});
  }
  return (
    <ChartFrame
      title={t('funnel.title')}
      note={t('funnel.note')}
      words={words}
      empty={counts.received === 0 ? t('noFile') : undefined}
      table={{
        head: [t('funnel.stage'), t('files'), t('funnel.share')],
        rows: stages.map(({ id, label, count }) => ({ id, cells: [label, showCount(count), sharePct(count, counts.received)] })),
      }}
    >
      <Funnel stages={stages} onOpen={open} />
    </ChartFrame>
  );
}

const columnIds = ['found', 'partly', 'missing', 'unknown'] as const;

/** Which criteria were found in how many CVs. Those that were found are a door. */
export function CriteriaChart({ figures, doors }: ChartProps): ReactElement {
  const { t } = useTranslation('statistics');
  const words = useChartWords();
  const { criteria } = figures;
  const columns = columnIds.map(id => ({
    id,
    label: t(`criteria.${id}`),
    tone: id === 'missing' ? ('amber' as const) : id === 'unknown' ? ('grey' as const) : ('blue' as const),
  }));
  const rows = criteria.map(criterion => ({
    id: criterion.id,
    label: criterion.label,
    counts: columnIds.map(id => criterion[id]),
  }));
  const isEmpty = criteria.every(criterion => columnIds.every(id => criterion[id] === 0));
  return (
    <ChartFrame
      title={t('criteria.title')}
      note={t('criteria.note')}
      words={words}
      empty={figures.thresholds === null ? t('scores.noJob') : isEmpty ? t('nobody') : undefined}
      table={{
        head: [t('criteria.criterion'), ...columns.map(column => column.label)],
        rows: rows.map(({ id, label, counts }) => ({ id, cells: [label, ...counts.map(showCount)] })),
      }}
    >
      <HeatMap
        label={t('criteria.title')}
        corner={t('criteria.criterion')}
        columns={columns}
        rows={rows}
        say={(row, column, count) => t('criteria.say', { criterion: row.label, finding: column.label, count })}
        doors={['found']}
        onOpen={rowId => {
          const place = criteria.find(criterion => criterion.id === rowId)?.place;
          if (place !== undefined) doors.toPeople({ criteria: [place] });
        }}
      />
    </ChartFrame>
  );
}
