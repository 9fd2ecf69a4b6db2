import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionComparison } from '../../../../../core/contract/job-versions.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import pane from '../pane-head.module.css';
import { describeChanges, type RubricChange } from '../rubric-diff.ts';
import styles from './versions.module.css';

const kinds = [
  { id: 'added', title: 'versions.kind.added' },
  { id: 'removed', title: 'versions.kind.removed' },
  { id: 'changed', title: 'versions.kind.changed' },
  { id: 'weight', title: 'versions.kind.weight' },
] as const;

/** What is different between the two versions, by kind. */
export function VersionChanges({ comparison }: { readonly comparison: VersionComparison | undefined }): ReactElement {
  const { t } = useTranslation('jobs');
  const changes = useMemo(
    () => (comparison === undefined ? [] : describeChanges(comparison.before.rubric, comparison.after.rubric)),
    [comparison],
  );
  if (comparison === undefined) return <LoadingBars columns={[180, 140]} rows={8} rowHeight={28} label={t('versions.changedLoading')} />;
  const { before, after } = comparison;
  return (
    <div className={styles['pane']}>
      <header className={pane['head']}>
        <h2>{t('versions.changed')}</h2>
        <span className={pane['note']}>
          {t('versions.fromTo', { before: String(before.rubric.version), after: String(after.rubric.version) })}
        </span>
      </header>
      <div className={styles['scroller']} data-scroller tabIndex={0} data-pane-focus role="region" aria-label={t('versions.changedRegion')}>
        {changes.length === 0 && (
          <EmptyState
            centred
            sentence={
              before.rubric.version === after.rubric.version
                ? t('versions.only')
                : t('versions.same', { before: String(before.rubric.version), after: String(after.rubric.version) })
            }
          />
        )}
        {kinds.map(({ id, title }) => (
          <Group key={id} title={t(title)} changes={changes.filter(change => kindOf(change) === id)} />
        ))}
      </div>
    </div>
  );
}

function kindOf({ kind, words }: RubricChange): (typeof kinds)[number]['id'] {
  if (kind === 'weight') return 'weight';
  if (words.startsWith('added')) return 'added';
  return words === 'removed' ? 'removed' : 'changed';
}

function Group({ title, changes }: { readonly title: string; readonly changes: readonly RubricChange[] }): ReactElement | null {
  if (changes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles['group']}>
        {title} <span>{changes.length}</span>
      </h3>
      <ul className={styles['changes']}>
        {changes.map(({ subject, words }) => (
          <li key={`${subject} ${words}`}>
            <b>{subject}</b>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
