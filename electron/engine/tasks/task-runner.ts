import { AppError } from '../../../core/contract/errors.ts';
import type { GroupWriter } from '../../../db/group-writer.ts';
import {
  completeTaskTx,
  failTaskTx,
  type FetchWish,
  fetchTasksTx,
  giveBackTaskTx,
  heartbeatTx,
  leaseMs,
  sweepExpiredTasks,
} from './leasing.ts';
import { NamedTimers } from './named-timers.ts';
import { RunningTask } from './running-task.ts';
import { findStuckTasks, RunTimes, type StuckTask } from './stuck.ts';
import type { LeasedTask, TaskAttempt } from './task-definition.ts';
import type { TaskQueue } from './task-queue.ts';

export interface TaskRunnerConfig {
  readonly queue: TaskQueue;
  /** Commits fetches, completions and results together. */
  readonly writer: GroupWriter;
  /** How many tasks of each kind run at once; kinds that are not named do not run here. */
  readonly concurrency: Readonly<Record<string, number>>;
  /** Told of each rise of a task's progress. */
  readonly onProgress?: (task: TaskAttempt, progressPct: number) => void;
  /** Told of each attempt that ended. */
  readonly onSettled?: (task: TaskAttempt, outcome: Settled, error: unknown) => void;
  /** Told when the workspace cannot be written (disk full, damaged); the runner rests and tries again. */
  readonly onTrouble?: (error: unknown) => void;
}

export type Settled = 'completed' | 'failed' | 'dead' | 'cancelled' | 'lost';

/** The reason of aborts by `stop`; such attempts count neither as failed nor as cut off by a crash. */
const stopped = new AppError('CANCELLED');

/** How often the queue is looked at without being woken: tasks of other processes, expired leases. */
const pollMs = 1000;

/** Rest after the workspace could not be written. */
const troubleMs = 5000;

/** Fetches, runs and settles tasks until it is stopped. */
export class TaskRunner {
  readonly #config: TaskRunnerConfig;
  readonly #running = new Map<string, RunningTask>();
  readonly #times = new RunTimes();
  #idleWaiters: (() => void)[] = [];
  #unsubscribe: (() => void)[] = [];
  readonly #timers: NamedTimers;
  #active = false;
  #fetching = false;
  #wokenWhileFetching = false;
  #settling = 0;
  /** Their end could not be written. */
  readonly #unsaved: LeasedTask[] = [];

  constructor(config: TaskRunnerConfig) {
    this.#config = config;
    this.#timers = new NamedTimers(config.queue.clock);
  }

