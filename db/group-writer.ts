import { AppError } from '../core/contract/errors.ts';
import { type Db, isolated, type Synchronous, type WriteTransaction, writeTx } from './statement.ts';

/** Saves many small changes in few transactions. */
export interface GroupWriter {
  /**
   * Runs `work` in the next group and resolves with its result once the group is committed.
   * An exception in `work` undoes that item alone and rejects its promise; the rest of the group is saved.
   */
  add<T>(work: (tx: WriteTransaction) => Synchronous<T>): Promise<T>;
  /** Saves what waits, now. */
  flush(): void;
  /** Items that wait. */
  readonly waiting: number;
  /** Saves what waits and refuses everything after. */
  close(): void;
}

export interface GroupWriterOptions {
  /** A group of this size is saved without waiting for more. */
  readonly maxItems?: number;
  /** Least time from the beginning of one group to the beginning of the next; an item waits this long at most. */
  readonly maxDelayMs?: number;
  /** A group is cut, and the rest saved in a later turn of the event loop, when it has taken this long. */
  readonly sliceMs?: number;
  /** Milliseconds that never run back; for measuring a slice. */
  readonly monotonic?: () => number;
  /** Calls `run` once after `delayMs`; the returned function calls it off. */
  readonly after?: (delayMs: number, run: () => void) => () => void;
}

interface Item {
  readonly work: (tx: WriteTransaction) => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A group writer on an open workspace. One commit costs one flush to the disk whatever it holds, so
 * groups are what makes saving fast; slices are what keeps the window responsive meanwhile.
 */
export function createGroupWriter(db: Db, options: GroupWriterOptions = {}): GroupWriter {
  const { maxItems = 200, maxDelayMs = 8, sliceMs = 25, monotonic = () => performance.now(), after = systemTimer } = options;
  let queue: Item[] = [];
  let callOff: (() => void) | null = null;
  let busySince: number | null = null;
  let lastStart = Number.NEGATIVE_INFINITY;
  let closed = false;

  const schedule = (delayMs: number): void => {
    callOff?.();
    callOff = after(delayMs, () => {
      callOff = null;
      saveSlice();
    });
  };

  const saveSlice = (): void => {
    const group = queue;
    lastStart = monotonic();
    const saved = saveGroup(db, group, monotonic, sliceMs);
    if (saved === 'busy') {
      busySince ??= monotonic();
      if (monotonic() - busySince < busyPatienceMs) return schedule(busyPauseMs);
      return refuseAll(new AppError('DATABASE_BUSY'));
    }
    busySince = null;
    queue = group.slice(saved.done);
    if (queue.length > 0) schedule(0);
    saved.settle();
  };

  const refuseAll = (error: AppError): void => {
    const refused = queue;
    queue = [];
    busySince = null;
    for (const item of refused) item.reject(error);
  };

  return {
    add: work =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new AppError('CANCELLED'));
        // The result comes back as unknown from a queue of many types; this item's own work made it.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
        queue.push({ work, resolve: value => resolve(value as never), reject });
        if (queue.length === maxItems) schedule(0);
        else if (queue.length === 1) schedule(Math.max(0, maxDelayMs - (monotonic() - lastStart)));
      }),
    flush: () => {
      callOff?.();
      callOff = null;
      while (queue.length > 0) saveSlice();
    },
    get waiting() {
      return queue.length;
    },
    close() {
      this.flush();
      closed = true;
    },
  };
}

/** Something else holds the file (a backup tool): the group is kept and tried again for this long. */
const busyPatienceMs = 10_000;
const busyPauseMs = 50;

interface Saved {
  readonly done: number;
  /** Tells the items' owners; to be called once the group is committed or given up. */
  readonly settle: () => void;
}

/** Saves the first items of a group, at least one, until the slice is used up. */
function saveGroup(db: Db, group: readonly Item[], monotonic: () => number, sliceMs: number): Saved | 'busy' {
  const outcomes: (() => void)[] = [];
  try {
    writeTx(db, tx => {
      const end = monotonic() + sliceMs;
      for (const item of group) {
        if (outcomes.length > 0 && monotonic() >= end) return;
        outcomes.push(saveItem(tx, item));
      }
    });
    return { done: outcomes.length, settle: () => outcomes.forEach(settle => settle()) };
  } catch (error) {
    if (outcomes.length === 0 && error instanceof AppError && error.code === 'DATABASE_BUSY') return 'busy';
    const failed = group.slice(0, outcomes.length + 1);
    return { done: failed.length, settle: () => failed.forEach(item => item.reject(error)) };
  }
}

function saveItem(tx: WriteTransaction, item: Item): () => void {
  try {
    const result = isolated(tx, item.work);
    return () => item.resolve(result);
  } catch (error) {
    // SQLite gave the whole transaction up (disk full): nothing of the group is saved.
    if (!tx.inTransaction) throw error;
    return () => item.reject(error);
  }
}

function systemTimer(delayMs: number, run: () => void): () => void {
  if (delayMs === 0) {
    const immediate = setImmediate(run);
    return () => clearImmediate(immediate);
  }
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
