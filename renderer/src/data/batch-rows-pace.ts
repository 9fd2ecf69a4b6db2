import type { BatchRow, BatchUpdate } from '../../../core/contract/batch-view.ts';

/** Changes are told at most once in so many milliseconds; a window of 20,000 rows is drawn within half of it. */
const leastBetweenMs = 100;
/** Changes of one look at the batch come in several portions: so long the first waits for the others. */
const gatherMs = 40;

/** A clock that can wait; that of the window unless told otherwise. */
export interface PaceClock {
  readonly now: () => number;
  /** Runs something after so many milliseconds; returns how to call it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

const windowClock: PaceClock = {
  now: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Updates on their way to the screen. */
export interface PacedUpdates {
  readonly take: (update: BatchUpdate) => void;
  /** Forgets what waits. */
  readonly stop: () => void;
}

/**
 * Passes updates of a batch on, but joins changes that follow each other closely: of each row and of the head only the
 * newest is told. Rows that begin or grow are told at once, and never before what came earlier.
 */
export function paceUpdates(tell: (update: BatchUpdate) => void, clock: PaceClock = windowClock): PacedUpdates {
  const rows = new Map<string, BatchRow>();
  let head: Extract<BatchUpdate, { readonly kind: 'head' }> | null = null;
  let callOff: (() => void) | null = null;
  let toldAt = -Infinity;

  function tellNow(): void {
    callOff?.();
    callOff = null;
    const [changed, newest] = [[...rows.values()], head];
    rows.clear();
    head = null;
    toldAt = clock.now();
    if (changed.length > 0) tell({ kind: 'changed', rows: changed });
    if (newest !== null) tell(newest);
  }

  return {
    take: update => {
      if (update.kind === 'rows') {
        tellNow();
        tell(update);
        return;
      }
      if (update.kind === 'head') head = update;
      else for (const row of update.rows) rows.set(row.itemId, row);
      callOff ??= clock.after(Math.max(gatherMs, toldAt + leastBetweenMs - clock.now()), tellNow);
    },
    stop: () => callOff?.(),
  };
}
