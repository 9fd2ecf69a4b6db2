import type { TaskLane, TaskSource } from '../../../core/contract/task.ts';

/**
 * The order of waiting tasks is fixed when they begin to wait: rank = time − head start, least first.
 * A task of a higher lane is treated as if it had waited longer already. So higher lanes go first, and
 * everything goes in the end: nothing waits behind tasks that came later than the difference of head starts.
 */
const laneHeadStartMs: Readonly<Record<TaskLane, number>> = { high: 20 * 60_000, normal: 10 * 60_000, low: 0 };
const sourceHeadStartMs: Readonly<Record<TaskSource, number>> = { manual: 4 * 60_000, scheduled: 2 * 60_000, retry: 0 };

/** The most that a rank lies before its time. */
export const longestHeadStartMs = Math.max(...Object.values(laneHeadStartMs)) + Math.max(...Object.values(sourceHeadStartMs));

/** The rank of a task that begins to wait at `time` (milliseconds on the queue's clock). */
export function rankOf(time: number, lane: TaskLane, source: TaskSource): number {
  return Math.round(time - laneHeadStartMs[lane] - sourceHeadStartMs[source]);
}
