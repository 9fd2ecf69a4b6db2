import { AppError } from '../../../core/contract/errors.ts';
import type { Clock } from '../clock/clock.ts';
import type { LeasedTask, TaskResult } from './task-definition.ts';

/** A task while its handler works, in the memory of the process that runs it. */
export class RunningTask {
  readonly task: LeasedTask;
  readonly #clock: Clock;
  readonly #controller = new AbortController();
  readonly #startedAt: number;
  readonly #onProgress: (task: RunningTask) => void;
  #progressedAt: number;
  #progressPct = 0;

  constructor(task: LeasedTask, clock: Clock, onProgress: (task: RunningTask) => void) {
    this.task = task;
    this.#clock = clock;
    this.#onProgress = onProgress;
    this.#startedAt = clock.monotonic();
    this.#progressedAt = this.#startedAt;
  }

  get progressPct(): number {
    return this.#progressPct;
  }

  /** Milliseconds since the handler began. */
  get ranMs(): number {
    return this.#clock.monotonic() - this.#startedAt;
  }

  /** Milliseconds since the handler began or last reported progress. */
  get silentMs(): number {
    return this.#clock.monotonic() - this.#progressedAt;
  }

  get stopping(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Stops the handler: its promise counts no longer, whatever it does. */
  abort(reason: AppError): void {
    this.#controller.abort(reason);
  }

  /** Runs the handler; rejects with what it throws, or with the reason of the abort as soon as there is one. */
  async run(): Promise<TaskResult> {
    const { signal } = this.#controller;
    const { timeoutMs, run, input: _input, ...task } = this.task;
    const callOff = this.#clock.after(timeoutMs, () => this.abort(new AppError('TASK_TIMEOUT', { seconds: Math.round(timeoutMs / 1000) })));
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    try {
      signal.throwIfAborted();
      const progress = (pct: number): void => this.#report(pct);
      return (await Promise.race([run({ signal, progress, task }), aborted])) ?? {};
    } finally {
      callOff();
    }
  }

  #report(pct: number): void {
    const next = Math.min(100, Math.round(pct));
    if (next <= this.#progressPct || this.stopping) return;
    this.#progressPct = next;
    this.#progressedAt = this.#clock.monotonic();
    this.#onProgress(this);
  }
}
