import { AppError } from '../../../core/contract/errors.ts';
import { recognitionLimits, type ScanLanguage } from '../../../core/contract/recognition.ts';
import { getBatchItem, resetItem } from '../../../db/queries/batch-items.ts';
import { reopenBatch } from '../../../db/queries/batches.ts';
import { getDocument } from '../../../db/queries/documents.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { sendRecognitionAgain } from './recognise-document.task.ts';

interface RecogniseParts {
  readonly db: Db;
  readonly queue: TaskQueue;
  readonly clock: Clock;
}

/**
 * Makes out the words of a file that needs help from the pictures of its pages, in the languages given. Throws NOT_FOUND
 * where the item needs no help or its pages are not known.
 */
export function recogniseAgain(itemId: string, languages: readonly ScanLanguage[], { db, queue, clock }: RecogniseParts): void {
  const item = getBatchItem(db, itemId);
  const documentId = item?.documentId ?? null;
  const pages = documentId === null ? null : (getDocument(db, documentId)?.pageCount ?? null);
  if (item === null || item.status !== 'needs-help' || pages === null) throw new AppError('NOT_FOUND', { what: 'scan' });
  const numbers = Array.from({ length: Math.min(pages, recognitionLimits.pages) }, (_, index) => index + 1);
  writeTx(db, tx => {
    reopenBatch(tx, item.batchId);
    resetItem(tx, itemId);
    sendRecognitionAgain(queue, tx, item, numbers, languages);
    const subject = { subjectKind: 'batch_item', subjectId: itemId } as const;
    appendEvent(tx, { at: clock.now(), actor: 'user', kind: 'document.recognised-again', ...subject, data: { languages } });
  });
}
