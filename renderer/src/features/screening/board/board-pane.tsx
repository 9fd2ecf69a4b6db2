import type { ReactElement, Ref } from 'react';
import { isOpenFilter } from '../../../../../core/triage/row-filter.ts';
import { say } from '../../../language/texts.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import type { MenuItem } from '../../../ui/menu.tsx';
import type { BatchActions } from '../batch-actions.ts';
import { whyNotCompared } from '../compare/compared-people.ts';
import { BulkBar } from '../ranking/bulk-bar.tsx';
import { ToolRow } from '../ranking/tool-row.tsx';
import type { TriageDesk } from '../triage/use-triage-desk.tsx';
import type { BatchScreen } from '../use-batch-screen.ts';
import { Board } from './board.tsx';
import type { BoardColumn } from './board-columns.ts';
import styles from './board.module.css';

interface BoardPaneProps {
  readonly screen: BatchScreen;
  readonly actions: BatchActions;
  readonly desk: TriageDesk;
  readonly columns: readonly BoardColumn[];
  readonly narrow: boolean;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly bulkMenu: readonly MenuItem[];
  readonly onCompare: () => void;
  readonly onOpen: () => void;
}

/** The ranking as a board: the same filters, people in columns by where they stand. */
export function BoardPane(props: BoardPaneProps): ReactElement {
  const { screen, actions, desk, columns, narrow } = props;
  const { view, shown, head, order, whole } = screen;
  const isNobody = shown.length === 0;
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
      <div className={styles.area}>
        {isNobody && !whole ? (
          <LoadingBars columns={[200, 200, 200]} rows={9} rowHeight={58} label={say('triage:board.loading')} />
        ) : isNobody ? (
          <EmptyState
            sentence={order.length > 0 && !isOpenFilter(view.filter) ? say('triage:board.noMatch') : say('triage:board.notRanked')}
            action={
              isOpenFilter(view.filter) ? undefined : <LinkButton onClick={actions.clearFilter}>{say('triage:board.clear')}</LinkButton>
            }
            centred
          />
        ) : (
          <Board
            screen={screen}
            columns={columns}
            onFocus={actions.focus}
            onTick={id => actions.tick([id], !view.ticked.has(id))}
            onOpen={props.onOpen}
            onPut={desk.put}
          />
        )}
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
    </div>
  );
}
