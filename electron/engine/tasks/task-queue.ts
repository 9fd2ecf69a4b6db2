import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../core/contract/errors.ts';
import type { TaskCounts, TaskLane, TaskSource } from '../../../core/contract/task.ts';
import { countTasks, isPaused, maxOpenRank, nextRunAt } from '../../../db/queries/task-lists.ts';
import { changeOpenChildren, findTaskByKey, getTask, insertTask, type TaskRow } from '../../../db/queries/tasks.ts';
import { type Db, type WriteTransaction, writeTx } from '../../../db/statement.ts';
import type { Clock, NewId, Random } from '../clock/clock.ts';
import { createQueueTime, type QueueTime } from './queue-time.ts';
import { rankOf } from './rank.ts';
import { Suspects } from './suspects.ts';
import type { RegisteredTask } from './task-definition.ts';

export interface SendOptions {
  readonly lane?: TaskLane;
  readonly source?: TaskSource;
  /** What the task belongs to, mostly a batch id. */
  readonly groupId?: string;
  /** The task that runs once all its children have ended. */
  readonly parentId?: string;
  /** Keeps a parent from running before `release`, while its children are still being sent. */
  readonly hold?: boolean;
  /** At most one task with this key that has not ended ("singleton"). */
  readonly uniqueKey?: string;
  /** At most one task with this key ever, unless it was cancelled: (document hash, stage, rubric version, model). */
  readonly idempotencyKey?: string;
  readonly delayMs?: number;
}

/** The task that now stands for what was sent; `created` is false when one with the same key was there. */
export interface Sent {
  readonly id: string;
  readonly created: boolean;
}

/** One task to send. */
export interface Parcel {
  readonly kind: string;
  readonly input: unknown;
  readonly options?: SendOptions;
}

export interface TaskQueueConfig {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: NewId;
  readonly tasks: readonly RegisteredTask[];
}

/** Longest time that `sendMany` blocks before it lets the event loop turn, in milliseconds. */
const sendSliceMs = 10;

/** The sending half of the queue and what all parts of it share. `leasing.ts` runs tasks, `caring.ts` lets people change them. */
export class TaskQueue {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly time: QueueTime;
  /** Marks the leases of this process. */
  readonly owner: string;
  /** Tasks that may have ended an earlier process. */
  readonly suspects = new Suspects();
  readonly #newId: NewId;
  readonly #tasks = new Map<string, RegisteredTask>();
  readonly #wakers = new Set<() => void>();
  readonly #cancellers = new Set<(taskId: string) => void>();

  constructor(config: TaskQueueConfig) {
    this.db = config.db;
    this.clock = config.clock;
    this.random = config.random;
    this.#newId = config.newId;
    this.owner = config.newId();
    this.time = createQueueTime(config.clock, maxOpenRank(config.db));
    for (const task of config.tasks) this.#tasks.set(task.kind, task);
  }

  /** The definition of a kind. Throws `TASK_UNKNOWN`. */
  definition(kind: string): RegisteredTask {
    const found = this.#tasks.get(kind);
    if (found === undefined) throw new AppError('TASK_UNKNOWN', { kind });
    return found;
  }

