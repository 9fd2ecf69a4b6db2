import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { readingTimeEnds, type BatchStatistics } from '../../../../../core/contract/batch-statistics.ts';
import { showCount, showDecimal } from '../../../data/formats.ts';
import { describeError } from '../../../language/errors.ts';
import { BarRows } from '../../../ui/charts/bar-rows.tsx';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { sharePct } from '../../../ui/charts/funnel.tsx';
import { useChartWords } from './chart-words.ts';
import { groupOfStatus, type Doors } from './use-doors.ts';
import styles from './statistics.module.css';

interface ChartProps {
  readonly figures: BatchStatistics;
}
interface DoorProps extends ChartProps {
  readonly doors: Doors;
}

/** Why files are not in the ranking. */
export function ReasonsChart({ figures: { reasons }, doors }: DoorProps): ReactElement {
  const { t } = useTranslation('statistics');
  const words = useChartWords();
  const rows = reasons.map(({ status, code, files }) => ({
    id: `${status} ${code}`,
    label: t(`reason.${code}`, { defaultValue: describeError(code).sentence }),
    value: files,
    detail: t(`status.${status}`),
    tone: status === 'needs-help' ? ('amber' as const) : ('grey' as const),
  }));
  return (
    <ChartFrame
      title={t('reasons.title')}
      note={t('reasons.note')}
      words={words}
      empty={rows.length === 0 ? t('reasons.none') : undefined}
      table={{
        head: [t('reasons.reason'), t('files'), t('reasons.standing')],
        rows: rows.map(({ id, label, value, detail }) => ({ id, cells: [label, showCount(value), detail] })),
      }}
    >
      <BarRows
        rows={rows}
        onOpen={id => {
          const reason = reasons.find(({ status, code }) => `${status} ${code}` === id);
          if (reason !== undefined) doors.toGroup(groupOfStatus(reason.status));
        }}
      />
    </ChartFrame>
  );
}

/** What came twice: the same bytes, and other versions of one CV. */
export function DuplicatesChart({ figures: { counts, versions, duplicates }, doors }: DoorProps): ReactElement {
  const { t } = useTranslation('statistics');
  const words = useChartWords();
  const rows = [
    { id: 'duplicates', label: t('duplicates.same'), value: counts.duplicate, tone: 'grey' as const },
    { id: 'versions', label: t('duplicates.versions'), value: versions, tone: 'grey' as const },
  ];
  return (
    <ChartFrame
      title={t('duplicates.title')}
      note={t('duplicates.note')}
      words={words}
      empty={counts.duplicate + versions === 0 ? t('duplicates.none') : undefined}
      table={{
        head: [t('duplicates.file'), t('duplicates.of')],
        rows: duplicates.map(({ file, duplicateOf }) => ({ id: file, cells: [file, duplicateOf] })),
      }}
    >
      <BarRows rows={rows} most={counts.received} onOpen={id => doors.toGroup(id === 'versions' ? 'versions' : 'duplicates')} />
    </ChartFrame>
  );
}

/** What kinds of files came. */
export function KindsChart({ figures: { kinds, counts } }: ChartProps): ReactElement {
  const { t } = useTranslation('statistics');
  const words = useChartWords();
  const rows = kinds.map(({ kind, files }) => ({
    id: kind,
    label: kind === 'other' ? t('kinds.other') : kind.toUpperCase(),
    value: files,
    detail: sharePct(files, counts.received),
  }));
  return (
    <ChartFrame
      title={t('kinds.title')}
      note={t('kinds.note')}
      words={words}
      empty={rows.length === 0 ? t('noFile') : undefined}
      table={{ head: [t('kinds.kind'), t('files')], rows: rows.map(({ id, label, value }) => ({ id, cells: [label, showCount(value)] })) }}
    >
      <BarRows rows={rows} most={counts.received} />
    </ChartFrame>
  );
}

/** How long reading took. */
export function TimesChart({ figures: { readingTimes, meanSeconds } }: ChartProps): ReactElement {
  const { t } = useTranslation('statistics');
  const words = useChartWords();
  const rows = readingTimes.map((files, index) => ({ id: String(index), label: labelOf(index), value: files }));
  const isEmpty = readingTimes.every(files => files === 0);

  function labelOf(index: number): string {
    const [from, to] = [readingTimeEnds[index - 1], readingTimeEnds[index]];
    if (to === undefined) return t('times.above', { seconds: showDecimal(from ?? 0) });
    return from === undefined
      ? t('times.below', { seconds: showDecimal(to) })
      : t('times.between', { from: showDecimal(from), to: showDecimal(to) });
  }

  return (
    <ChartFrame
      title={t('times.title')}
      note={meanSeconds === null ? t('times.note') : t('times.mean', { seconds: showDecimal(meanSeconds) })}
      words={words}
      empty={isEmpty ? t('times.none') : undefined}
      table={{ head: [t('times.time'), t('files')], rows: rows.map(({ id, label, value }) => ({ id, cells: [label, showCount(value)] })) }}
    >
      <div className={styles.times}>
        <BarRows rows={rows} />
      </div>
    </ChartFrame>
  );
}
