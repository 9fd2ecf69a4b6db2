/** Watches what running tasks add to the process, because buffers outside a thread's heap have no limit of their own. */
export interface MemoryGuard {
  /** Registers a running task; the returned function ends the registration. */
  readonly enter: (tooMuch: () => void) => () => void;
  readonly stop: () => void;
}

const pollMs = 100;
/** Polls after a stop in which the freed memory may return before anything else is judged. */
const settlePolls = 10;

/**
 * While tasks run, compares the resident size of the process with its size before them. When the
 * growth passes `roomMb`, the longest running task is told to stop: a bomb runs longer than its neighbours.
 */
export function createMemoryGuard(roomMb: number, readBytes: () => number = () => process.memoryUsage.rss()): MemoryGuard {
  const running = new Map<symbol, () => void>();
  let base = 0;
  let polls = 0;
  let settleUntil = 0;
  let timer: NodeJS.Timeout | null = null;

  function look(): void {
    polls += 1;
    const now = readBytes();
    if (polls === settleUntil) base = Math.max(base, now - (roomMb * 1024 * 1024) / 2);
    if (polls < settleUntil || now - base <= roomMb * 1024 * 1024) return;
    const oldest = running.entries().next();
    if (oldest.done === true) return;
    const [key, tooMuch] = oldest.value;
    running.delete(key);
    tooMuch();
    settleUntil = polls + settlePolls;
  }

  function stop(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
  }

  return {
    enter: tooMuch => {
      const key = Symbol('task');
      if (running.size === 0 && base === 0) base = readBytes();
      running.set(key, tooMuch);
      timer ??= setInterval(look, pollMs);
      return () => {
        running.delete(key);
        if (running.size === 0) stop();
      };
    },
    stop,
  };
}
