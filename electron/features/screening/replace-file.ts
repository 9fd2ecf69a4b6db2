import { getBatchItem, resetItem, type BatchItem } from '../../../db/queries/batch-items.ts';
import { reopenBatch } from '../../../db/queries/batches.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { listDuplicatesOf, replaceItemFile } from '../../../db/queries/item-files.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { sendScreening } from './screen-document.task.ts';

interface ReplaceParts {
  readonly queue: TaskQueue;
  readonly now: () => number;
}

/**
 * Reads another file in place of the one that an item holds: its row, its place in the batch and its history stay. Files
 * that were left out as its duplicates stand for themselves again.
 */
export function replaceFileTx(
  tx: WriteTransaction,
  item: BatchItem,
  file: { readonly path: string; readonly relPath: string },
  parts: ReplaceParts,
): void {
  reopenBatch(tx, item.batchId);
  const released = listDuplicatesOf(tx, item.id);
  replaceItemFile(tx, { id: item.id, ...file });
  for (const id of [item.id, ...released]) {
    resetItem(tx, id);
    const waiting = getBatchItem(tx, id);
    if (waiting !== null) sendScreening(parts.queue, tx, waiting, 'high');
  }
  const subject = { subjectKind: 'batch_item', subjectId: item.id } as const;
  appendEvent(tx, { at: parts.now(), actor: 'user', kind: 'document.replaced', ...subject, data: { before: item.documentId } });
}
