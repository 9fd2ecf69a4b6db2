/** Values as they happen, for any number of listeners; nothing is kept for those who come later. */
export interface Feed<Value> {
  readonly publish: (value: Value) => void;
  /** Calls `listen` with each value from now on; the returned function ends it. */
  readonly listen: (listen: (value: Value) => void) => () => void;
  /** Values from now on, none left out, until `signal` aborts. `first` is asked once listening has begun, so nothing falls between. */
  readonly values: <First = never>(signal: AbortSignal | undefined, first?: () => First) => AsyncGenerator<Value | First, void, undefined>;
}

/** A feed of its own. */
export function createFeed<Value>(): Feed<Value> {
  const listeners = new Set<(value: Value) => void>();

  function listen(listener: (value: Value) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  async function* values<First = never>(
    signal: AbortSignal | undefined,
    first?: () => First,
  ): AsyncGenerator<Value | First, void, undefined> {
    const waiting: Value[] = [];
    let wake = (): void => undefined;
    const end = listen(value => {
      waiting.push(value);
      wake();
    });
    const onAbort = (): void => wake();
    signal?.addEventListener('abort', onAbort);
    try {
      if (first !== undefined) yield first();
      while (!isAborted(signal)) {
        const next = waiting.splice(0);
        for (const value of next) yield value;
        if (next.length > 0 || isAborted(signal)) continue;
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    } finally {
      end();
      signal?.removeEventListener('abort', onAbort);
    }
  }

  return {
    publish: value => {
      for (const listener of listeners) listener(value);
    },
    listen,
    values,
  };
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
