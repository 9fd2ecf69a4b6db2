import type { BatchCounts } from '../../../core/contract/task.ts';

/** How long one document took. */
export interface Duration {
  readonly kind: string;
  readonly seconds: number;
}

/** Seconds per document. */
export interface DurationSummary {
  readonly count: number;
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
}

/** A time that is expected with 50 % and with 90 % certainty, in seconds. */
export interface RemainingTime {
  readonly p50: number;
  readonly p90: number;
}

/** Assumed for a document while nothing is known (spec: screening, *Batch progress*). */
const assumedSeconds = 1;

/** Below this many documents of a kind, all kinds together are the better guess. */
const enoughOfKind = 3;

/** 90 % quantile of the standard normal distribution. */
const z90 = 1.2816;

/** Mean and quantiles of durations; null where there are none. Quantiles are interpolated (type 7 of Hyndman and Fan, 1996). */
export function summarizeDurations(seconds: readonly number[]): DurationSummary | null {
  if (seconds.length === 0) return null;
  const sorted = [...seconds].sort((one, other) => one - other);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return { count: sorted.length, mean, p50: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
}

/** The value below which the share `q` of the sorted numbers lies; 0 of none. */
export function quantile(sorted: readonly number[], q: number): number {
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/**
 * How long the documents that are left will take.
 * Their durations are drawn from those measured of the same kind; the sum of n of them is spread over
 * `concurrency` workers and has mean n·μ and deviation √n·σ. One document left takes its own p50 to p90.
 */
export function estimateRemaining(input: {
  readonly durations: readonly Duration[];
  /** Documents left, per kind; any name for those whose kind is not known yet. */
  readonly left: Readonly<Record<string, number>>;
  readonly concurrency: number;
  /** Mean of the last batch, for the time before the first document is done; null where there was none. */
  readonly lastMeanSeconds: number | null;
}): RemainingTime {
  const all = input.durations.map(duration => duration.seconds);
  let mean = 0;
  let variance = 0;
  let total = 0;
  let slowest = 0;
  for (const [kind, count] of Object.entries(input.left)) {
    const ofKind = input.durations.filter(duration => duration.kind === kind).map(duration => duration.seconds);
    const sample = ofKind.length >= enoughOfKind ? ofKind : all;
    const summary = summarizeDurations(sample) ?? guess(input.lastMeanSeconds);
    total += count;
    mean += count * summary.mean;
    variance += count * varianceOf(sample, summary.mean);
    if (count > 0) slowest = Math.max(slowest, summary.p90);
  }
  if (total === 0) return { p50: 0, p90: 0 };
  const workers = Math.max(1, Math.min(input.concurrency, total));
  const p50 = mean / workers;
  return { p50, p90: Math.max(p50, slowest, (mean + z90 * Math.sqrt(variance)) / workers) };
}

/** A range is never narrower than this share of the time, or so many seconds: nobody knows better (measured on busy machines). */
const leastShare = 0.15;
const leastSeconds = 2;
/** However uncertain it is, a range wider than this share helps nobody. */
const mostShare = 1;

/**
 * The range of a time that was worked out from the pace of a batch: from the time itself to where nine of ten stay below.
 * `spread` is the standard error of that pace, as a share of it. Where nothing has ended for `quiet` seconds, as
 * long again may pass until the next one does: it is a slow one.
 */
export function honestRange(seconds: number, spread: number, quiet = 0): RemainingTime {
  const share = Math.min(mostShare, Math.max(leastShare, z90 * spread));
  return { p50: seconds, p90: Math.max(quiet, seconds + Math.max(share * seconds, Math.min(leastSeconds, 2 * seconds))) };
}

/** How long a waiting document waits before it begins; `position` is 0 for the next one. */
export function estimateWait(position: number, meanSeconds: number, concurrency: number): number {
  return (position * meanSeconds) / Math.max(1, concurrency);
}

/** 0 to 100: documents that have ended count whole, running ones by their stage. 100 only when all have ended. */
export function percentDone(counts: BatchCounts, runningStages: readonly number[]): number {
  if (counts.received === 0) return 0;
  const open = counts.waiting + counts.running;
  const stages = runningStages.reduce((sum, stage) => sum + Math.min(stage, 99), 0);
  const percent = Math.floor(((counts.received - open) * 100 + stages) / counts.received);
  return open > 0 ? Math.min(99, percent) : 100;
}

function guess(lastMeanSeconds: number | null): DurationSummary {
  const mean = lastMeanSeconds ?? assumedSeconds;
  return { count: 0, mean, p50: mean, p90: mean };
}

function varianceOf(values: readonly number[], mean: number): number {
  return values.length < 2 ? 0 : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
