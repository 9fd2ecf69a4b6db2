import { useMemo, type ReactElement } from 'react';
import type { VersionComparison } from '../../../../../core/contract/job-versions.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import pane from '../pane-head.module.css';
import { describeChanges, type RubricChange } from '../rubric-diff.ts';
import styles from './versions.module.css';

const kinds = [
  { id: 'added', title: 'Added' },
  { id: 'removed', title: 'Removed' },
  { id: 'changed', title: 'Changed' },
  { id: 'weight', title: 'Weights' },
] as const;

/** What is different between the two versions, by kind. */
export function VersionChanges({ comparison }: { readonly comparison: VersionComparison | undefined }): ReactElement {
  const changes = useMemo(
    () => (comparison === undefined ? [] : describeChanges(comparison.before.rubric, comparison.after.rubric)),
    [comparison],
  );
  if (comparison === undefined) return <LoadingBars columns={[180, 140]} rows={8} rowHeight={28} label="Loading what changed" />;
  const { before, after } = comparison;
  return (
    <div className={styles['pane']}>
      <header className={pane['head']}>
        <h2>What changed</h2>
        <span className={pane['note']}>
          rubric {before.rubric.version} → {after.rubric.version}
          {changes.length > 0 && `, ${changes.length === 1 ? '1 change' : `${changes.length} changes`}`}
        </span>
      </header>
      <div className={styles['scroller']} data-scroller tabIndex={0} data-pane-focus role="region" aria-label="Changes of the rubric">
        {changes.length === 0 && <EmptyState centred sentence={sameWords(before.rubric.version, after.rubric.version)} />}
        {kinds.map(({ id, title }) => (
          <Group key={id} title={title} changes={changes.filter(change => kindOf(change) === id)} />
        ))}
      </div>
    </div>
  );
}

function sameWords(before: number, after: number): string {
  if (before === after) return 'There is only one version yet. The next one you save stands here beside it.';
  return `Rubric ${before} and rubric ${after} ask for the same, with the same weights.`;
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
