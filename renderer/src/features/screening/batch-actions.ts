import type { HandStanding } from '../../../../core/contract/triage.ts';
import { useBatchViews } from '../../state/batch-view.ts';
import { showProblem } from '../../data/problem.ts';
import { noFilter, type RowFilter } from '../../../../core/contract/row-filter.ts';
import type { GroupName, SortKey } from '../../state/batch-view.ts';
import { between, keepFocus, moveFocus, nextUndecided, withTicks } from './ranking/focus-moves.ts';
import { shownIds } from './ranking/row-filter.ts';
import { groupOrder } from './groups/batch-groups.ts';
import { movePeople, ratePeople, type Why } from './triage/change-rows.ts';
import { selectMatching, these, tickedPeople, type Whom } from './triage/whom.ts';
import type { BatchScreen } from './use-batch-screen.ts';

/** What a person can do in the batch screen; all of it acts on the newest state. */
export interface BatchActions {
  readonly focus: (itemId: string) => void;
  readonly move: (step: number) => void;
  readonly tick: (itemIds: readonly string[], on: boolean) => void;
  /** Ticks the focused person and the next one, and moves there. */
  readonly tickOn: (step: 1 | -1) => void;
  readonly tickTo: (itemId: string) => void;
  readonly tickAll: () => void;
  readonly clearTicks: () => void;
  readonly filter: (change: Partial<RowFilter>) => void;
  readonly clearFilter: () => void;
  readonly sortBy: (key: SortKey) => void;
  readonly sortIn: () => void;
  readonly toggleLive: () => void;
  readonly toggleGroup: (group: GroupName) => void;
  readonly setLayout: (layout: 'table' | 'board') => void;
  /** Ticked people, else the focused one if they are ranked. */
  readonly targets: () => readonly string[];
  /** The same people as they are named to the main process. */
  readonly whom: () => Whom;
  /** Goes to the next person who is not decided about. */
  readonly toUndecided: () => void;
  /** Puts the targets there and goes to the next undecided person. */
  readonly decide: (to: HandStanding, why?: Why) => void;
  /** Puts these people there; the focus stays. */
  readonly put: (ids: readonly string[], to: HandStanding, why?: Why) => void;
  readonly rate: (rating: number | null) => void;
}

/** The actions of the batch screen as it is now. */
export function batchActions(screen: BatchScreen): BatchActions {
  const { batchId, shown, rows, view, change } = screen;
  return {
    ...focusing(screen),
    ...ticking(screen),
    ...listing(screen),
    targets: () => targetsOf(screen),
    whom: () => whomOf(screen),
    toUndecided: () => change({ touched: true, focusedId: nextUndecided(shown, rows, focusedOf(view), view.focusedId) }),
    decide: (to, why) => {
      const whom = whomOf(screen);
      if (whom.ids.length === 0) return;
      const focusedId = to === 'new' ? view.focusedId : nextUndecided(shown, rows, whom.ids, view.focusedId);
      change({ ticked: new Set(), touched: true, focusedId });
      void movePeople(batchId, whom, to, why);
    },
    put: (ids, to, why) => {
      change({ touched: true });
      void movePeople(batchId, these(ids), to, why);
    },
    rate: rating => {
      const whom = whomOf(screen);
      if (whom.ids.length === 0) return;
      change({ touched: true });
      void ratePeople(batchId, whom, rating);
    },
  };
}

function focusing(screen: BatchScreen): Pick<BatchActions, 'focus' | 'move'> {
  const { shown, view, change, lastPlace } = screen;
  const { focusedId } = view;
  return {
    focus: itemId => {
      if (focusedId !== itemId) change({ focusedId: itemId, touched: true });
    },
    move: step => {
      const files = filesInSight(screen);
      if (focusedId !== null && files.includes(focusedId)) {
        change({ focusedId: moveFocus(files, focusedId, step), touched: true });
        return;
      }
      const isThere = focusedId !== null && shown.includes(focusedId);
      // Whoever took the place of somebody who is gone comes next.
      const next = isThere ? moveFocus(shown, focusedId, step) : (shown[Math.min(lastPlace, shown.length - 1)] ?? null);
      if (next !== null) change({ focusedId: next, touched: true });
    },
  };
}

/** Files below the ranking whose group is folded open, in the order of the screen. */
function filesInSight({ groups, view }: BatchScreen): readonly string[] {
  return groupOrder.filter(group => view.open.has(group)).flatMap(group => groups.rowsOf(group).map(row => row.itemId));
}

function ticking({
  batchId,
  shown,
  view,
  change,
}: BatchScreen): Pick<BatchActions, 'tick' | 'tickOn' | 'tickTo' | 'tickAll' | 'clearTicks'> {
  const { ticked, focusedId } = view;
  return {
    tick: (itemIds, on) => change({ ticked: withTicks(ticked, itemIds, on), touched: true }),
    tickOn: step => {
      const next = moveFocus(shown, focusedId, step);
      const ids = [focusedId, next].filter(id => id !== null);
      change({ ticked: withTicks(ticked, ids, true), focusedId: next, touched: true });
    },
    tickTo: itemId => {
      const ids = focusedId === null ? [itemId] : between(shown, focusedId, itemId);
      change({ ticked: withTicks(ticked, ids, true), touched: true });
    },
    tickAll: () => {
      const all = new Set(shown);
      change({ ticked: all, touched: true });
      void selectMatching(batchId, all, view.filter, view.kept)
        .then(({ people }) => {
          if (useBatchViews.getState().views[batchId]?.ticked === all) change({ selected: people });
        })
        .catch(showProblem);
    },
    clearTicks: () => change({ ticked: new Set() }),
  };
}

type Listing = Pick<BatchActions, 'filter' | 'clearFilter' | 'sortBy' | 'sortIn' | 'toggleLive' | 'toggleGroup' | 'setLayout'>;

function listing({ order, ranked, shown, view, change, sortIn }: BatchScreen): Listing {
  const { sort, live, open } = view;
  const applyFilter = (filter: RowFilter): void => {
    const kept: ReadonlySet<string> = filter.unread && view.filter.unread ? view.kept : new Set();
    const after = shownIds(order, ranked, filter, kept);
    change({ filter, kept, touched: true, ticked: new Set(), focusedId: keepFocus(shown, after, view.focusedId) ?? view.focusedId });
  };
  return {
    filter: part => applyFilter({ ...view.filter, ...part }),
    clearFilter: () => applyFilter(noFilter),
    sortBy: key => change({ sort: { key, reversed: sort.key === key ? !sort.reversed : false } }),
    sortIn: () => {
      sortIn();
      change({ kept: new Set() });
    },
    toggleLive: () => change({ live: !live }),
    setLayout: layout => change({ layout, touched: true }),
    toggleGroup: group => {
      const groups = new Set(open);
      if (!groups.delete(group)) groups.add(group);
      change({ open: groups });
    },
  };
}

function whomOf(screen: BatchScreen): Whom {
  return screen.view.ticked.size > 0 ? tickedPeople(screen.view.ticked, targetsOf(screen)) : these(targetsOf(screen));
}

function focusedOf({ focusedId }: BatchScreen['view']): readonly string[] {
  return focusedId === null ? [] : [focusedId];
}

function targetsOf({ rows, view }: BatchScreen): readonly string[] {
  const ticked = [...view.ticked].filter(id => rows.has(id));
  if (ticked.length > 0) return ticked;
  const focused = view.focusedId === null ? undefined : rows.get(view.focusedId);
  return focused?.status === 'completed' ? [focused.itemId] : [];
}
