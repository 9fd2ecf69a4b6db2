import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../core/contract/errors.ts';
import { getBatchItem, listFailedItems, resetItem, type BatchItem } from '../../../db/queries/batch-items.ts';
import {
  endBatch,
  getBatch,
  hasOpenItems,
  listBatches,
  putBackRunningItems,
  reopenBatch,
  setBatchTitle,
} from '../../../db/queries/batches.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { getRubric, type SavedRubric } from '../../../db/queries/jobs.ts';
import { writeTx, type WriteTransaction } from '../../../db/statement.ts';
import { cancelGroup, pauseTasks, resumeTasks } from '../../engine/tasks/caring.ts';
import { requireBatch } from './batch-head.ts';
import { optionsOf } from './batch-options.ts';
import type { Deliveries, DeliveryParts } from './deliveries.ts';
import { sendOpenItems } from './open-batch.ts';
import { isPassing } from './passing-problem.ts';
import { continueRescoring, switchRubric } from './rescore.ts';
import { sendScreening } from './screen-document.task.ts';
import { settleBatch, tellOfBatch } from './settle-batch.ts';

interface CareParts extends DeliveryParts {
  readonly deliveries: Deliveries;
}

/** What people do with a batch as a whole. All throw NOT_FOUND where it is gone. */
export interface BatchCare {
  /** Begins no further document; what runs goes on. Stays so over restarts. */
  readonly pause: (batchId: string) => void;
  /** Lets a paused batch go on, and opens a cancelled one again. */
  readonly resume: (batchId: string) => Promise<void>;
  /** Ends a batch in the middle: results stay, everything else waits in case it is resumed. */
  readonly cancel: (batchId: string) => Promise<void>;
  readonly rename: (batchId: string, title: string) => void;
  /** Tries items again; null means everything that ended for a passing reason. */
  readonly retry: (batchId: string, itemIds: readonly string[] | null) => Promise<void>;
  /** Ranks the batch by another version of its job's rubric, from stored readings. */
  readonly rescore: (batchId: string, rubric: SavedRubric) => Promise<void>;
  readonly rescoreBy: (batchId: string, version: number) => Promise<void>;
  /** Gives a batch that was read without a job one. Throws REQUEST_INVALID where it has another. */
  readonly attachJob: (batchId: string, jobId: string) => Promise<void>;
  /** After a start: puts back what a crash left running, walks on, sends what is missing, ends what is done. */
  readonly continueAll: () => void;
}

/** Items that are reset and sent in one transaction. */
const itemsAtOnce = 100;

/** Care for the batches of one workspace. */
export function createBatchCare(parts: CareParts): BatchCare {
  const { db, queue, clock, deliveries } = parts;

  async function resume(batchId: string): Promise<void> {
    const { status } = requireBatch(db, batchId);
    resumeTasks(queue, batchId);
    if (status === 'cancelled') await goOn(batchId);
    writeTx(db, tx => tellOfBatch(tx, batchId, 'batch.resumed', clock.now()));
  }

  async function goOn(batchId: string): Promise<void> {
    writeTx(db, tx => reopenBatch(tx, batchId));
    deliveries.continueBatch(batchId);
    if (optionsOf(requireBatch(db, batchId)).rescoring) await continueRescoring(batchId, parts);
    await sendOpenItems(batchId, parts);
    writeTx(db, tx => settleBatch(tx, batchId, clock.now()));
  }

  async function cancel(batchId: string): Promise<void> {
    requireBatch(db, batchId);
    const open = writeTx(db, tx => endBatch(tx, batchId, 'cancelled', clock.now()));
    if (!open) return;
    await deliveries.stop(batchId);
    await cancelGroup(queue, batchId, 'batch cancelled');
    resumeTasks(queue, batchId);
    writeTx(db, tx => {
      putBackRunningItems(tx, batchId);
      tellOfBatch(tx, batchId, 'batch.cancelled', clock.now());
    });
  }

  async function retry(batchId: string, itemIds: readonly string[] | null): Promise<void> {
    const { status } = requireBatch(db, batchId);
    const items = itemIds === null ? listFailedItems(db, batchId).filter(isPassing) : itemIds.map(id => requireItem(batchId, id));
    const ended = items.filter(item => item.finishedAt !== null && item.status !== 'completed');
    for (let from = 0; from < ended.length; from += itemsAtOnce) {
      writeTx(db, tx => {
        reopenBatch(tx, batchId);
        for (const item of ended.slice(from, from + itemsAtOnce)) sendAgain(tx, item, itemIds === null ? 'normal' : 'high');
      });
      await nextTurn();
    }
    if (status === 'cancelled') await goOn(batchId);
  }

  function requireItem(batchId: string, itemId: string): BatchItem {
    const item = getBatchItem(db, itemId);
    if (item === null || item.batchId !== batchId) throw new AppError('NOT_FOUND', { what: 'file' });
    return item;
  }

  function sendAgain(tx: WriteTransaction, item: BatchItem, lane: 'normal' | 'high'): void {
    resetItem(tx, item.id);
    sendScreening(queue, tx, item, lane);
    const subject = { subjectKind: 'batch_item', subjectId: item.id } as const;
    appendEvent(tx, { at: clock.now(), actor: 'user', kind: 'document.retried', ...subject, data: { code: item.errorCode } });
  }

  async function rescore(batchId: string, rubric: SavedRubric): Promise<void> {
    requireBatch(db, batchId);
    await switchRubric(batchId, rubric, parts);
  }

  async function rescoreBy(batchId: string, version: number): Promise<void> {
    const { jobId } = requireBatch(db, batchId);
    const saved = jobId === null ? null : getRubric(db, jobId, version);
    if (saved === null) throw new AppError('NOT_FOUND', { what: 'rubric' });
    await rescore(batchId, saved);
  }

  async function attachJob(batchId: string, jobId: string): Promise<void> {
    const batch = requireBatch(db, batchId);
    if (batch.jobId !== null && batch.jobId !== jobId) throw new AppError('REQUEST_INVALID', { reason: 'the batch has another job' });
    const saved = getRubric(db, jobId, 'latest');
    if (saved === null) throw new AppError('NOT_FOUND', { what: 'job' });
    await rescore(batchId, saved);
  }

  function continueAll(): void {
    for (const { id, status } of listBatches(db)) {
      if (status !== 'open') continue;
      writeTx(db, tx => putBackRunningItems(tx, id));
      deliveries.continueBatch(id);
      sendMissing(id).catch(parts.trouble.note);
    }
  }

  /** A command line that ended in the middle leaves files without a task; a crash may leave a batch that only has to be ended. */
  async function sendMissing(batchId: string): Promise<void> {
    const batch = getBatch(db, batchId);
    if (batch !== null && optionsOf(batch).rescoring) await continueRescoring(batchId, parts);
    const { pending, running, failed } = queue.counts(batchId);
    if (pending + running + failed === 0 && hasOpenItems(db, batchId)) await sendOpenItems(batchId, parts);
    writeTx(db, tx => settleBatch(tx, batchId, clock.now()));
  }

  return {
    pause: batchId => {
      requireBatch(db, batchId);
      pauseTasks(queue, batchId);
      writeTx(db, tx => tellOfBatch(tx, batchId, 'batch.paused', clock.now()));
    },
    resume,
    cancel,
    rename: (batchId, title) => {
      requireBatch(db, batchId);
      writeTx(db, tx => setBatchTitle(tx, batchId, title));
    },
    retry,
    rescore,
    rescoreBy,
    attachJob,
    continueAll,
  };
}
