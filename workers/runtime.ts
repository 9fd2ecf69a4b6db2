import { z } from 'zod';
import { toErrorEnvelope, type ErrorEnvelope } from '../core/contract/errors.ts';

/** What the pool posts to a worker: the task's input and one shared integer for the stage reached (0 to 100). */
const Envelope = z.object({ input: z.unknown(), stage: z.instanceof(SharedArrayBuffer).optional() });

/** What a worker answers; errors cross as values so that their code survives the clone. */
export type WorkerReply<Output> = { readonly ok: true; readonly value: Output } | { readonly ok: false; readonly error: ErrorEnvelope };

/** Handed to the function of a task. */
export interface WorkerContext {
  /** Tells the main thread how far the task is, in percent; free of cost, read by polling. */
  readonly reached: (percent: number) => void;
}

/**
 * Turns a function into a worker task: input parsed by the schema at the line, stage reported through
 * shared memory, every error mapped to the catalogue. Aborting is the pool's: it ends the thread.
 */
export function defineTask<Input, Output>(schema: z.ZodType<Input>, run: (input: Input, context: WorkerContext) => Promise<Output>) {
  return async function runTask(message: unknown): Promise<WorkerReply<Output>> {
    try {
      const envelope = Envelope.parse(message);
      const stage = envelope.stage === undefined ? null : new Int32Array(envelope.stage);
      const reached = (percent: number): void => {
        if (stage !== null) Atomics.store(stage, 0, Math.round(percent));
      };
      return { ok: true, value: await run(schema.parse(envelope.input), { reached }) };
    } catch (error) {
      return { ok: false, error: toErrorEnvelope(error) };
    }
  };
}
