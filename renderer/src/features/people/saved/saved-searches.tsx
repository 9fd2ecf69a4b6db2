import { IconDots } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleSearch } from '../../../../../core/contract/people.ts';
import type { SavedSearch } from '../../../../../core/contract/person.ts';
import { showCount } from '../../../data/formats.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { usePeopleView } from '../people-view.ts';
import styles from '../filters/filters.module.css';
import { deleteSearch, moveSearch, replaceSearch, showSearch, useSavedSearches } from './saved.ts';
import { SearchNameDialog } from './search-name-dialog.tsx';

/** Searches that were saved, with how many people they find now and how many of those are new. */
export function SavedSearches({ search }: { readonly search: PeopleSearch }): ReactElement {
  const { t } = useTranslation('people');
  const { data: saved = [] } = useSavedSearches();
  const savedId = usePeopleView(view => view.savedId);
  const [renamed, setRenamed] = useState<SavedSearch | null>(null);
  return (
    <section className={styles.saved} aria-label={t('saved.title')}>
      <h2>{t('saved.title')}</h2>
      {saved.length === 0 && <p className={styles.none}>{t('saved.none')}</p>}
      <ul>
        {saved.map((one, index) => (
          <Saved
            key={one.id}
            saved={one}
            isFirst={index === 0}
            isLast={index === saved.length - 1}
            onMove={step => void moveSearch(saved, one.id, step)}
            isCurrent={one.id === savedId && isSameSearch(one.search, search)}
            onRename={() => setRenamed(one)}
            onReplace={() => void replaceSearch(one, search)}
          />
        ))}
      </ul>
      {renamed !== null && <SearchNameDialog saved={renamed} search={search} onClose={() => setRenamed(null)} />}
    </section>
  );
}

interface SavedProps {
  readonly saved: SavedSearch;
  readonly isCurrent: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRename: () => void;
  readonly onReplace: () => void;
}

function Saved({ saved, isCurrent, isFirst, isLast, onMove, onRename, onReplace }: SavedProps): ReactElement {
  const { t } = useTranslation('people');
  const { name, people, fresh } = saved;
  return (
    <li data-current={isCurrent || undefined}>
      <button type="button" className={styles.open} aria-current={isCurrent || undefined} onClick={() => void showSearch(saved)}>
        <span>{name}</span>
        {fresh !== null && fresh > 0 && <span className={styles.fresh}>{t('saved.fresh', { count: fresh })}</span>}
        <span className={styles.count}>{people === null ? '' : showCount(people)}</span>
      </button>
      <span className={styles.more}>
        <Menu
          position="bottom-end"
          width={220}
          trigger={<IconButton size="small" label={t('saved.menu', { name })} icon={IconDots} />}
          groups={[
            [
              { id: 'rename', label: t('saved.rename'), onPick: onRename },
              { id: 'replace', label: t('saved.replace'), onPick: onReplace },
            ],
            [
              ...(isFirst ? [] : [{ id: 'up', label: t('saved.up'), onPick: () => onMove(-1) }]),
              ...(isLast ? [] : [{ id: 'down', label: t('saved.down'), onPick: () => onMove(1) }]),
            ],
            [{ id: 'delete', label: t('saved.delete'), onPick: () => void deleteSearch(saved) }],
          ].filter(group => group.length > 0)}
        />
      </span>
    </li>
  );
}

function isSameSearch(one: PeopleSearch, other: PeopleSearch): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
