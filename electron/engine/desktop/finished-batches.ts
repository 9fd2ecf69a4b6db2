import type { BatchListEntry } from '../../../core/contract/batch-view.ts';
import type { createTexts } from '../../../core/language/texts.ts';

/**
 * The batches that finished between two lists: open before, finished now. A batch that was not in the list before, or
 * was finished when the list was first seen, is no news.
 */
export function finishedSince(before: readonly BatchListEntry[], now: readonly BatchListEntry[]): readonly BatchListEntry[] {
  const open = new Set(before.filter(batch => batch.status === 'open').map(batch => batch.batchId));
  return now.filter(batch => batch.status === 'finished' && open.has(batch.batchId));
}

/** Title and text of the message that a batch is done (ui: *Words*): counts first. */
export function finishedMessage(
  batch: BatchListEntry,
  say: ReturnType<typeof createTexts>['t'],
): { readonly title: string; readonly body: string } {
  const { completed, needsHelp, refused, duplicate } = batch.counts;
  const parts = [
    say('menu:finished.completed', { count: completed }),
    needsHelp > 0 ? say('menu:finished.needsHelp', { count: needsHelp }) : '',
    refused > 0 ? say('menu:finished.refused', { count: refused }) : '',
    duplicate > 0 ? say('menu:finished.duplicate', { count: duplicate }) : '',
  ];
  return { title: say('menu:finished.title', { batch: batch.title }), body: parts.filter(part => part !== '').join(' · ') };
}
