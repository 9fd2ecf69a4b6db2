import type { Clock } from '../clock/clock.ts';
import { longestHeadStartMs } from './rank.ts';

/**
 * The queue's own clock: starts at the wall clock's time and then runs with the monotonic one, so that
 * setting the clock a day ahead expires no lease and fires no storm, and setting it back stalls nothing.
 */
export interface QueueTime {
  /** For leases and waiting times. */
  now(): number;
  /** The moment `delayMs` from now, for `runAt`; 0, which is always over, where there is nothing to wait for. */
  after(delayMs: number): number;
  /** For ranks: never below the rank of what waits already, so that old tasks stay before new ones after the clock was set back. */
  order(): number;
}

/** Queue time from now on; `highestRank` is that of the tasks left from before, null where there are none. */
export function createQueueTime(clock: Clock, highestRank: number | null): QueueTime {
  const start = clock.monotonic();
  const wall = clock.now();
  const firstOrder = highestRank === null ? wall : Math.max(wall, highestRank + longestHeadStartMs);
  const passed = (): number => Math.round(clock.monotonic() - start);
  return {
    now: () => wall + passed(),
    after: delayMs => (delayMs > 0 ? wall + passed() + delayMs : 0),
    order: () => firstOrder + passed(),
  };
}
