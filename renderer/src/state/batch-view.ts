import { create } from 'zustand';
import { noFilter, type RowFilter } from '../../../core/contract/row-filter.ts';

/** What the ranking can be sorted by. */
export const sortKeys = ['score', 'name', 'years', 'required', 'rating', 'received'] as const;
export type SortKey = (typeof sortKeys)[number];

/** `reversed` turns the natural direction round: best, most and first received first; names from A. */
export interface Sort {
  readonly key: SortKey;
  readonly reversed: boolean;
}

/** What is folded open or closed below the ranking. */
export type GroupName = 'versions' | 'needs-help' | 'refused' | 'failed' | 'duplicates' | 'aside' | 'in-progress';

/** Tabs of a person. */
export type PersonTab = 'criteria' | 'fields' | 'ask' | 'notes' | 'history';

/** How one batch is looked at. */
export interface BatchView {
  readonly focusedId: string | null;
  readonly ticked: ReadonlySet<string>;
  /** How many people the main process found for these ticks, where everybody who matches was ticked. */
  readonly selected: number | null;
  readonly filter: RowFilter;
  /** Read since the filter was set: these stay in a list of unread people. */
  readonly kept: ReadonlySet<string>;
  readonly sort: Sort;
  /** New results move rows at once. */
  readonly live: boolean;
  readonly open: ReadonlySet<GroupName>;
  readonly tab: PersonTab;
  readonly layout: 'table' | 'board';
  /** True once a person moved, chose or scrolled: from then on rows keep their places. */
  readonly touched: boolean;
}

/** How a batch is looked at first. */
const firstView: BatchView = {
  focusedId: null,
  ticked: new Set(),
  selected: null,
  filter: noFilter,
  kept: new Set(),
  sort: { key: 'score', reversed: false },
  live: false,
  open: new Set(['needs-help']),
  tab: 'criteria',
  layout: 'table',
  touched: false,
};

interface BatchViews {
  readonly views: Readonly<Record<string, BatchView>>;
  /** Batch that was looked at last. */
  readonly lastBatchId: string | null;
  readonly change: (batchId: string, change: Partial<BatchView>) => void;
  readonly visit: (batchId: string) => void;
}

/** Focus, ticks, filters and scroll of each batch while the window lives. */
export const useBatchViews = create<BatchViews>(set => ({
  views: {},
  lastBatchId: null,
  change: (batchId, change) => set(({ views }) => ({ views: { ...views, [batchId]: changed(views[batchId] ?? firstView, change) } })),
  visit: batchId => set({ lastBatchId: batchId }),
}));

/** How the batch is looked at, and how to change that. */
export function useBatchView(batchId: string): readonly [BatchView, (change: Partial<BatchView>) => void] {
  const view = useBatchViews(state => state.views[batchId]) ?? firstView;
  const change = useBatchViews(state => state.change);
  return [view, part => change(batchId, part)];
}

/** Other ticks are another selection. */
function changed(view: BatchView, change: Partial<BatchView>): BatchView {
  const isOther = change.ticked !== undefined && change.ticked !== view.ticked;
  return { ...view, ...(isOther ? { selected: null } : {}), ...change };
}
