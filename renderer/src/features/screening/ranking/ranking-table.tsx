import { useCallback, useMemo, type MouseEvent, type ReactElement, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlindBatch } from '../../../data/blind.ts';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { say } from '../../../language/texts.ts';
import type { Sort, SortKey } from '../../../state/batch-view.ts';
import { CheckBox } from '../../../ui/check-box.tsx';
import { HeadCell } from '../../../ui/table-cell.tsx';
import { VirtualTable, type VirtualTableHandle } from '../../../ui/virtual-table.tsx';
import type { BatchScreen } from '../use-batch-screen.ts';
import { columnsFor, type RankingColumns } from './ranking-columns.ts';
import { RankingCells } from './ranking-cells.tsx';

interface RankingTableProps {
  readonly screen: BatchScreen;
  readonly narrow: boolean;
  /** Width of the pane in pixels; 0 while it is not measured. */
  readonly paneWidth: number;
  readonly tableRef: Ref<VirtualTableHandle>;
  readonly onFocusRow: (itemId: string) => void;
  readonly onSort: (key: SortKey) => void;
  readonly onTick: (itemIds: readonly string[], on: boolean) => void;
  /** Ticks everyone from the focused row to this one. */
  readonly onTickTo: (itemId: string) => void;
  readonly onActivate: () => void;
  /** Between head and rows. */
  readonly above: ReactNode;
  readonly empty: ReactNode;
}

/** The ranked people, best first: place, score, advice, name, years, required criteria and status. */
export function RankingTable(props: RankingTableProps): ReactElement {
  const { screen, narrow, paneWidth, tableRef, above, empty, onFocusRow, onSort, onTick, onTickTo, onActivate } = props;
  const { ranked, order, shown, places, view, head } = screen;
  const { t } = useTranslation('blind');
  const isBlind = useBlindBatch(screen.batchId)?.blind === true;
  const { focusedId, ticked, sort } = view;
  const list = useMemo(() => shown.flatMap(id => ranked.get(id) ?? []), [shown, ranked]);
  const people = order.length;
  const required = ranked.get(shown[0] ?? '')?.required.length ?? 0;
  const columns = useMemo(
    () => columnsFor({ narrow, requiredCriteria: required, people, paneWidth }),
    [narrow, required, people, paneWidth],
  );
  const thresholds = head.rubric?.thresholds;
  const isPicking = ticked.size > 0;
  const renderRow = useCallback(
    (row: BatchRow, { selected }: { readonly selected: boolean }) => (
      <RankingCells
        row={row}
        place={places.get(row.itemId)}
        columns={columns}
        thresholds={thresholds}
        ticked={selected}
        picking={isPicking}
      />
    ),
    [places, columns, thresholds, isPicking],
  );

  function click(index: number, event: MouseEvent): boolean {
    const id = shown[index];
    if (id === undefined) return false;
    const onBox = event.target instanceof Element && event.target.closest('[data-tick]') !== null;
    if (event.shiftKey) onTickTo(id);
    else if (onBox || event.ctrlKey || event.metaKey) onTick([id], !ticked.has(id));
    return onBox || event.ctrlKey || event.metaKey;
  }

  return (
    <VirtualTable
      ref={tableRef}
      label="Ranking"
      rows={list}
      rowKey={keyOf}
      renderRow={renderRow}
      header={
        <RankingHead columns={columns} sort={sort} onSort={onSort} whom={isBlind ? t('column') : say('screening:column.name')}>
          {isPicking && (
            <CheckBox
              checked={ticked.size >= shown.length}
              mixed={ticked.size < shown.length}
              label="Tick everyone in the list"
              labelHidden
              onChange={on => onTick(shown, on)}
            />
          )}
        </RankingHead>
      }
      focusedIndex={focusedId === null ? -1 : shown.indexOf(focusedId)}
      onFocusIndex={index => {
        const id = shown[index];
        if (id !== undefined) onFocusRow(id);
      }}
      isSelected={row => ticked.has(row.itemId)}
      onRowClick={click}
      onActivate={onActivate}
      multiselectable
      above={above}
      empty={empty}
    />
  );
}

function keyOf(row: BatchRow): string {
  return row.itemId;
}

interface RankingHeadProps {
  readonly columns: RankingColumns;
  readonly sort: Sort;
  readonly onSort: (key: SortKey) => void;
  /** "Name", or what stands in its place. */
  readonly whom: string;
  /** In place of "#": the box that ticks everyone. */
  readonly children: ReactNode;
}

function RankingHead({ columns, sort, onSort, whom, children }: RankingHeadProps): ReactElement {
  const by = (key: SortKey) => ({
    onSort: () => onSort(key),
    sorted:
      sort.key === key
        ? (key === 'name' || key === 'received') !== sort.reversed
          ? ('ascending' as const)
          : ('descending' as const)
        : null,
  });
  return (
    <>
      <HeadCell width={columns.place} label={say('screening:column.place')}>
        {children === false ? '#' : children}
      </HeadCell>
      <HeadCell width={columns.score + columns.bar} {...by('score')}>
        {say('screening:column.score')}
      </HeadCell>
      {columns.advice !== null && <HeadCell width={columns.advice}>{say('screening:column.advice')}</HeadCell>}
      <HeadCell before={10} {...by('name')}>
        {whom}
      </HeadCell>
      <HeadCell width={columns.years} align="right" {...by('years')}>
        {say('screening:column.years')}
      </HeadCell>
      <HeadCell width={columns.required} before={14} align={columns.strip ? 'left' : 'right'} {...by('required')}>
        {say(columns.strip ? 'screening:column.required' : 'screening:column.requiredShort')}
      </HeadCell>
      <HeadCell width={columns.status} before={8} label={say('screening:column.status')}>
        {columns.strip ? say('screening:column.status') : ''}
      </HeadCell>
    </>
  );
}
