import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovedPerson, VersionComparison } from '../../../../../core/contract/job-versions.ts';
import { showCount } from '../../../data/formats.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import { SegmentedChoice } from '../../../ui/segmented-choice.tsx';
import { Cell, HeadCell } from '../../../ui/table-cell.tsx';
import { VirtualTable } from '../../../ui/virtual-table.tsx';
import pane from '../pane-head.module.css';
import { shownScore } from '../shown-score.ts';
import { placesMoved, whyWords } from './move-words.ts';
import { MovedWhy } from './moved-why.tsx';
import type { VersionPair } from './version-data.ts';
import styles from './versions.module.css';

interface Props {
  readonly pair: VersionPair;
  readonly comparison: VersionComparison | undefined;
  readonly itemId: string | null;
  readonly onItem: (itemId: string) => void;
}

/** The people of the newest batch by both versions, with what moved them; below, all points of the chosen one. */
export function MovedPeople({ pair, comparison, itemId, onItem }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const router = useRouter();
  const [shown, setShown] = useState<'moved' | 'all'>('moved');
  const people = useMemo(() => (comparison === undefined ? [] : shownPeople(comparison.people, shown)), [comparison, shown]);
  const thresholds = useMemo(
    () => ({ before: comparison?.before.rubric.thresholds.yes ?? 0, after: comparison?.after.rubric.thresholds.yes ?? 0 }),
    [comparison],
  );
  const renderRow = useMemo(() => (person: MovedPerson) => <Row person={person} thresholds={thresholds} />, [thresholds]);
  if (comparison === undefined)
    return <LoadingBars columns={[40, 40, 180, 90, 40]} rows={10} rowHeight={44} label={t('versions.peopleLoading')} />;
  const { batch } = comparison;
  const focused = Math.max(
    0,
    people.findIndex(person => person.itemId === itemId),
  );
  const chosen = people[focused];
  const choices = [
    { value: 'moved', label: t('versions.movedOnly') },
    { value: 'all', label: t('versions.all') },
  ] as const;
  const unjudged = [...new Set([...comparison.before.unjudged, ...comparison.after.unjudged])];
  return (
    <div className={styles['pane']}>
      <header className={pane['head']}>
        <h2>{t('versions.moved')}</h2>
        <span className={pane['note']}>
          {batch !== null &&
            t('versions.movedCount', { moved: countMoved(comparison), people: comparison.people.length, batch: batch.title })}
        </span>
        <SegmentedChoice label={t('versions.peopleShown')} size="small" value={shown} options={choices} onChange={setShown} />
      </header>
      {unjudged.length > 0 && <p className={styles['limit']}>{t('versions.unjudged', { count: unjudged.length, names: unjudged })}</p>}
      {people.length === 0 ? (
        <div className={styles['nobody']} data-pane-focus tabIndex={-1}>
          <EmptyState centred sentence={batch === null ? t('versions.nobody') : t('versions.still')} />
        </div>
      ) : (
        <>
          <VirtualTable
            label={t('versions.table')}
            rows={people}
            rowKey={person => person.itemId}
            rowHeight={46}
            renderRow={renderRow}
            focusedIndex={focused}
            onFocusIndex={index => onItem(people[index]?.itemId ?? '')}
            onActivate={index => {
              const item = people[index]?.itemId;
              if (batch !== null && item !== undefined)
                void router.navigate({ to: '/batches/$batchId', params: { batchId: batch.batchId }, search: { item } });
            }}
            header={
              <>
                <HeadCell width={52} align="right">{`v${pair.before}`}</HeadCell>
                <HeadCell width={52} align="right">{`v${pair.after}`}</HeadCell>
                <HeadCell before={14}>{t('versions.nameHead')}</HeadCell>
                <HeadCell width={92} align="right">
                  {t('figures.scoreHead')}
                </HeadCell>
                <HeadCell width={52} align="right">
                  {t('versions.moveHead')}
                </HeadCell>
              </>
            }
          />
          {chosen !== undefined && <MovedWhy pair={pair} person={chosen} />}
        </>
      )}
    </div>
  );
}

/** Whoever has another place or score, the longest way first; or all, in order of the later version. */
function shownPeople(people: readonly MovedPerson[], shown: 'moved' | 'all'): readonly MovedPerson[] {
  if (shown === 'all') return people;
  return people
    .filter(({ before, after }) => before.rank !== after.rank || before.score !== after.score)
    .toSorted((a, b) => Math.abs(placesMoved(b)) - Math.abs(placesMoved(a)) || a.after.rank - b.after.rank);
}

function countMoved({ people }: VersionComparison): number {
  return people.filter(({ before, after }) => before.rank !== after.rank).length;
}

interface RowProps {
  readonly person: MovedPerson;
  readonly thresholds: { readonly before: number; readonly after: number };
}

function Row({ person, thresholds }: RowProps): ReactElement {
  const { t } = useTranslation('jobs');
  const { name, before, after } = person;
  const move = placesMoved(person);
  const Arrow = move > 0 ? IconArrowUp : IconArrowDown;
  const [former, score] = [shownScore(before.score, thresholds.before), shownScore(after.score, thresholds.after)];
  return (
    <>
      <Cell width={52} align="right" dim>
        {`${showCount(before.rank)}${before.tied ? '=' : ''}`}
      </Cell>
      <Cell width={52} align="right">
        {`${showCount(after.rank)}${after.tied ? '=' : ''}`}
      </Cell>
      <Cell before={14}>
        <span className={styles['who']}>
          <b dir="auto">{name}</b>
          <span title={whyWords(person)}>{whyWords(person) || t('versions.samePoints')}</span>
        </span>
      </Cell>
      <Cell width={92} align="right">
        <span className={styles['score']}>
          {former !== score && `${former} → `}
          <b>{score}</b>
        </span>
      </Cell>
      <Cell width={52} align="right">
        <span
          className={styles['move']}
          data-way={move === 0 ? undefined : move > 0 ? 'up' : 'down'}
          role="img"
          aria-label={move === 0 ? t('versions.stays') : t(move > 0 ? 'versions.up' : 'versions.down', { count: Math.abs(move) })}
        >
          {move === 0 ? '–' : <Arrow size={13} stroke={2} />}
          {move !== 0 && Math.abs(move)}
        </span>
      </Cell>
    </>
  );
}
