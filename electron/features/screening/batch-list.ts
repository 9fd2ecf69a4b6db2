import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BatchListEntry } from '../../../core/contract/batch-view.ts';
import { countVersions } from '../../../db/queries/batch-care.ts';
import { countChanges, listTouchedBatches, newestEvent } from '../../../db/queries/batch-rows.ts';
import { batchCounts, countShortlisted, countWaitingForPeople, listBatches, type StoredBatch } from '../../../db/queries/batches.ts';
import { getJob } from '../../../db/queries/jobs.ts';
import { isPaused } from '../../../db/queries/task-lists.ts';
import type { Db } from '../../../db/statement.ts';
import { percentDone } from '../../engine/tasks/estimate.ts';
import { isCounting } from './batch-options.ts';
import { rest } from './rest.ts';
import type { WatchParts } from './watch-batch.ts';

/** All batches with their figures, which are read again only where something happened. */
export interface BatchList {
  readonly read: () => Promise<readonly BatchListEntry[]>;
  /** The list at once, and again whenever it is different, at most four times a second. */
  readonly watch: (signal: AbortSignal) => AsyncGenerator<readonly BatchListEntry[], void>;
}

/** Time between two looks. */
const lookMs = 250;
/** Longest stretch of reading without letting other work run, in milliseconds. */
const turnMs = 15;

interface Known {
  readonly stored: StoredBatch;
  readonly entry: BatchListEntry;
}

/** The batches of one workspace. */
export function createBatchList(parts: WatchParts): BatchList {
  const { db, clock } = parts;
  let known = new Map<string, Known>();
  let event = 0;
  let reading = Promise.resolve();

  /** One reading after the other: each counts on what the one before it found. */
  function read(): Promise<readonly BatchListEntry[]> {
    const turn = reading.then(readNow);
    reading = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  async function readNow(): Promise<readonly BatchListEntry[]> {
    const until = newestEvent(db);
    const touched = new Set(listTouchedBatches(db, event, until));
    event = until;
    const next = new Map<string, Known>();
    let since = clock.monotonic();
    for (const stored of listBatches(db)) {
      const before = known.get(stored.id);
      const same = before !== undefined && stored.status !== 'open' && !touched.has(stored.id) && isSame(before.stored, stored);
      next.set(stored.id, { stored, entry: same ? withNames(before.entry, stored, db) : await describe(stored, parts) });
      if (clock.monotonic() - since < turnMs) continue;
      await nextTurn();
      since = clock.monotonic();
    }
    known = next;
    return [...next.values()].map(({ entry }) => entry);
  }

  async function* watch(signal: AbortSignal): AsyncGenerator<readonly BatchListEntry[], void> {
    let changes = -1;
    let told = '';
    while (!signal.aborted) {
      const now = countChanges(db);
      if (now !== changes) {
        changes = now;
        const entries = await read();
        const text = JSON.stringify(entries);
        if (text !== told) yield entries;
        told = text;
      }
      await rest(clock, lookMs, signal);
    }
  }

  return { read, watch };
}

function isSame(before: StoredBatch, now: StoredBatch): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

function withNames(entry: BatchListEntry, stored: StoredBatch, db: Db): BatchListEntry {
  return { ...entry, jobTitle: jobTitle(stored, db), paused: isPaused(db, stored.id) };
}

function jobTitle({ jobId }: StoredBatch, db: Db): string | null {
  return jobId === null ? null : (getJob(db, jobId)?.title ?? null);
}

async function describe(stored: StoredBatch, { db, progress }: WatchParts): Promise<BatchListEntry> {
  const shortlisted = countShortlisted(db, stored.id);
  await nextTurn();
  const waiting = countWaitingForPeople(db, stored.id);
  await nextTurn();
  const paused = isPaused(db, stored.id);
  const counting = isCounting(stored);
  const running = stored.status === 'open' && !paused && !counting;
  const counts = batchCounts(db, stored.id);
  return {
    batchId: stored.id,
    title: stored.title,
    jobId: stored.jobId,
    jobTitle: jobTitle(stored, db),
    createdAt: stored.createdAt,
    finishedAt: stored.finishedAt,
    status: stored.status,
    paused,
    priority: stored.priority,
    archived: stored.archivedAt !== null,
    counting,
    counts,
    versions: countVersions(db, stored.id),
    percent: percentDone(counts, []),
    remainingSeconds: running ? progress(stored.id).remainingSeconds : null,
    shortlisted,
    ...waiting,
  };
}
