import type { BatchRow } from '../../../core/contract/batch-view.ts';

/** Where a received file stands: in the ranking, or in one of the groups below it. */
export const rowGroups = [
  'ranked',
  'versions',
  'needs-help',
  'refused',
  'failed',
  'duplicates',
  'aside',
  'working',
  'waiting',
  'scans',
] as const satisfies readonly string[];
export type RowGroup = (typeof rowGroups)[number];

/** The rows of a batch by where they stand. A group in which nothing changed stays the same map. */
export type RowGroups = Readonly<Record<RowGroup, ReadonlyMap<string, BatchRow>>>;

/** No rows at all. */
export const noGroups: RowGroups = {
  ranked: new Map(),
  versions: new Map(),
  'needs-help': new Map(),
  refused: new Map(),
  failed: new Map(),
  duplicates: new Map(),
  aside: new Map(),
  working: new Map(),
  waiting: new Map(),
  scans: new Map(),
};

/** The group of a row: what waits for text recognition stands apart from what waits to be read. */
export function groupOf(row: BatchRow): RowGroup {
  switch (row.status) {
    case 'completed':
      return row.versionOf === null ? 'ranked' : 'versions';
    case 'needs-help':
      return row.aside ? 'aside' : 'needs-help';
    case 'refused':
      return 'refused';
    case 'failed':
      return 'failed';
    case 'duplicate':
      return 'duplicates';
    case 'waiting':
      return row.recognition === null ? 'waiting' : 'scans';
    case 'running':
      return row.recognition === 'queued' ? 'scans' : 'working';
  }
}

/**
 * The groups after these rows were added or changed. `before` are all rows as they stand in the groups given. It looks at
 * nothing but the rows that changed, so that twenty thousand may arrive while a window is used.
 */
export function moveRows(groups: RowGroups, before: ReadonlyMap<string, BatchRow>, changed: readonly BatchRow[]): RowGroups {
  const touched: Partial<Record<RowGroup, Map<string, BatchRow>>> = {};
  const own = (group: RowGroup): Map<string, BatchRow> => (touched[group] ??= new Map(groups[group]));
  for (const row of changed) {
    const group = groupOf(row);
    // A row may be told twice in one go: where it stood last counts.
    const former = rowGroups.find(other => touched[other]?.has(row.itemId) === true) ?? formerGroup(before.get(row.itemId));
    if (former !== null && former !== group) own(former).delete(row.itemId);
    own(group).set(row.itemId, row);
  }
  return { ...groups, ...touched };
}

function formerGroup(row: BatchRow | undefined): RowGroup | null {
  return row === undefined ? null : groupOf(row);
}
