import { Piscina } from 'piscina';
import { AppError, ErrorEnvelope, fromErrorEnvelope } from '../../../core/contract/errors.ts';
import { z } from 'zod';
import { createMemoryGuard, type MemoryGuard } from './memory-guard.ts';
import { createSlots } from './slots.ts';

/** How a pool is built. Memory in MiB of one thread's old generation; `roomMb` is what all tasks together may add to the process. */
export interface WorkerPoolOptions {
  readonly workerPath: string;
  readonly threads: number;
  readonly memoryMb: number;
  readonly roomMb: number;
  readonly workerData: Readonly<Record<string, unknown>>;
}

/** How one task is run. `onStage` gets each new percentage the worker reports, at most ten times a second. */
export interface RunOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  readonly transfer?: readonly ArrayBuffer[];
  readonly onStage?: (percent: number) => void;
  /** Waits until nothing else runs and lets nothing else run beside it, so that all memory used is its own. */
  readonly alone?: boolean;
}

/** Threads that run one worker file. */
export interface WorkerPool {
  /**
   * Runs an exported task and returns its value as the worker gave it (parse it where it is used).
   * Throws the worker's `AppError`; DOCUMENT_TOO_COMPLEX past its time or memory; CANCELLED on abort. The detail
   * `neighbours` says that the memory may have been theirs: run it again alone to know.
   */
  readonly run: (task: string, input: unknown, options: RunOptions) => Promise<unknown>;
  /** Starts all threads and lets each load what it needs, by running `warm` on every one. */
  readonly warm: () => Promise<void>;
  readonly threads: number;
  readonly close: () => Promise<void>;
}

const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: ErrorEnvelope }),
]);

const stagePollMs = 100;

/** A pool of piscina threads with time, memory and stage reporting. Threads start with the first task or `warm`. */
export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  let piscina: Piscina | null = null;
  const guard = createMemoryGuard(options.roomMb);
  const slots = createSlots(options.threads);

  function threads(): Piscina {
    piscina ??= new Piscina({
      filename: options.workerPath,
      minThreads: options.threads,
      maxThreads: options.threads,
      idleTimeout: Infinity,
      concurrentTasksPerWorker: 1,
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
      workerData: options.workerData,
    });
    return piscina;
  }

  return {
    threads: options.threads,
    run: async (task, input, runOptions) => {
      // A task's time runs only while it has a thread: waiting behind a slow document is no fault of its own.
      const giveBack = await slots.take(runOptions.alone === true ? options.threads : 1, runOptions.signal).catch(() => {
        throw new AppError('CANCELLED');
      });
      try {
        return await runOnPool(threads(), guard, task, input, runOptions);
      } finally {
        giveBack();
      }
    },
    warm: async () => {
      const all = Array.from({ length: options.threads }, () => threads().run({ input: null }, { name: 'warm' }));
      await Promise.all(all);
    },
    close: async () => {
      guard.stop();
      await piscina?.destroy();
      piscina = null;
    },
  };
}

async function runOnPool(pool: Piscina, guard: MemoryGuard, task: string, input: unknown, options: RunOptions): Promise<unknown> {
  const stage = new SharedArrayBuffer(4);
  const stop = new AbortController();
  const watch = watchStage(stage, options.onStage);
  const timer = setTimeout(() => stop.abort(new AppError('DOCUMENT_TOO_COMPLEX')), options.timeoutMs);
  const cancel = (): void => stop.abort(new AppError('CANCELLED'));
  options.signal?.addEventListener('abort', cancel, { once: true });
  const release = guard.enter(neighbours => stop.abort(new AppError('DOCUMENT_TOO_COMPLEX', neighbours > 0 ? { neighbours } : {})));
  try {
    if (options.signal?.aborted === true) throw new AppError('CANCELLED');
    const reply = Reply.parse(
      await pool.run({ input, stage }, { name: task, signal: stop.signal, transferList: [...(options.transfer ?? [])] }),
    );
    if (reply.ok) return reply.value;
    throw fromErrorEnvelope(reply.error);
  } catch (error) {
    throw nameFailure(error, stop.signal);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', cancel);
    release();
    watch.stop();
  }
}

function nameFailure(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof AppError) return error;
  if (signal.aborted) return signal.reason instanceof AppError ? signal.reason : new AppError('CANCELLED');
  if (isOutOfMemory(error)) return new AppError('DOCUMENT_TOO_COMPLEX', {}, { cause: error });
  return error;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function watchStage(stage: SharedArrayBuffer, onStage: ((percent: number) => void) | undefined): { readonly stop: () => void } {
  if (onStage === undefined) return { stop: () => undefined };
  const cell = new Int32Array(stage);
  let seen = 0;
  const timer = setInterval(() => {
    const now = Atomics.load(cell, 0);
    if (now > seen) onStage((seen = now));
  }, stagePollMs);
  return { stop: () => clearInterval(timer) };
}
