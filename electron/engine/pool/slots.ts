/** A fixed number of places; who finds too few free waits, first come, first served. */
export interface Slots {
  /**
   * Takes `count` places at once and resolves with how to give them back (a second call does nothing). Who wants many is
   * not overtaken by those who want few. Rejects with the signal's reason when it is aborted before.
   */
  readonly take: (count: number, signal?: AbortSignal) => Promise<() => void>;
}

interface Waiter {
  readonly count: number;
  readonly enter: () => void;
}

/** `total` places. */
export function createSlots(total: number): Slots {
  const waiting = new Set<Waiter>();
  let free = total;

  function admit(): void {
    for (const waiter of waiting) {
      if (waiter.count > free) return;
      waiting.delete(waiter);
      free -= waiter.count;
      waiter.enter();
    }
  }

  function returnOf(count: number): () => void {
    let held = count;
    return () => {
      free += held;
      held = 0;
      admit();
    };
  }

  return {
    take: (wanted, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason);
        const count = Math.min(wanted, total);
        const waiter: Waiter = {
          count,
          enter: () => {
            signal?.removeEventListener('abort', leave);
            resolve(returnOf(count));
          },
        };
        const leave = (): void => {
          waiting.delete(waiter);
          reject(signal?.reason);
          admit();
        };
        signal?.addEventListener('abort', leave, { once: true });
        waiting.add(waiter);
        admit();
      }),
  };
}