  get kinds(): readonly string[] {
    return [...this.#tasks.keys()];
  }

  /** Sends a task within the caller's transaction: it is there if and only if the change that causes it is. Throws `TASK_PAYLOAD_INVALID`. */
  sendTx(tx: WriteTransaction, kind: string, input: unknown, options: SendOptions = {}): Sent {
    const row = this.#rowOf(kind, input, options);
    if (!insertTask(tx, row)) {
      const id = findTaskByKey(tx, row);
      if (id === null) throw new RangeError(`task ${row.id} exists already`);
      return { id, created: false };
    }
    if (row.parentId !== null && changeOpenChildren(tx, row.parentId, 1) === null)
      throw new AppError('NOT_FOUND', { what: 'waiting parent task' });
    this.wake();
    return { id: row.id, created: true };
  }

  /** Sends a task in a transaction of its own. */
  send(kind: string, input: unknown, options: SendOptions = {}): Sent {
    return writeTx(this.db, tx => this.sendTx(tx, kind, input, options));
  }

  /** Sends any number of tasks in short transactions between which the event loop turns. */
  async sendMany(parcels: Iterable<Parcel>): Promise<readonly Sent[]> {
    const sent: Sent[] = [];
    const source = parcels[Symbol.iterator]();
    let next = source.next();
    while (next.done !== true) {
      writeTx(this.db, tx => {
        const end = this.clock.monotonic() + sendSliceMs;
        for (let inSlice = 0; next.done !== true && inSlice < 500 && this.clock.monotonic() < end; inSlice += 1) {
          const { kind, input, options } = next.value;
          sent.push(this.sendTx(tx, kind, input, options));
          next = source.next();
        }
      });
      await nextTurn();
    }
    return sent;
  }

  /** Lets a held parent run once its children have ended. */
  releaseTx(tx: WriteTransaction, id: string): void {
    if (changeOpenChildren(tx, id, -1) === 0) this.wake();
  }

  /** The task as stored, or null. */
  get(id: string): TaskRow | null {
    return getTask(this.db, id);
  }

  /** How many tasks stand in each state, of one group or of all. */
  counts(groupId: string | null = null): TaskCounts {
    return countTasks(this.db, groupId);
  }

  /** Milliseconds until the next task of these kinds may run; null where none waits or the queue is paused. */
  nextDelayMs(kinds: readonly string[]): number | null {
    if (isPaused(this.db, '*')) return null;
    const next = nextRunAt(this.db, kinds);
    return next === null ? null : Math.max(0, next - this.time.now());
  }

  /** Calls `waker` whenever there may be something to run. Returns how to stop that. */
  onWake(waker: () => void): () => void {
    this.#wakers.add(waker);
    return () => this.#wakers.delete(waker);
  }

  wake(): void {
    for (const waker of this.#wakers) waker();
  }

  /** Calls `canceller` with each running task that shall stop. Returns how to stop that. */
  onCancel(canceller: (taskId: string) => void): () => void {
    this.#cancellers.add(canceller);
    return () => this.#cancellers.delete(canceller);
  }

  abort(taskId: string): void {
    for (const canceller of this.#cancellers) canceller(taskId);
  }

  /** Tells the parent, in the same transaction, that a child ended (−1) or waits again (+1). */
  countChild(tx: WriteTransaction, parentId: string | null, change: -1 | 1): void {
    if (parentId !== null && changeOpenChildren(tx, parentId, change) === 0) this.wake();
  }

  #rowOf(kind: string, input: unknown, options: SendOptions): TaskRow {
    const { lane = 'normal', source = 'manual', delayMs = 0 } = options;
    this.bind(kind, input);
    return {
      id: this.#newId(),
      kind,
      payload: JSON.stringify(input),
      state: 'pending',
      lane,
      source,
      groupId: options.groupId ?? null,
      parentId: options.parentId ?? null,
      openChildren: options.hold === true ? 1 : 0,
      uniqueKey: options.uniqueKey ?? null,
      idempotencyKey: options.idempotencyKey ?? null,
      rank: rankOf(this.time.order() + delayMs, lane, source),
      runAt: this.time.after(delayMs),
      attempt: 0,
      attemptBase: 0,
      owner: null,
      leaseUntil: null,
      cancelRequestedAt: null,
      progressPct: 0,
      progressAt: null,
      createdAt: this.clock.now(),
      startedAt: null,
      finishedAt: null,
      errorCode: null,
      errorDetails: null,
      reason: null,
    };
  }

  /** The handler of a kind with its parsed payload. Throws `TASK_UNKNOWN`, `TASK_PAYLOAD_INVALID`. */
  bind(kind: string, payload: unknown): ReturnType<RegisteredTask['bind']> {
    const definition = this.definition(kind);
    try {
      return definition.bind(payload);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new AppError('TASK_PAYLOAD_INVALID', { kind, reason: reason.slice(0, 300) }, { cause: error });
    }
  }
}
