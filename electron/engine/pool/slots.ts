/** A fixed number of places; who finds none free waits in order of arrival. */
export interface Slots {
  /** Resolves with how to give the place back, once. Rejects with the signal's reason when it is aborted while waiting. */
  readonly take: (signal?: AbortSignal) => Promise<() => void>;
}

/** `count` places. */
export function createSlots(count: number): Slots {
  const waiting = new Set<() => void>();
  let free = count;

  function giveBack(): void {
    const next = waiting.values().next();
    if (next.done === true) free += 1;
    else next.value();
  }

  function once(): () => void {
    let given = false;
    return () => {
      if (!given) giveBack();
      given = true;
    };
  }

  function wait(signal: AbortSignal | undefined): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.delete(enter);
        reject(signal?.reason);
      };
      const enter = (): void => {
        waiting.delete(enter);
        signal?.removeEventListener('abort', leave);
        resolve(once());
      };
      waiting.add(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  return {
    take: signal => {
      if (signal?.aborted === true) return Promise.reject(signal.reason);
      if (free === 0) return wait(signal);
      free -= 1;
      return Promise.resolve(once());
    },
  };
}
