import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionCounts, JobFigures } from '../../../../../core/contract/job-figures.ts';
import { showCount, showShortDay } from '../../../data/formats.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { useChartWords } from './chart-words.ts';
import styles from './figures.module.css';

/** In the order of the bars: what was decided, then who is left. */
const decisions = ['shortlist', 'maybe', 'decline', 'open'] as const satisfies readonly (keyof DecisionCounts)[];

/** Most weeks that are shown: a quarter. */
const mostWeeks = 13;

/** People by the week in which they came, and what was decided about them. */
export function WeekChart({ figures: { weeks } }: { readonly figures: JobFigures }): ReactElement {
  const { t } = useTranslation('jobs');
  const shown = weeks.slice(-mostWeeks);
  const totals = shown.map(week => decisions.reduce((sum, decision) => sum + week[decision], 0));
  const most = Math.max(1, ...totals);
  return (
    <ChartFrame
      title={t('figures.weeks')}
      note={t('figures.weeksNote')}
      words={useChartWords()}
      table={{
        head: [t('figures.weekHead'), ...decisions.map(decision => t(`figures.decision.${decision}`))],
        rows: shown.map(week => ({
          id: String(week.from),
          cells: [showShortDay(week.from), ...decisions.map(decision => showCount(week[decision]))],
        })),
      }}
      empty={shown.length === 0 ? t('figures.nobodyRanked') : undefined}
    >
      <ul className={styles['legend']} aria-hidden="true">
        {decisions.map(decision => (
          <li key={decision}>
            <i data-decision={decision} />
            {t(`figures.decision.${decision}`)}
          </li>
        ))}
      </ul>
      <ul className={styles['weeks']}>
        {shown.map((week, index) => (
          <li key={week.from}>
            <span>{showShortDay(week.from)}</span>
            <span className={styles['track']} aria-hidden="true">
              {decisions.map(decision => (
                <i key={decision} data-decision={decision} style={{ width: `${(week[decision] / most) * 100}%` }} />
              ))}
            </span>
            <b>{showCount(totals[index] ?? 0)}</b>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
