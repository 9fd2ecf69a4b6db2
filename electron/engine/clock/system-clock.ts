import { v7 } from 'uuid';
import type { Clock, NewId, Random } from './clock.ts';

/** The machine's clock. Its timers keep the process alive while they wait. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

export const systemRandom: Random = Math.random;

/** UUID version 7 (RFC 9562): time first, so that new rows go to the end of an index. */
export const systemId: NewId = () => v7();
