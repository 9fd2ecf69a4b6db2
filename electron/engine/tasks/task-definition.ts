import type { z } from 'zod';
import { TaskKind, type AttemptErrorClass } from '../../../core/contract/task.ts';
import type { AppError } from '../../../core/contract/errors.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import type { RetryRule } from './retry-policy.ts';

/** What identifies a running attempt. */
export interface TaskAttempt {
  readonly id: string;
  readonly kind: string;
  readonly groupId: string | null;
  /** Counted before the run: 1 the first time. */
  readonly attempt: number;
  readonly owner: string;
}

/** A task that this process has leased; its payload is parsed. */
export interface LeasedTask extends TaskAttempt {
  readonly input: unknown;
  readonly timeoutMs: number;
  readonly run: BoundRun;
}

/** A handler that has its input. */
export type BoundRun = (context: Omit<TaskRun<unknown>, 'input'>) => Promise<TaskResult | void>;

/** What a handler gets. */
export interface TaskRun<I> {
  readonly input: I;
  /** Aborted on cancel, time limit, lost lease and stop; hand it on to whatever waits. */
  readonly signal: AbortSignal;
  /** Reports how far the work is, 0 to 100; a lower figure than before changes nothing. */
  readonly progress: (pct: number) => void;
  readonly task: TaskAttempt;
}

/** What a handler returns: `commit` saves its results in the transaction that completes the task, so that both are there or neither. */
export interface TaskResult {
  readonly commit?: (tx: WriteTransaction) => void;
}

/** A kind of work. */
export interface TaskDefinition<I> {
  readonly input: z.ZodType<I>;
  /** Aborts the handler and counts as a failed attempt of class timeout. */
  readonly timeoutMs: number;
  /** Rules that differ from the usual ones. */
  readonly retry?: Partial<Readonly<Record<AttemptErrorClass, RetryRule>>>;
  readonly run: (run: TaskRun<I>) => Promise<TaskResult | void>;
  /** Saves, in the transaction that buries the task, what becomes of its subject. Not called when the payload does not fit. */
  readonly dead?: (tx: WriteTransaction, input: I, error: AppError, errorClass: AttemptErrorClass) => void;
  /** Tasks that ran when a process died run one at a time afterwards, because one of them may have been the cause. */
  readonly isolatesSuspects?: boolean;
}

/** A kind of work as the queue keeps it, whatever its input is. */
export interface RegisteredTask {
  readonly kind: string;
  readonly timeoutMs: number;
  readonly retry: Partial<Readonly<Record<AttemptErrorClass, RetryRule>>>;
  /** Parses a payload and gives it to the handler. Throws zod's error on an invalid one. */
  readonly bind: (payload: unknown) => { readonly input: unknown; readonly run: BoundRun };
  readonly dead: (tx: WriteTransaction, payload: unknown, error: AppError, errorClass: AttemptErrorClass) => void;
  readonly isolatesSuspects: boolean;
}

/**
 * Defines a kind of work, `area.verb`. The handler may run twice for one task (its process may die), so
 * everything that must happen once goes into `commit`.
 */
export function defineTask<I>(kind: string, definition: TaskDefinition<I>): RegisteredTask {
  return {
    kind: TaskKind.parse(kind),
    timeoutMs: definition.timeoutMs,
    retry: definition.retry ?? {},
    bind: payload => {
      const input = definition.input.parse(payload);
      return { input, run: context => definition.run({ ...context, input }) };
    },
    dead: (tx, payload, error, errorClass) => {
      const input = definition.input.safeParse(payload);
      if (input.success) definition.dead?.(tx, input.data, error, errorClass);
    },
    isolatesSuspects: definition.isolatesSuspects ?? false,
  };
}
