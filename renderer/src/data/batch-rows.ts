import type { BatchUpdate } from '../../../core/contract/batch-view.ts';
import { api } from './client.ts';
import { useLive, type Observer, type Subscription } from './live.ts';
import { foldBatch, type BatchModel } from './batch-rows-model.ts';
import { paceUpdates } from './batch-rows-pace.ts';
import { joinParts } from './batch-rows-parts.ts';

/** A batch as the window knows it: head and rows as they change, and why nothing more comes when the channel failed. */
export function useBatch(batchId: string): ReturnType<typeof useLive<BatchUpdate, BatchModel>> {
  return useLive<BatchUpdate, BatchModel>(['batch', batchId], observer => watch(batchId, observer), foldBatch);
}

function watch(batchId: string, observer: Observer<BatchUpdate>): Subscription {
  const updates = paceUpdates(joinParts(observer.onData));
  const subscription = api.screening.watch.subscribe({ batchId }, { ...observer, onData: updates.take });
  return {
    unsubscribe: () => {
      updates.stop();
      subscription.unsubscribe();
    },
  };
}
