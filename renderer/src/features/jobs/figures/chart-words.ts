import { useTranslation } from 'react-i18next';
import type { ChartWords } from '../../../ui/charts/chart-frame.tsx';

/** The words that every chart needs. */
export function useChartWords(): ChartWords {
  const { t } = useTranslation('jobs');
  return { chart: t('figures.chart'), table: t('figures.table'), showAs: t('figures.showAs') };
}
