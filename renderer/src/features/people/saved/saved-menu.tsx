import { IconBookmarks } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../../data/formats.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { showSearch, useSavedSearches } from './saved.ts';

/** The saved searches where there is no room for their pane; nothing while there are none. */
export function SavedMenu(): ReactElement | null {
  const { t } = useTranslation('people');
  const { data: saved = [] } = useSavedSearches();
  if (saved.length === 0) return null;
  const items = saved.map(one => ({
    id: one.id,
    label: one.name,
    detail: one.people === null ? '' : showCount(one.people),
    onPick: () => void showSearch(one),
  }));
  return <Menu trigger={<IconButton label={t('saved.title')} icon={IconBookmarks} size="small" />} groups={[items]} width={260} />;
}
