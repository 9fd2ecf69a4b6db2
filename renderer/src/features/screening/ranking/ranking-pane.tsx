import { useElementSize } from '@mantine/hooks';
import type { ReactElement, Ref } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { isOpenFilter } from '../../../../../core/triage/row-filter.ts';
import { say } from '../../../language/texts.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import type { MenuItem } from '../../../ui/menu.tsx';
import type { VirtualTableHandle } from '../../../ui/virtual-table.tsx';
import { whyNotCompared } from '../compare/compared-people.ts';
import { sayEquation } from '../groups/equation.ts';
import { GroupsList } from '../groups/groups-list.tsx';
import type { FileAction } from '../groups/group-words.ts';
import type { BatchActions } from '../batch-actions.ts';
import type { TriageDesk } from '../triage/use-triage-desk.tsx';
import type { BatchScreen } from '../use-batch-screen.ts';
import { BulkBar } from './bulk-bar.tsx';
import { NewResultsLine } from './new-results-line.tsx';
import { RankingTable } from './ranking-table.tsx';

import { ToolRow } from './tool-row.tsx';
import styles from './ranking.module.css';

/** Heights in pixels, as in the style sheets. */
const rowHeight = 32;
const headHeight = 28;
const newLineHeight = 28;

interface RankingPaneProps {
  readonly screen: BatchScreen;
  readonly actions: BatchActions;
  readonly desk: TriageDesk;
  readonly narrow: boolean;
  readonly tableRef: { readonly current: VirtualTableHandle | null } & Ref<VirtualTableHandle>;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly bulkMenu: readonly MenuItem[];
  readonly onCompare: () => void;
  readonly onFileAction: (row: BatchRow, action: FileAction) => void;
  readonly onActivate: () => void;
}

/** The left pane: tools, the ranking, what can be done with ticked people, and what is not ranked. */
export function RankingPane(props: RankingPaneProps): ReactElement {
  const { screen, actions, desk, narrow, tableRef } = props;
  const { view, change, head, groups, shown } = screen;
  const { ref: tableBox, width, height } = useElementSize();
  const overflows = shown.length * rowHeight > height - headHeight - (screen.waiting.length > 0 ? newLineHeight : 0);
  return (
    <div className={styles.pane}>
      <ToolRow
        screen={screen}
        narrow={narrow}
        searchRef={props.searchRef}
        onFilter={actions.filter}
        onSort={actions.sortBy}
        onToggleLive={actions.toggleLive}
        onLayout={actions.setLayout}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a touch anywhere makes rows keep their places */}
      <div
        ref={tableBox}
        className={classNames(styles.table, overflows && styles.overflowing)}
        onWheel={() => view.touched || change({ touched: true })}
      >
        <span data-pane-focus tabIndex={-1} onFocus={() => tableRef.current?.focus()} />
        <RankingTable
          screen={screen}
          narrow={narrow}
          paneWidth={width}
          tableRef={tableRef}
          onFocusRow={actions.focus}
          onSort={actions.sortBy}
          onTick={actions.tick}
          onTickTo={actions.tickTo}
          onActivate={props.onActivate}
          above={<NewResultsLine waiting={screen.waiting.length} onSortIn={actions.sortIn} />}
          empty={
            <div className={styles.nobody}>
              <NobodyHere screen={screen} onClear={actions.clearFilter} />
            </div>
          }
        />
        {view.ticked.size > 1 && (
          <BulkBar
            ticked={view.selected ?? view.ticked.size}
            shown={shown.length}
            narrow={narrow}
            onAll={actions.tickAll}
            onDecide={head.jobId === null ? null : desk.decide}
            onCompare={props.onCompare}
            compareReason={whyNotCompared(view.ticked.size)}
            more={props.bulkMenu}
            onClose={actions.clearTicks}
          />
        )}
      </div>
      <GroupsList
        groups={groups}
        open={view.open}
        focusedId={view.focusedId}
        progress={head.status === 'cancelled' ? 'cancelled' : head.paused ? 'paused' : 'running'}
        queue={head.progress}
        equation={sayEquation(head, groups)}
        onToggle={actions.toggleGroup}
        onFocus={actions.focus}
        onAction={props.onFileAction}
      />
    </div>
  );
}

/** Why the ranking is empty, and the way on. */
function NobodyHere({ screen, onClear }: { readonly screen: BatchScreen; readonly onClear: () => void }): ReactElement {
  const { head, order, whole, view } = screen;
  if (order.length > 0 && !isOpenFilter(view.filter)) {
    return (
      <EmptyState
        sentence={say('screening:empty.none')}
        action={<LinkButton onClick={onClear}>{say('screening:command.clearFilter')}</LinkButton>}
        sample={say('screening:empty.hidden', { count: order.length })}
      />
    );
  }
  if (!whole) return <LoadingBars columns={[20, 70, 60, 240]} rows={14} rowHeight={32} label={say('screening:empty.loading')} />;
  if (head.counting) return <EmptyState sentence={say('screening:empty.walking')} />;
  if (head.paused) return <EmptyState sentence={say('screening:empty.paused')} />;
  if (head.status === 'cancelled') return <EmptyState sentence={say('screening:empty.cancelled')} />;
  if (head.status === 'open') return <EmptyState sentence={say('screening:empty.soon')} />;
  return <EmptyState sentence={say('screening:empty.nobody')} />;
}
