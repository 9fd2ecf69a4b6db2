import { useTranslation } from 'react-i18next';
import type { ChartWords } from '../../../ui/charts/chart-frame.tsx';

/** The words of every chart's frame. */
export function useChartWords(): ChartWords {
  const { t } = useTranslation('statistics');
  return { chart: t('chart'), table: t('table'), showAs: t('showAs') };
}
