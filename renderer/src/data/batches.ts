import type { BatchListEntry } from '../../../core/contract/batch-view.ts';
import { api } from './client.ts';
import { useLive } from './live.ts';

/** All batches, newest first, with their progress as it moves. */
export function useBatches(): { readonly data: readonly BatchListEntry[] | undefined } {
  return useLive<readonly BatchListEntry[]>(['batches'], observer => api.screening.watchBatches.subscribe(undefined, observer));
}
