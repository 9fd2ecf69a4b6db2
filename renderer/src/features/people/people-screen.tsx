import { IconBookmark } from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeoplePage, PeopleSearch } from '../../../../core/contract/people.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { SplitPanes, type Pane } from '../../ui/split-panes.tsx';
import type { VirtualTableHandle } from '../../ui/virtual-table.tsx';
import { PeopleDialog } from './dialogs/people-dialog.tsx';
import { FiltersPane } from './filters/filters-pane.tsx';
import { countFilters } from './filters/filter-edits.ts';
import { HitsPane } from './hits/hits-pane.tsx';
import { HitDocument } from './page/hit-document.tsx';
import { useHitStep } from './page/use-hit-step.ts';
import { usePeopleActions, type PeopleDialogName } from './people-actions.ts';
import { usePeopleCommands } from './people-commands.ts';
import { changeSearch, usePeopleView } from './people-view.ts';
import { QueryField } from './query/query-field.tsx';
import { useSavedCommands } from './saved/saved.ts';
import { SavedSearches } from './saved/saved-searches.tsx';
import { usePersonAt } from './use-people.ts';
import { usePersonMenu } from './use-person-menu.ts';
import styles from './people.module.css';

/** Widths in pixels below which filters are a menu, and below which the page opens over the list. */
const narrowBelow = 1_180;
const tightBelow = 960;

interface PeopleScreenProps {
  readonly search: PeopleSearch;
  readonly found: PeoplePage;
  readonly isStale: boolean;
}

/** The three panes of all people and all that joins them. */
export function PeopleScreen({ search, found, isStale }: PeopleScreenProps): ReactElement {
  const { t } = useTranslation('people');
  const view = usePeopleView();
  const narrow = useMediaQuery(`(max-width: ${narrowBelow - 1}px)`, false, { getInitialValueInEffect: false });
  const tight = useMediaQuery(`(max-width: ${tightBelow - 1}px)`, false, { getInitialValueInEffect: false });
  const focused = Math.min(view.focused, found.total - 1);
  const person = usePersonAt(search, focused);
  const { hits, at, step } = useHitStep(person?.document.documentId ?? null, search.query);
  const [dialog, setDialog] = useState<PeopleDialogName | null>(null);
  const [isPageOpen, setPageOpen] = useState(false);
  const [table, field, page] = [
    useRef<VirtualTableHandle | null>(null),
    useRef<HTMLInputElement | null>(null),
    useRef<HTMLDivElement | null>(null),
  ];
  const actions = usePeopleActions({ search, total: found.total, person, ask: setDialog });
  const toPage = (): void => {
    if (tight) setPageOpen(isOpen => !isOpen);
    else page.current?.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
  };
  const leave = (): void => {
    if (tight && isPageOpen) setPageOpen(false);
    else if (page.current?.contains(document.activeElement) === true) table.current?.focus();
    else actions.clearTicks();
  };
  const isEverybody = search.query.trim() === '' && countFilters(search.filters) === 0;
  useSavedCommands();
  usePeopleCommands({
    t,
    actions,
    focused,
    ticked: view.ticked.size,
    hits: hits?.marks.length ?? 0,
    whyNotSaved: isEverybody ? t('saved.nothing') : undefined,
    toSearch: () => field.current?.select(),
    toPage,
    stepHit: step,
    leave,
  });
  const menu = usePersonMenu({ person, actions, focused });
  const pageOfPerson = <HitDocument person={person} hits={hits} at={at} menu={menu} paneRef={page} />;

  const list = (
    <div className={styles.middle}>
      <QueryField
        value={view.query}
        problems={isStale ? [] : found.problems}
        recent={view.recent}
        inputRef={field}
        onChange={query => changeSearch({ query })}
        onEnter={() => table.current?.focus()}
      />
      <HitsPane search={search} found={found} isStale={isStale} narrow={narrow} focused={focused} actions={actions} tableRef={table} />
    </div>
  );
  const panes: readonly Pane[] = [
    ...(narrow
      ? []
      : [
          {
            id: 'filters',
            label: t('filters.title'),
            min: 180,
            initial: 224,
            children: (
              <FiltersPane facets={found.facets} filters={view.filters}>
                <SavedSearches search={search} />
              </FiltersPane>
            ),
          },
        ]),
    {
      id: 'hits',
      label: t('hits.title'),
      min: 420,
      initial: narrow ? 560 : 724,
      children: tight && isPageOpen ? <div className={styles.over}>{pageOfPerson}</div> : list,
    },
    ...(tight ? [] : [{ id: 'page', label: t('page.title'), min: 280, children: pageOfPerson }]),
  ];
  const { people, documents } = found.everybody;
  return (
    <>
      <TitleBar
        title={t('title')}
        context={t('everybody', { people: t('hits.people', { count: people }), documents: t('page.documents', { count: documents }) })}
      >
        <Button
          icon={IconBookmark}
          keys="mod+d"
          disabledReason={isEverybody ? t('saved.nothing') : undefined}
          onClick={() => setDialog('save')}
        >
          {t('saved.save')}
        </Button>
      </TitleBar>
      <div className={styles.panes}>
        <SplitPanes place={narrow ? 'people-narrow' : 'people'} panes={panes} />
      </div>
      <PeopleDialog
        dialog={dialog}
        search={search}
        people={actions.targets}
        onClose={() => setDialog(null)}
        onMerged={actions.clearTicks}
      />
    </>
  );
}
