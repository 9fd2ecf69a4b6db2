import type { BatchProgress } from '../../../core/contract/batch.ts';
import { batchCounts, lastBatchMeanSeconds, listItemDurations } from '../../../db/queries/batches.ts';
import type { Db } from '../../../db/statement.ts';
import { estimateRemaining, percentDone, summarizeDurations } from '../../engine/tasks/estimate.ts';

/** How a batch stands, with the time it is expected to take on `threads` threads. */
export function readBatchProgress(db: Db, batchId: string, threads: number): BatchProgress {
  const counts = batchCounts(db, batchId);
  const open = counts.waiting + counts.running;
  const durations = listItemDurations(db, batchId, durationsLookedAt);
  const summary = summarizeDurations(durations.map(duration => duration.seconds));
  const lastMeanSeconds = durations.length === 0 ? lastBatchMeanSeconds(db, batchId) : null;
  const remaining = open === 0 ? null : estimateRemaining({ durations, left: { any: open }, concurrency: threads, lastMeanSeconds });
  return {
    counts,
    percent: percentDone(counts, []),
    meanSeconds: summary?.mean ?? null,
    p50Seconds: summary?.p50 ?? null,
    p90Seconds: summary?.p90 ?? null,
    remainingSeconds: remaining === null ? null : { low: remaining.p50, high: remaining.p90 },
  };
}

/** The newest durations from which the estimate learns. */
const durationsLookedAt = 100;