  /** Begins to fetch. Call `recoverTasks` before. */
  start(): void {
    if (this.#active) return;
    this.#active = true;
    const { queue } = this.#config;
    this.#unsubscribe = [queue.onWake(() => this.#pump()), queue.onCancel(id => this.#running.get(id)?.abort(new AppError('CANCELLED')))];
    this.#timers.later('heartbeat', leaseMs / 3, () => this.#heartbeat());
    this.#pump();
  }

  /** Fetches no more. What runs may end within `graceMs`, then it is interrupted and waits for the next start. */
  async stop(graceMs = 0): Promise<void> {
    this.#active = false;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#timers.callOffAll();
    if (graceMs > 0) this.#timers.later('grace', graceMs, () => this.#interruptAll());
    else this.#interruptAll();
    await this.settled();
    this.#timers.callOff('grace');
  }

  /** Resolves once nothing runs and nothing is being fetched or saved. */
  settled(): Promise<void> {
    return this.#isSettled() ? Promise.resolve() : new Promise(resolve => this.#idleWaiters.push(resolve));
  }

  get running(): readonly TaskAttempt[] {
    return [...this.#running.values()].map(run => run.task);
  }

  /** Tasks without progress for twice the p95 of their kind. */
  stuck(): readonly StuckTask[] {
    return findStuckTasks(this.#running.values(), this.#times);
  }

  #pump(): void {
    if (this.#fetching) this.#wokenWhileFetching = true;
    if (!this.#active || this.#fetching || this.#timers.has('trouble')) return;
    if (this.#wishes().length === 0) return;
    this.#fetching = true;
    this.#wokenWhileFetching = false;
    const { queue, writer } = this.#config;
    // Slots are counted when the group is saved, so that all that became free meanwhile are filled by one fetch.
    writer
      .add(tx => {
        const wishes = this.#wishes();
        return { wishes, tasks: fetchTasksTx(queue, tx, wishes, Number.MAX_SAFE_INTEGER) };
      })
      .then(
        ({ tasks, wishes }) => this.#begin(tasks, wishes),
        error => {
          this.#fetching = false;
          this.#rest(error);
        },
      )
      .catch(error => this.#config.onTrouble?.(error));
  }

  #begin(tasks: readonly LeasedTask[], wishes: readonly FetchWish[]): void {
    this.#fetching = false;
    for (const task of tasks) void this.#run(task);
    if (tasks.length > 0 || this.#wokenWhileFetching) this.#pump();
    else this.#planPoll(wishes.map(wish => wish.kind));
    this.#noteSettled();
  }

  async #run(task: LeasedTask): Promise<void> {
    const { queue, onProgress } = this.#config;
    const run = new RunningTask(task, queue.clock, running => onProgress?.(task, running.progressPct));
    this.#running.set(task.id, run);
    if (!this.#active) run.abort(stopped);
    let work: () => Promise<Settled>;
    let failure: unknown = null;
    try {
      const result = await run.run();
      this.#times.add(task.kind, run.ranMs);
      work = () => this.#complete(task, result.commit);
    } catch (error) {
      failure = error;
      work = () => this.#fail(task, error);
    }
    // The slot is free as soon as the handler is done: what follows it is fetched by the transaction that completes this one.
    this.#running.delete(task.id);
    this.#settling += 1;
    const settled = this.#settle(task, work, failure);
    this.#pump();
    await settled;
  }

  async #settle(task: LeasedTask, work: () => Promise<Settled>, failure: unknown): Promise<void> {
    const { onSettled } = this.#config;
    try {
      const outcome = await work();
      onSettled?.(task, outcome, failure);
    } catch (error) {
      await this.#fail(task, error).then(
        outcome => onSettled?.(task, outcome, error),
        trouble => {
          this.#unsaved.push(task);
          this.#rest(trouble);
        },
      );
    } finally {
      this.#settling -= 1;
      this.#noteSettled();
    }
  }

  #complete(task: LeasedTask, commit: ((tx: Parameters<typeof completeTaskTx>[1]) => void) | undefined): Promise<Settled> {
    const { queue, writer } = this.#config;
    return writer.add(tx => {
      const outcome = completeTaskTx(queue, tx, task);
      if (outcome === 'completed') commit?.(tx);
      return outcome;
    });
  }

  #fail(task: LeasedTask, error: unknown): Promise<Settled> {
    const { queue, writer } = this.#config;
    return writer.add(tx => (error === stopped ? giveBackTaskTx(queue, tx, task) : failTaskTx(queue, tx, task, error)));
  }

  #wishes(): readonly FetchWish[] {
    const used = new Map<string, number>();
    for (const { task } of this.#running.values()) used.set(task.kind, (used.get(task.kind) ?? 0) + 1);
    return Object.entries(this.#config.concurrency)
      .map(([kind, most]) => ({ kind, limit: most - (used.get(kind) ?? 0) }))
      .filter(wish => wish.limit > 0);
  }

  /** Looks again when the next of these kinds is due; kinds that are full are looked at when one of their tasks ends. */
  #planPoll(kinds: readonly string[]): void {
    if (!this.#active) return;
    const { queue } = this.#config;
    // A suspect that is due waits for another one to end, not for a moment.
    const delayMs = queue.suspects.size > 0 ? pollMs : Math.min(pollMs, Math.max(1, queue.nextDelayMs(kinds) ?? pollMs));
    this.#timers.later('poll', delayMs, () => {
      sweepExpiredTasks(queue);
      this.#pump();
    });
  }

  #heartbeat(): void {
    const { queue, writer } = this.#config;
    const runs = [...this.#running.values()];
    writer
      .add(tx => runs.map(run => heartbeatTx(queue, tx, run.task, run.progressPct)))
      .then(answers => answers.forEach((answer, index) => answer !== 'held' && runs[index]?.abort(new AppError('CANCELLED'))))
      .catch(error => this.#rest(error));
    this.#timers.later('heartbeat', leaseMs / 3, () => this.#heartbeat());
  }

  #rest(error: unknown): void {
    this.#config.onTrouble?.(error);
    if (this.#active) this.#timers.later('trouble', troubleMs, () => this.#recover());
    this.#noteSettled();
  }

  /** Gives back at once what could not be saved, instead of waiting for its leases to run out, and goes on. */
  #recover(): void {
    const { queue, writer } = this.#config;
    const unsaved = this.#unsaved.splice(0);
    if (unsaved.length > 0)
      writer
        .add(tx => unsaved.forEach(task => giveBackTaskTx(queue, tx, task)))
        .catch(error => {
          this.#unsaved.push(...unsaved);
          this.#rest(error);
        });
    this.#pump();
  }

  #interruptAll(): void {
    for (const run of this.#running.values()) run.abort(stopped);
  }

  #isSettled(): boolean {
    return this.#running.size === 0 && this.#settling === 0 && !this.#fetching;
  }

  #noteSettled(): void {
    if (!this.#isSettled()) return;
    const waiters = this.#idleWaiters;
    this.#idleWaiters = [];
    for (const resolve of waiters) resolve();
  }
}
