import { RangeSlider } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleFilters } from '../../../../../core/contract/people.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { sayYears } from './filter-words.ts';
import { yearsOf } from './filter-edits.ts';
import styles from './filters.module.css';

interface YearsFacetProps {
  /** People by whole years; the last holds all that have more. */
  readonly counts: readonly number[];
  readonly years: PeopleFilters['years'];
  readonly onChange: (years: PeopleFilters['years']) => void;
}

/** Years of experience: how many people have how many, and the stretch of them that is wanted. */
export function YearsFacet({ counts, years, onChange }: YearsFacetProps): ReactElement | null {
  const { t } = useTranslation('people');
  const [dragged, setDragged] = useState<[number, number] | null>(null);
  const last = Math.max(1, counts.length - 1, years?.max ?? 0, years?.min ?? 0);
  if (counts.length === 0 && years === null) return null;
  const [from, to] = dragged ?? [years?.min ?? 0, years?.max ?? last];
  const highest = Math.max(1, ...counts);
  const wanted = yearsOf(from <= 0 ? null : from, to >= last ? null : to);
  const title = t('filters.years');
  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {years !== null && (
          <LinkButton aria-label={t('filters.clearOne', { filter: title })} onClick={() => onChange(null)}>
            {t('filters.clear')}
          </LinkButton>
        )}
      </div>
      <div className={styles.bars} aria-hidden="true">
        {counts.map((people, year) => (
          <i
            // A bar has no identity but its year.
            // oxlint-disable-next-line react/no-array-index-key
            key={year}
            data-on={(year >= from && year <= to) || undefined}
            style={{ height: people === 0 ? 1 : 3 + (33 * people) / highest }}
          />
        ))}
      </div>
      <RangeSlider
        classNames={{
          root: styles.range ?? '',
          trackContainer: styles.trackContainer ?? '',
          track: styles.track ?? '',
          bar: styles.chosen ?? '',
          thumb: styles.thumb ?? '',
        }}
        min={0}
        max={last}
        minRange={0}
        size={2}
        thumbSize={13}
        label={null}
        value={[from, to]}
        thumbFromLabel={t('years.from')}
        thumbToLabel={t('years.to')}
        onChange={setDragged}
        onChangeEnd={([min, max]) => {
          setDragged(null);
          onChange(yearsOf(min <= 0 ? null : min, max >= last ? null : max));
        }}
      />
      <p className={styles.ends}>
        <span>{wanted === null ? t('years.all') : sayYears(wanted, t)}</span>
      </p>
    </section>
  );
}
