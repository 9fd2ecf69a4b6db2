import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noFilters, type PeopleFacets, type PeopleFilters } from '../../../../../core/contract/people.ts';
import { changeFilters } from '../people-view.ts';
import { FacetList } from './facet-list.tsx';
import { facetsOf } from './facets.ts';
import { YearsFacet } from './years-facet.tsx';
import styles from './filters.module.css';

interface FiltersPaneProps {
  readonly facets: PeopleFacets | null;
  readonly filters: PeopleFilters;
  /** What stands above the filters. */
  readonly children: ReactNode;
}

/** The left pane: saved searches, and what the people found are like, to choose from. */
export function FiltersPane({ facets, filters, children }: FiltersPaneProps): ReactElement {
  const { t, i18n } = useTranslation('people');
  const lists = facets === null ? [] : facetsOf({ facets, filters, t, language: i18n.language, change: changeFilters });
  const [first, ...others] = lists;
  const list = ({ id, title, entries }: (typeof lists)[number]): ReactElement => (
    <FacetList key={id} title={title} entries={entries} onClear={() => changeFilters({ [id]: noFilters[id] })} />
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by keyboard
    <div className={styles.pane} data-pane-focus tabIndex={0} role="region" aria-label={t('filters.title')}>
      {children}
      {first !== undefined && list(first)}
      {facets !== null && <YearsFacet counts={facets.years} years={filters.years} onChange={years => changeFilters({ years })} />}
      {others.map(list)}
    </div>
  );
}
