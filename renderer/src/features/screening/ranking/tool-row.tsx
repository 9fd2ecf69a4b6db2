import { IconArrowsSort, IconColumns3, IconPlus, IconTable } from '@tabler/icons-react';
import { useMemo, useState, type ReactElement, type Ref } from 'react';
import type { RowFilter } from '../../../../../core/contract/row-filter.ts';
import { sortKeys, type SortKey } from '../../../state/batch-view.ts';
import { useReasons } from '../../../data/reasons.ts';
import { say } from '../../../language/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import { SegmentedChoice } from '../../../ui/segmented-choice.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import type { BatchScreen } from '../use-batch-screen.ts';
import { chipsOf } from './filter-chips.ts';
import { moreFilters } from './more-filters.ts';
import { tellingCriterion } from './row-filter.ts';
import { sortWord } from './sort-words.ts';
import styles from './ranking.module.css';

interface ToolRowProps {
  readonly screen: BatchScreen;
  readonly narrow: boolean;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onFilter: (change: Partial<RowFilter>) => void;
  readonly onSort: (key: SortKey) => void;
  readonly onToggleLive: () => void;
  readonly onLayout: (layout: 'table' | 'board') => void;
}

/** Above the ranking: the field that filters by words, filters as chips, and the sort. */
export function ToolRow({ screen, narrow, searchRef, onFilter, onSort, onToggleLive, onLayout }: ToolRowProps): ReactElement {
  const { head, view, ranked, order } = screen;
  const { filter, sort, live } = view;
  const telling = useTelling(screen);
  const reasons = useReasons();
  const unread = useMemo(() => order.reduce((count, id) => count + (ranked.get(id)?.unread === true ? 1 : 0), 0), [order, ranked]);
  const all = chipsOf({ filter, rubric: head.rubric, telling, unread, reasons });
  const chips = narrow ? all.filter(chip => chip.on || !chip.id.startsWith('criterion')) : all;
  const tags = useMemo(() => [...new Set([...ranked.values()].flatMap(row => row.tags))].sort(), [ranked]);
  const sorting: readonly MenuItem[] = sortKeys.map(key => ({
    id: key,
    label: sortWord(key),
    checked: sort.key === key,
    ...(sort.key === key ? { detail: sort.reversed ? say('screening:tools.reversed') : '' } : {}),
    onPick: () => onSort(key),
  }));
  return (
    <div className={styles.tools}>
      <div className={styles.chips}>
        <SearchField
          inputRef={searchRef}
          value={filter.text}
          onChange={text => onFilter({ text })}
          placeholder={say('screening:tools.filter')}
          label={say('screening:tools.filterLabel')}
          keys="/"
          width={narrow ? 100 : 108}
        />
        {chips.map(chip => (
          <Chip
            key={chip.id}
            on={chip.on}
            count={chip.count}
            onToggle={() => onFilter(chip.toggle)}
            {...(chip.on
              ? { onRemove: () => onFilter(chip.toggle), removeLabel: say('screening:tools.takeOff', { filter: chip.label }) }
              : {})}
          >
            {chip.label}
          </Chip>
        ))}
        <Menu
          trigger={<IconButton label={say('screening:tools.more')} icon={IconPlus} size="small" />}
          groups={moreFilters({ filter, head, tags, reasons, rows: ranked }, onFilter)}
          width={240}
        />
      </div>
      <Menu
        trigger={
          <Button
            variant="quiet"
            size="row"
            icon={IconArrowsSort}
            aria-label={say('screening:tools.sortedBy', { sort: sortWord(sort.key) })}
          >
            {narrow ? undefined : sortWord(sort.key)}
          </Button>
        }
        position="bottom-end"
        width={220}
        groups={[sorting, [{ id: 'live', label: say('screening:command.live'), keys: 'l', checked: live, onPick: onToggleLive }]]}
      />
      <SegmentedChoice<'table' | 'board'>
        label={say('triage:board.view')}
        size="small"
        value={view.layout}
        options={[
          { value: 'table', label: say('triage:board.table'), icon: IconTable },
          { value: 'board', label: say('triage:board.label'), icon: IconColumns3 },
        ]}
        onChange={onLayout}
      />
    </div>
  );
}

/** The offered criterion stays the same while results arrive, until there are new places; another sort changes none. */
function useTelling({ head, order, ranked, places, whole }: BatchScreen): number | null {
  const [known, setKnown] = useState<{ readonly places: BatchScreen['places'] | null; readonly telling: number | null }>({
    places: null,
    telling: null,
  });
  if (known.places === places || !whole) return known.telling;
  const skills = head.rubric?.criteria.flatMap(({ necessity, kind }, index) =>
    necessity === 'required' && kind === 'skill' ? [index] : [],
  );
  const telling = tellingCriterion(
    order.flatMap(id => ranked.get(id) ?? []),
    skills ?? [],
  );
  setKnown({ places, telling });
  return telling;
}
