import type { ReactElement } from 'react';
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
  const last = Math.max(1, counts.length - 1, years?.max ?? 0, years?.min ?? 0);
  if (counts.length === 0 && years === null) return null;
  const [from, to] = [years?.min ?? 0, years?.max ?? last];
  const highest = Math.max(1, ...counts);
  const choose = (min: number, max: number): void => onChange(yearsOf(min <= 0 ? null : min, max >= last ? null : max));
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
      <div className={styles.range}>
        <span className={styles.chosen} style={{ insetInline: `${(100 * from) / last}% ${100 - (100 * to) / last}%` }} />
        <input
          type="range"
          min={0}
          max={last}
          value={from}
          aria-label={t('years.from')}
          onChange={event => choose(Math.min(Number(event.target.value), to), to)}
        />
        <input
          type="range"
          min={0}
          max={last}
          value={to}
          aria-label={t('years.to')}
          onChange={event => choose(from, Math.max(Number(event.target.value), from))}
        />
      </div>
      <p className={styles.ends}>
        <span>{years === null ? t('years.all') : sayYears(years, t)}</span>
      </p>
    </section>
  );
}
