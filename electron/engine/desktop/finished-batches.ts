import type { BatchListEntry } from '../../../core/contract/batch-view.ts';

/**
 * The batches that finished between two lists: open before, finished now. A batch that was not in the list before, or
 * was finished when the list was first seen, is no news.
 */
export function finishedSince(before: readonly BatchListEntry[], now: readonly BatchListEntry[]): readonly BatchListEntry[] {
  const open = new Set(before.filter(batch => batch.status === 'open').map(batch => batch.batchId));
  return now.filter(batch => batch.status === 'finished' && open.has(batch.batchId));
}

/** Title and text of the message that a batch is done (ui: *Words*): counts first. */
export function finishedMessage(batch: BatchListEntry): { readonly title: string; readonly body: string } {
  const { completed, needsHelp, refused, duplicate } = batch.counts;
  const parts = [
    `${completed} completed`,
    needsHelp > 0 ? `${needsHelp} ${needsHelp === 1 ? 'needs' : 'need'} help` : '',
    refused > 0 ? `${refused} refused` : '',
    duplicate > 0 ? `${duplicate} ${duplicate === 1 ? 'duplicate' : 'duplicates'}` : '',
  ];
  return { title: `${batch.title} is read`, body: parts.filter(part => part !== '').join(' · ') };
}
