import type { BatchRow, BatchUpdate } from '../../../../core/contract/batch-view.ts';
import { api } from '../../data/client.ts';
import { useLive } from '../../data/live.ts';
import type { ReportPerson } from './chosen-people.ts';

type Rows = ReadonlyMap<string, BatchRow>;

/** Everyone in the ranking of a batch, best first, as decisions change. */
export function useReportPeople(batchId: string | null): readonly ReportPerson[] {
  const { data } = useLive<BatchUpdate, Rows>(
    ['report-people', batchId],
    observer => (batchId === null ? { unsubscribe: () => undefined } : api.screening.watch.subscribe({ batchId }, observer)),
    withUpdate,
  );
  return [...(data?.values() ?? [])]
    .filter(row => row.status === 'completed' && row.versionOf === null)
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.position - b.position)
    .map(row => ({ itemId: row.itemId, name: row.name === '' ? row.file : row.name, decision: row.decision }));
}

/** The rows after one more update. */
export function withUpdate(before: Rows | undefined, update: BatchUpdate): Rows {
  if (update.kind === 'head') return before ?? new Map();
  const start = update.kind === 'rows' && update.first ? [] : [...(before ?? [])];
  return new Map([...start, ...update.rows.map(row => [row.itemId, row] as const)]);
}
