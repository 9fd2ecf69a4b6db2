import { quantile } from './estimate.ts';
import type { RunningTask } from './running-task.ts';

/** A running task that has shown no progress for unusually long, with the likely cause. */
export interface StuckTask {
  readonly id: string;
  readonly kind: string;
  readonly groupId: string | null;
  readonly silentMs: number;
  readonly expectedMs: number;
  readonly cause: string;
}

/** Runs of a kind that are remembered. */
const remembered = 200;

/** With fewer runs than this, a quarter of its time limit stands for the p95. */
const enough = 10;

/** How long runs of each kind take, learnt while the app runs. */
export class RunTimes {
  readonly #times = new Map<string, number[]>();

  add(kind: string, ms: number): void {
    const times = this.#times.get(kind) ?? [];
    times.push(ms);
    if (times.length > remembered) times.shift();
    this.#times.set(kind, times);
  }

  /** The time within which 95 % of the runs of a kind end, in milliseconds. */
  p95(kind: string, timeoutMs: number): number {
    const times = this.#times.get(kind) ?? [];
    return times.length < enough
      ? timeoutMs / 4
      : quantile(
          [...times].sort((one, other) => one - other),
          0.95,
        );
  }
}

/** The running tasks without progress for twice the p95 of their kind, and at least a second. */
export function findStuckTasks(running: Iterable<RunningTask>, times: RunTimes): readonly StuckTask[] {
  const stuck: StuckTask[] = [];
  for (const run of running) {
    const { id, kind, groupId, timeoutMs } = run.task;
    const expectedMs = times.p95(kind, timeoutMs);
    const { silentMs } = run;
    if (silentMs > Math.max(1000, 2 * expectedMs)) stuck.push({ id, kind, groupId, silentMs, expectedMs, cause: causeOf(run) });
  }
  return stuck;
}

function causeOf(run: RunningTask): string {
  if (run.stopping) return 'It was told to stop and has not stopped yet.';
  if (run.progressPct === 0) return 'It waits for a free worker or for its first input.';
  return `It stands at ${run.progressPct} % for longer than its kind usually takes as a whole.`;
}
