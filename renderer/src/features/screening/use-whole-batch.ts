import { useRouter } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { chooseInputs, takeIn } from '../../data/intake.ts';
import { tell } from '../../data/problem.ts';
import { say } from '../../language/texts.ts';
import { showToast } from '../../state/toasts.ts';
import type { BatchActions } from './batch-actions.ts';
import { addressOf } from './compare/compared-people.ts';
import type { PageActions } from './page-actions.ts';
import { markRead } from './triage/change-rows.ts';
import type { BatchScreen } from './use-batch-screen.ts';

/** What concerns the whole batch. */
export type WholeBatch = Pick<
  PageActions,
  'pause' | 'cancel' | 'retryAll' | 'exportReport' | 'compare' | 'markUnread' | 'prioritise' | 'archive' | 'deleteEmpty' | 'statistics'
> & {
  readonly addFiles: (folders: boolean) => void;
};

/** See `WholeBatch`. */
export function useWholeBatch({ batchId, head, view, shown }: BatchScreen, actions: BatchActions): WholeBatch {
  const router = useRouter();

  async function cancel(): Promise<void> {
    const done = await tell(api.screening.cancel.mutate({ batchId }).then(() => true));
    if (done !== null) showToast({ strong: 'Cancelled.', text: 'What was read is kept.' });
  }

  async function add(folders: boolean): Promise<void> {
    await takeIn(await chooseInputs(folders), { kind: 'batch', batchId });
  }

  async function archive(archived: boolean): Promise<void> {
    const done = await tell(api.screening.archive.mutate({ batchId, archived }).then(() => true));
    if (done !== null) showToast({ text: say(archived ? 'batches:archive.done' : 'batches:archive.doneBack') });
  }

  async function deleteEmpty(): Promise<void> {
    const done = await tell(api.screening.deleteEmpty.mutate({ batchId }).then(() => true));
    if (done === null) return;
    showToast({ text: say('batches:archive.deleted') });
    await router.navigate({ to: '/batches', search: { all: true } });
  }

  return {
    statistics: () => void router.navigate({ to: '/batches/$batchId/statistics', params: { batchId } }),
    prioritise: priority => void tell(api.screening.prioritise.mutate({ batchId, priority })),
    archive: archived => void archive(archived),
    deleteEmpty: () => void deleteEmpty(),
    pause: () =>
      void tell(
        head.paused || head.status === 'cancelled' ? api.screening.resume.mutate({ batchId }) : api.screening.pause.mutate({ batchId }),
      ),
    cancel: () => void cancel(),
    retryAll: () => void tell(api.screening.retry.mutate({ batchId, itemIds: null })),
    exportReport: () => {
      const items = view.ticked.size > 0 ? [...view.ticked] : [];
      void router.navigate({ to: '/reports', search: { batch: batchId, ...(items.length > 0 ? { items } : {}) } });
    },
    compare: () => {
      const people = shown.filter(itemId => view.ticked.has(itemId));
      void router.navigate({ to: '/batches/$batchId/compare', params: { batchId }, search: addressOf(people) });
    },
    markUnread: () => void markRead(batchId, actions.whom(), false, true),
    addFiles: folders => void add(folders),
  };
}
