import { useEffect, useMemo, useState } from 'react';
import type { BatchHead, BatchRow } from '../../../../core/contract/batch-view.ts';
import type { AppError } from '../../../../core/contract/errors.ts';
import type { RankedPlace } from '../../../../core/match/rank-scores.ts';
import { useBatch } from '../../data/batch-rows.ts';
import { noGroups } from '../../data/batch-rows-groups.ts';
import type { BatchModel } from '../../data/batch-rows-model.ts';
import { useBatchView, useBatchViews, type BatchView } from '../../state/batch-view.ts';
import { batchGroups, type BatchGroups } from './groups/batch-groups.ts';
import { keepOrder, waitingRows, withStanding, type KeptOrder } from './ranking/ranking-order.ts';
import { shownIds } from './ranking/row-filter.ts';

/** Below this many people everyone is sorted in at once, as long as nobody has touched the list: it is still the first paint. */
const firstPaintRows = 40;

/** All that the parts of the batch screen share. */
export interface BatchScreen {
  readonly batchId: string;
  readonly head: BatchHead;
  readonly rows: ReadonlyMap<string, BatchRow>;
  /** Those of the ranking; the same map as long as nothing happens in it. */
  readonly ranked: ReadonlyMap<string, BatchRow>;
  /** True once all rows have come. */
  readonly whole: boolean;
  readonly view: BatchView;
  readonly change: (change: Partial<BatchView>) => void;
  /** Ranked people in their kept order, unfiltered. */
  readonly order: readonly string[];
  /** Ranked people who have no place in the order yet. */
  readonly waiting: readonly string[];
  /** Those of the order who pass the filter. */
  readonly shown: readonly string[];
  readonly places: ReadonlyMap<string, RankedPlace>;
  readonly groups: BatchGroups;
  /** What has the focus; null when nothing has, or it is gone. */
  readonly focused: BatchRow | null;
  /** Place of the focused person in what is shown, or where they were when they went. */
  readonly lastPlace: number;
  readonly sortIn: () => void;
}

/** The batch as far as it is known. */
export interface LoadedBatch {
  /** Null before anything is known. */
  readonly screen: BatchScreen | null;
  readonly error: AppError | null;
}

const noModel: Pick<BatchModel, 'rows' | 'groups' | 'whole' | 'beginnings'> = {
  rows: new Map(),
  groups: noGroups,
  whole: false,
  beginnings: 0,
};

/** Joins what is known of a batch with how it is looked at. */
export function useBatchScreen(batchId: string): LoadedBatch {
  const { data, error } = useBatch(batchId);
  const [view, change] = useBatchView(batchId);
  const { rows, groups: standing, whole, beginnings } = data ?? noModel;
  const { ranked } = standing;
  const { order: kept, sortIn } = useKeptOrder(batchId, ranked, view, { whole, beginnings });
  const order = useMemo(() => withStanding(kept, rows, ranked), [kept, rows, ranked]);
  const waiting = useMemo(() => waitingRows(order, ranked), [order, ranked]);
  const shown = useMemo(() => shownIds(order.ids, ranked, view.filter, view.kept), [order, ranked, view.filter, view.kept]);
  const groups = useMemo(() => batchGroups(standing), [standing]);
  const { focusedId } = view;
  useFirstFocus(batchId, focusedId, shown[0]);
  const lastPlace = useLastPlace(focusedId === null ? -1 : shown.indexOf(focusedId));
  const head = data?.head ?? null;
  if (head === null) return { screen: null, error };
  const focused = focusedId === null ? null : (rows.get(focusedId) ?? null);
  return {
    screen: {
      batchId,
      head,
      rows,
      ranked,
      whole,
      view,
      change,
      order: order.ids,
      waiting,
      shown,
      places: order.places,
      groups,
      focused,
      lastPlace,
      sortIn,
    },
    error,
  };
}

interface Arrival {
  readonly whole: boolean;
  readonly beginnings: number;
}

function useKeptOrder(
  batchId: string,
  rows: ReadonlyMap<string, BatchRow>,
  { sort, live, touched }: BatchView,
  { whole, beginnings }: Arrival,
): { readonly order: KeptOrder; readonly sortIn: () => void } {
  const [kept, setKept] = useState<KeptOrder | null>(null);
  const [sortedIn, setSortedIn] = useState(0);
  const key = `${batchId} ${beginnings} ${sortedIn}`;
  const length = kept?.ids.length ?? 0;
  const open = live || length === 0 || (!touched && length < firstPaintRows);
  const order = useMemo(() => keepOrder(kept, rows, sort, { key, open, whole }), [kept, rows, sort, key, open, whole]);
  if (order !== kept) setKept(order);
  return { order, sortIn: () => setSortedIn(count => count + 1) };
}

/** The best person has the focus until another is chosen. */
function useFirstFocus(batchId: string, focusedId: string | null, first: string | undefined): void {
  useEffect(() => {
    if (focusedId === null && first !== undefined) useBatchViews.getState().change(batchId, { focusedId: first });
  }, [batchId, focusedId, first]);
}

/** The place as long as there is one, then the last one there was. */
function useLastPlace(place: number): number {
  const [last, setLast] = useState(0);
  if (place >= 0 && place !== last) setLast(place);
  return place >= 0 ? place : last;
}
