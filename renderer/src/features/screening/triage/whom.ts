import { noFilter, type RowFilter, type Selection } from '../../../../../core/contract/row-filter.ts';
import type { Items } from '../../../../../core/contract/triage.ts';
import { api } from '../../../data/client.ts';

/** People to do something to. */
export interface Whom {
  /** Those that the window shows; what is done shows on them at once. */
  readonly ids: readonly string[];
  /** How they are named to the main process: by a selection that it keeps where everybody was selected. */
  readonly items: () => Promise<Items>;
}

/** People named one by one. */
export function these(ids: readonly string[]): Whom {
  return { ids, items: () => Promise.resolve(ids) };
}

const selections = new WeakMap<ReadonlySet<string>, Promise<Selection>>();

/** Lets the main process find everybody who matches; `ticked` are those of them whom the window knows. */
export function selectMatching(
  batchId: string,
  ticked: ReadonlySet<string>,
  filter: RowFilter = noFilter,
  kept: ReadonlySet<string> = new Set(),
): Promise<Selection> {
  const selection = api.triage.select.mutate({ batchId, filter, kept: [...kept] });
  selections.set(ticked, selection);
  return selection;
}

/** Ticked people: the same ticks as a whole are named by their selection, so that nobody is named who was ticked by hand alone. */
export function tickedPeople(ticked: ReadonlySet<string>, ids: readonly string[]): Whom {
  const selection = selections.get(ticked);
  if (selection === undefined) return these(ids);
  return { ids, items: async () => ({ selectionId: (await selection).selectionId }) };
}
