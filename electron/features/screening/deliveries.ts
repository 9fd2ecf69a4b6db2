import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { AppError, fromErrorEnvelope, toErrorEnvelope, type ErrorCode } from '../../../core/contract/errors.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { getSetting, putSetting, removeSetting } from '../../../db/queries/settings.ts';
import { writeTx, type Db, type WriteTransaction } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { addFiles, mostFilesOfBatch, type FoundFile } from './add-files.ts';
import { changeOptions, optionsOf } from './batch-options.ts';
import { walkDropped, type Dropped } from './dropped-files.ts';
import { rest } from './rest.ts';
import { settleBatch } from './settle-batch.ts';
import type { WorkspaceTrouble } from './workspace-trouble.ts';

/** What taking files in needs. */
export interface DeliveryParts {
  readonly db: Db;
  readonly queue: TaskQueue;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly trouble: WorkspaceTrouble;
}

/** Paths that were dropped on a batch and are walked in the background; they are remembered until all their files are in. */
export interface Deliveries {
  /** Notes a delivery in the transaction that makes or reopens its batch. */
  readonly noteTx: (tx: WriteTransaction, batchId: string, paths: readonly string[], first: AppError | null) => string;
  /** Walks a noted delivery, from `found` on where its walk has begun already. */
  readonly begin: (batchId: string, deliveryId: string, found?: AsyncGenerator<Dropped>) => void;
  /** Begins again what a restart or a cancel left unfinished. */
  readonly continueBatch: (batchId: string) => void;
  /** Stops walking for a batch, or for all; resolves when nothing is walked any more. */
  readonly stop: (batchId?: string) => Promise<void>;
}

/** Files that join a batch in one transaction: about 6 ms. */
const filesAtOnce = 100;
/** Longest wait of a found file for others to join with, in milliseconds. */
const longestWaitMs = 100;
/** Pause before files are added again to a workspace that could not be written. */
const troubleMs = 5_000;

/** Failures to write after which it is tried again. */
const mayPass: ReadonlySet<ErrorCode> = new Set(['DISK_FULL', 'WORKSPACE_NOT_WRITABLE', 'DATABASE_BUSY']);

const keyOf = (deliveryId: string): string => `delivery.${deliveryId}`;
const Paths = z.array(z.string()).readonly();

interface Walk {
  readonly batchId: string;
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/** Deliveries of one workspace. */
export function createDeliveries(parts: DeliveryParts): Deliveries {
  const { db, clock } = parts;
  const walks = new Map<string, Walk>();

  function noteTx(tx: WriteTransaction, batchId: string, paths: readonly string[], first: AppError | null): string {
    const deliveryId = parts.newId();
    putSetting(tx, keyOf(deliveryId), paths.slice(0, mostFilesOfBatch + 1), clock.now());
    changeOptions(tx, batchId, options => ({
      ...options,
      deliveries: [...options.deliveries, deliveryId],
      trouble: first === null ? null : toErrorEnvelope(first),
    }));
    return deliveryId;
  }

  function begin(batchId: string, deliveryId: string, found?: AsyncGenerator<Dropped>): void {
    if (walks.has(deliveryId)) return;
    const stop = new AbortController();
    const source = found ?? walkDropped(getSetting(db, keyOf(deliveryId), Paths) ?? []);
    const done = walk(batchId, deliveryId, source, stop.signal)
      .catch((error: unknown) => giveUp(batchId, deliveryId, error))
      .finally(() => walks.delete(deliveryId));
    walks.set(deliveryId, { batchId, stop, done });
  }

  async function walk(batchId: string, deliveryId: string, source: AsyncGenerator<Dropped>, signal: AbortSignal): Promise<void> {
    let waiting: FoundFile[] = [];
    let since = clock.monotonic();
    for await (const dropped of source) {
      if (signal.aborted) return;
      if (dropped.kind === 'problem') await save(signal, tx => noteTrouble(tx, batchId, dropped.error));
      else waiting.push(dropped);
      if (waiting.length < filesAtOnce && clock.monotonic() - since < longestWaitMs) continue;
      if ((await add(batchId, waiting, signal)) === 'full') break;
      waiting = [];
      since = clock.monotonic();
      await nextTurn();
    }
    if (waiting.length > 0) await add(batchId, waiting, signal);
    if (!signal.aborted) await save(signal, tx => finish(tx, batchId, deliveryId));
  }

  async function add(batchId: string, files: readonly FoundFile[], signal: AbortSignal): Promise<'added' | 'full'> {
    let outcome: 'added' | 'full' = 'added';
    await save(signal, tx => {
      outcome = addFiles(tx, batchId, files, { ...parts, now: () => clock.now() });
      if (outcome === 'full') noteTrouble(tx, batchId, new AppError('BATCH_FULL', { limit: mostFilesOfBatch }));
    });
    return outcome;
  }

  /** Files that were not found stay out, which is said; the batch does not count for ever. */
  async function giveUp(batchId: string, deliveryId: string, error: unknown): Promise<void> {
    const stop = new AbortController();
    await save(stop.signal, tx => {
      noteTrouble(tx, batchId, fromErrorEnvelope(toErrorEnvelope(error)));
      finish(tx, batchId, deliveryId);
    }).catch(parts.trouble.note);
  }

  /** Writes; while the workspace cannot be written, says so and tries again until it is stopped. */
  async function save(signal: AbortSignal, work: (tx: WriteTransaction) => void): Promise<void> {
    let troubled = false;
    while (!signal.aborted) {
      try {
        writeTx(db, work);
        if (troubled) parts.trouble.note(null);
        return;
      } catch (error) {
        if (!(error instanceof AppError) || !mayPass.has(error.code)) throw error;
        troubled = true;
        parts.trouble.note(error);
        await rest(clock, troubleMs, signal);
      }
    }
  }

  function finish(tx: WriteTransaction, batchId: string, deliveryId: string): void {
    removeSetting(tx, keyOf(deliveryId));
    changeOptions(tx, batchId, options => ({ ...options, deliveries: options.deliveries.filter(id => id !== deliveryId) }));
    settleBatch(tx, batchId, clock.now());
  }

  return {
    noteTx,
    begin,
    continueBatch: batchId => {
      const batch = getBatch(db, batchId);
      for (const deliveryId of batch === null ? [] : optionsOf(batch).deliveries) begin(batchId, deliveryId);
    },
    stop: async batchId => {
      const stopped = [...walks.values()].filter(entry => batchId === undefined || entry.batchId === batchId);
      for (const entry of stopped) entry.stop.abort();
      await Promise.all(stopped.map(entry => entry.done));
    },
  };
}

function noteTrouble(tx: WriteTransaction, batchId: string, error: AppError): void {
  changeOptions(tx, batchId, options => ({ ...options, trouble: options.trouble ?? toErrorEnvelope(error) }));
}
