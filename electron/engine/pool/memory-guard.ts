/** Watches what running tasks add to the process, because buffers outside a thread's heap have no limit of their own. */
export interface MemoryGuard {
  /** Registers a running task, told to stop with the number of others that run; the returned function ends the registration. */
  readonly enter: (tooMuch: (neighbours: number) => void) => () => void;
  readonly stop: () => void;
}

const pollMs = 100;
/** Polls after a stop in which the freed memory may return before anything else is judged. */
const settlePolls = 10;

/**
 * While tasks run, compares the resident size of the process with its size before them. When the
 * growth passes `roomMb`, the longest running task is told to stop: a bomb mostly runs longer than its neighbours.
 * What earlier tasks left behind is not held against later ones: a task that starts alone has half the room at least.
 */
export function createMemoryGuard(roomMb: number, readBytes: () => number = () => process.memoryUsage.rss()): MemoryGuard {
  const room = roomMb * 1024 * 1024;
  const running = new Map<symbol, (neighbours: number) => void>();
  let base = 0;
  let polls = 0;
  let settleUntil = 0;
  let timer: NodeJS.Timeout | null = null;

  function look(): void {
    polls += 1;
    const now = readBytes();
    if (polls === settleUntil) makeRoom(now);
    if (polls < settleUntil || now - base <= room) return;
    const oldest = running.entries().next();
    if (oldest.done === true) return;
    const [key, tooMuch] = oldest.value;
    running.delete(key);
    tooMuch(running.size);
    settleUntil = polls + settlePolls;
  }

  function makeRoom(now: number): void {
    base = Math.max(base, now - room / 2);
  }

  function stop(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
  }

  return {
    enter: tooMuch => {
      const key = Symbol('task');
      if (base === 0) base = readBytes();
      else if (running.size === 0) makeRoom(readBytes());
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
