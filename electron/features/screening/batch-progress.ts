import type { BatchProgress } from '../../../core/contract/batch.ts';
import type { BatchCounts } from '../../../core/contract/task.ts';
import { batchCounts, lastBatchMeanSeconds, listItemDurations, type ItemDuration } from '../../../db/queries/batches.ts';
import { isPaused } from '../../../db/queries/task-lists.ts';
import type { Db } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import { estimateRemaining, honestRange, percentDone, summarizeDurations } from '../../engine/tasks/estimate.ts';
import { beginPace, paceAt, secondsPerDocument, spreadOfPace, watchPace, type Pace, type PaceLook } from '../../engine/tasks/pace.ts';

/** What reading the progress of batches needs. */
export interface ProgressParts {
  readonly db: Db;
  readonly clock: Clock;
  /** Threads that read documents. */
  readonly threads: number;
}

/** What the estimate of a batch goes by. */
interface Experience {
  readonly durations: readonly ItemDuration[];
  readonly lastMeanSeconds: number | null;
  readonly readAt: number;
}

interface Known {
  readonly experience: Experience;
  readonly pace: Pace;
}

/** The newest durations from which the estimate learns. */
const durationsLookedAt = 100;

/** How long an estimate goes by the same durations: they are sought among all items of the batch. */
const experienceLastsMs = 1_000;

/**
 * Reads how batches stand, with the time they are expected to take. Counts are always those of the moment. The time goes
 * by the pace at which documents of the batch ended while it was read here again and again, at first by their durations.
 */
export function createProgressReader(parts: ProgressParts): (batchId: string) => BatchProgress {
  const known = new Map<string, Known>();
  return batchId => {
    const counts = batchCounts(parts.db, batchId);
    const before = known.get(batchId);
    const experience = experienceOf(batchId, before?.experience, parts);
    const open = counts.waiting + counts.running;
    const look = lookAt(batchId, counts, parts);
    const kept = open === 0 ? null : paceOf(before?.pace, { look, experience, open }, parts);
    if (kept === null) known.delete(batchId);
    else known.set(batchId, { experience, pace: kept });
    const pace = kept === null ? null : paceAt(kept, look);
    const summary = summarizeDurations(experience.durations.map(duration => duration.seconds));
    const remaining = pace === null ? null : honestRange(open * secondsPerDocument(pace), spreadOfPace(pace), pace.quiet);
    return {
      counts,
      percent: percentDone(counts, []),
      meanSeconds: summary?.mean ?? null,
      p50Seconds: summary?.p50 ?? null,
      p90Seconds: summary?.p90 ?? null,
      remainingSeconds: remaining === null ? null : { low: remaining.p50, high: remaining.p90 },
    };
  };
}

function experienceOf(batchId: string, known: Experience | undefined, { db, clock }: ProgressParts): Experience {
  const now = clock.monotonic();
  if (known !== undefined && now - known.readAt < experienceLastsMs) return known;
  const durations = listItemDurations(db, batchId, durationsLookedAt);
  return { durations, lastMeanSeconds: durations.length === 0 ? lastBatchMeanSeconds(db, batchId) : null, readAt: now };
}

function lookAt(batchId: string, { received, waiting, running }: BatchCounts, { db, clock }: ProgressParts): PaceLook {
  const isHalted = isPaused(db, batchId) || isPaused(db, '*');
  return { at: clock.monotonic() / 1_000, ended: received - waiting - running, isHalted };
}

interface Standing {
  readonly look: PaceLook;
  readonly experience: Experience;
  /** Documents that have not ended; at least one. */
  readonly open: number;
}

function paceOf(known: Pace | undefined, { look, experience, open }: Standing, { threads }: ProgressParts): Pace {
  if (known !== undefined) return watchPace(known, look);
  const { p50 } = estimateRemaining({ ...experience, left: { any: open }, concurrency: threads });
  return beginPace(look.at, look.ended, p50 / open);
}
