import { IconArrowsSort, IconFilter } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleSorts, type PeoplePage, type PeopleSearch } from '../../../../../core/contract/people.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { facetsOf } from '../filters/facets.ts';
import { setFilters } from '../filters/filter-words.ts';
import { changeFilters, changeSearch } from '../people-view.ts';
import { SavedMenu } from '../saved/saved-menu.tsx';
import styles from './hits.module.css';

/** Values of a filter in the menu of narrow windows; the others are found by words. */
const mostOffered = 5;

interface HitsBarProps {
  readonly search: PeopleSearch;
  readonly found: PeoplePage;
  /** True where there is no room for the pane of filters: a menu offers them. */
  readonly narrow: boolean;
}

/** How many people were found, the filters that are set, and the sort. */
export function HitsBar({ search, found, narrow }: HitsBarProps): ReactElement {
  const { t, i18n } = useTranslation('people');
  const { total, documents, milliseconds } = found;
  const sorting: readonly MenuItem[] = peopleSorts.map(sort => ({
    id: sort,
    label: t(`sort.${sort}`),
    checked: search.sort === sort,
    onPick: () => changeSearch({ sort }),
  }));
  return (
    <div className={styles.bar}>
      <span className={styles.found} role="status">
        <b>{t('hits.people', { count: total })}</b>
        {t('hits.in', { count: documents, milliseconds: Math.round(milliseconds) })}
      </span>
      {setFilters(search.filters, t, i18n.language).map(({ id, label, without }) => (
        <Chip key={id} on onRemove={() => changeFilters(without)} removeLabel={t('filters.takeOff', { filter: label })}>
          {label}
        </Chip>
      ))}
      {narrow && <SavedMenu />}
      {narrow && <MoreFilters search={search} found={found} />}
      <Menu
        trigger={
          <Button variant="quiet" size="row" icon={IconArrowsSort} aria-label={t('sort.now', { sort: t(`sort.${search.sort}`) })}>
            {narrow ? undefined : t(`sort.${search.sort}`)}
          </Button>
        }
        position="bottom-end"
        width={220}
        groups={[sorting]}
      />
    </div>
  );
}

function MoreFilters({ search, found: { facets } }: Pick<HitsBarProps, 'search' | 'found'>): ReactElement | null {
  const { t, i18n } = useTranslation('people');
  if (facets === null) return null;
  const lists = facetsOf({ facets, filters: search.filters, t, language: i18n.language, change: changeFilters });
  const groups = lists.map(({ id, title, entries }) =>
    entries.slice(0, mostOffered).map((entry): MenuItem => ({
      id: `${id} ${entry.id}`,
      label: entry.label,
      detail: `${title} · ${entry.people}`,
      checked: entry.checked,
      onPick: entry.onToggle,
    })),
  );
  return <Menu trigger={<IconButton label={t('filters.add')} icon={IconFilter} size="small" />} groups={groups} width={300} />;
}
