import { useRouter } from '@tanstack/react-router';
import type { BatchStatistics } from '../../../../../core/contract/batch-statistics.ts';
import type { BatchItemStatus } from '../../../../../core/contract/task.ts';
import { noFilter, type RowFilter } from '../../../../../core/contract/row-filter.ts';
import { useBatchViews, type GroupName } from '../../../state/batch-view.ts';

/** Where the figures lead: into the batch, showing those who were counted. */
export interface Doors {
  readonly toPeople: (filter: Partial<RowFilter>) => void;
  readonly toGroup: (group: GroupName) => void;
}

/** The group below the ranking in which files of a status stand. */
export function groupOfStatus(status: BatchItemStatus): GroupName {
  switch (status) {
    case 'refused':
      return 'refused';
    case 'failed':
      return 'failed';
    case 'duplicate':
      return 'duplicates';
    case 'waiting':
    case 'running':
      return 'in-progress';
    case 'needs-help':
    case 'completed':
      return 'needs-help';
  }
}

/** See `Doors`. A door sets the filter of the batch anew: nobody else is shown than those who were counted. */
export function useDoors(batchId: string, { thresholds }: Pick<BatchStatistics, 'thresholds'>): Doors {
  const router = useRouter();
  const open = (): void => void router.navigate({ to: '/batches/$batchId', params: { batchId } });
  return {
    toPeople: filter => {
      const minScore = filter.minScore === undefined || thresholds === null ? null : filter.minScore;
      useBatchViews
        .getState()
        .change(batchId, { filter: { ...noFilter, ...filter, minScore }, focusedId: null, ticked: new Set(), selected: null });
      open();
    },
    toGroup: group => {
      const { views, change } = useBatchViews.getState();
      change(batchId, { open: new Set([...(views[batchId]?.open ?? []), group]) });
      open();
    },
  };
}
