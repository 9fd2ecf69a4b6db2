import type { Clock, NewId, Random } from './clock.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  /** Lets time pass and runs the timers that fall due, in order. */
  advance(ms: number): void;
  /** Sets the wall clock only, as a person or a time server does; timers and `monotonic` do not notice. */
  jump(ms: number): void;
  /** Timers that wait. */
  readonly waiting: number;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** A test clock whose wall time starts at `start` (milliseconds since 1970). */
export function createTestClock(start = Date.UTC(2026, 0, 15, 9)): TestClock {
  let passed = 0;
  let offset = start;
  const timers = new Set<Timer>();
  const nextDue = (limit: number): Timer | null => {
    let next: Timer | null = null;
    for (const timer of timers) if (timer.due <= limit && (next === null || timer.due < next.due)) next = timer;
    return next;
  };
  return {
    now: () => offset + passed,
    monotonic: () => passed,
    after: (delayMs, run) => {
      const timer: Timer = { due: passed + Math.max(0, delayMs), run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: ms => {
      const end = passed + ms;
      for (let timer = nextDue(end); timer !== null; timer = nextDue(end)) {
        timers.delete(timer);
        passed = Math.max(passed, timer.due);
        timer.run();
      }
      passed = end;
    },
    jump: ms => {
      offset += ms;
    },
    get waiting() {
      return timers.size;
    },
  };
}

/** Ids `a-000001`, `a-000002`, … */
export function createTestIds(prefix = 'id'): NewId {
  let last = 0;
  return () => `${prefix}-${String((last += 1)).padStart(6, '0')}`;
}

/** The same numbers for the same seed (mulberry32). */
export function createTestRandom(seed = 1): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
