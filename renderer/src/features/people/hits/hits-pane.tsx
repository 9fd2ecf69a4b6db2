import { useCallback, useMemo, type ReactElement, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeoplePage, PeopleSearch } from '../../../../../core/contract/people.ts';
import { classNames } from '../../../ui/class-names.ts';
import { VirtualTable, type VirtualTableHandle } from '../../../ui/virtual-table.tsx';
import type { PeopleActions } from '../people-actions.ts';
import { usePeopleView } from '../people-view.ts';
import { knownPeople } from '../use-people.ts';
import { HitsBar } from './hits-bar.tsx';
import { NobodyFound } from './nobody-found.tsx';
import { PeopleBulkBar } from './people-bulk-bar.tsx';
import { PersonHit } from './person-hit.tsx';
import styles from './hits.module.css';

/** Height of a person in pixels. */
const rowHeight = 75;
/** Pixels of the list that lie under the bar for ticked people. */
const underBar = 66;

interface HitsPaneProps {
  readonly search: PeopleSearch;
  readonly found: PeoplePage;
  /** True while the people of another search are shown until those of this one are there. */
  readonly isStale: boolean;
  readonly narrow: boolean;
  readonly focused: number;
  readonly actions: PeopleActions;
  readonly tableRef: Ref<VirtualTableHandle>;
}

/** Who was found, best first; any number of people, of whom only those in sight are asked for. */
export function HitsPane(props: HitsPaneProps): ReactElement {
  const { search, found, isStale, narrow, focused, actions, tableRef } = props;
  const { t } = useTranslation('people');
  const ticked = usePeopleView(view => view.ticked);
  const places = useMemo(() => Array.from({ length: found.total }, (_, index) => index), [found.total]);
  const { tick } = actions;
  const renderRow = useCallback(
    (index: number) => <PersonHit search={search} index={index} isTicked={id => ticked.has(id)} onTick={tick} />,
    [search, ticked, tick],
  );
  const notes = [
    ...found.gone.map(({ what, label }) => t(`gone.${what}`, { label })),
    ...(found.waiting > 0 ? [t('waiting', { count: found.waiting })] : []),
  ];
  return (
    <div className={styles.pane}>
      <HitsBar search={search} found={found} narrow={narrow} />
      {notes.length > 0 && (
        <p className={styles.notes} role="status">
          {notes.join(' ')}
        </p>
      )}
      <div aria-busy={isStale} className={classNames(styles.table, ticked.size > 0 && styles.picking, isStale && styles.stale)}>
        <VirtualTable
          ref={tableRef}
          label={t('hits.title')}
          rows={places}
          rowKey={String}
          rowHeight={rowHeight}
          covered={ticked.size > 0 ? underBar : 0}
          renderRow={renderRow}
          focusedIndex={focused}
          onFocusIndex={actions.focus}
          onActivate={actions.openPerson}
          onRowClick={(index, event) => {
            if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return false;
            actions.tickAt(index, event.shiftKey);
            return true;
          }}
          isSelected={index => knownPeople(search, index, index).some(person => ticked.has(person.personId))}
          multiselectable
          empty={
            <div className={styles.nobody}>
              <NobodyFound search={search} everybody={found.everybody.people} />
            </div>
          }
        />
        {ticked.size > 0 && <PeopleBulkBar ticked={ticked.size} narrow={narrow} actions={actions} />}
      </div>
    </div>
  );
}
