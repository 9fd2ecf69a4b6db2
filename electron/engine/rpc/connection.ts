import { callTRPCProcedure, TRPCError, type AnyTRPCRouter } from '@trpc/server';
import { z } from 'zod';
import { AppError, toErrorEnvelope, type ErrorEnvelope } from '../../../core/contract/errors.ts';
import { RpcRequest, type RpcReply } from '../../../core/contract/rpc.ts';

/** One window's end of the channel in the main process. */
export interface RpcConnection {
  /** Takes a message as it came from the window: nothing about it is trusted. */
  readonly receive: (message: unknown) => Promise<void>;
  /** Ends the running calls for which `concerns` says so; their window is told `reason`. */
  readonly interrupt: (concerns: (path: string) => boolean, reason: AppError) => void;
  /** Ends all running subscriptions, when the window goes. */
  readonly close: () => void;
}

/** What every call passes through on its way in, and every answer on its way out, whatever procedure it is of. */
export interface AnswerGate {
  /** Throws an `AppError` for what may not be asked now. */
  readonly check: (path: string, input: unknown) => void;
  /** The answer as it may leave. */
  readonly answer: (path: string, input: unknown, value: unknown) => unknown;
}

/** What answers a path at this moment. No gate: it knows nothing of any person. */
export interface ServedPath {
  readonly router: AnyTRPCRouter;
  readonly gate: AnswerGate | null;
}

/** What answers a path at this moment; throws an `AppError` when nothing does. */
export type FindRouter = (path: string) => ServedPath;

/** Serves routers over any message channel. Results and errors leave in one envelope; errors carry a code of the catalogue. */
export function createRpcConnection(findRouter: FindRouter, send: (reply: RpcReply) => void): RpcConnection {
  const running = new Map<number, { readonly path: string; readonly stop: AbortController }>();

  async function receive(message: unknown): Promise<void> {
    const parsed = RpcRequest.safeParse(message);
    if (!parsed.success) {
      send({ kind: 'error', id: idOf(message), error: invalid(z.prettifyError(parsed.error)) });
      return;
    }
    const request = parsed.data;
    if (request.kind === 'stop') running.get(request.id)?.stop.abort();
    else await call(request);
  }

  async function call(request: Extract<RpcRequest, { kind: 'call' }>): Promise<void> {
    const { id, path, type, input } = request;
    const stop = new AbortController();
    running.set(id, { path, stop });
    let leave = (value: unknown): unknown => value;
    try {
      const { router, gate } = findRouter(path);
      if (gate !== null) leave = value => gate.answer(path, input, value);
      gate?.check(path, input);
      const value: unknown = await callTRPCProcedure({
        router,
        path,
        type,
        input,
        ctx: {},
        getRawInput: () => Promise.resolve(input),
        signal: stop.signal,
        batchIndex: 0,
      });
      if (type === 'subscription' && isAsyncIterable(value)) await forward(id, value, stop.signal, leave);
      else send({ kind: 'result', id, value: leave(value) });
    } catch (error) {
      const interrupted: unknown = stop.signal.reason;
      send({ kind: 'error', id, error: leaveError(toRpcError(interrupted instanceof AppError ? interrupted : error), leave) });
    } finally {
      running.delete(id);
    }
  }

  async function forward(
    id: number,
    values: AsyncIterable<unknown>,
    signal: AbortSignal,
    leave: (value: unknown) => unknown,
  ): Promise<void> {
    for await (const value of values) {
      if (signal.aborted) break;
      send({ kind: 'next', id, value: leave(value) });
    }
    if (signal.reason instanceof AppError) throw signal.reason;
    send({ kind: 'done', id });
  }

  return {
    receive,
    interrupt: (concerns, reason) => {
      for (const { path, stop } of running.values()) if (concerns(path)) stop.abort(reason);
    },
    close: () => {
      for (const { stop } of running.values()) stop.abort();
    },
  };
}

/** Details of an error may name a file, and files are called after people. */
function leaveError({ code, details }: ErrorEnvelope, leave: (value: unknown) => unknown): ErrorEnvelope {
  const said = (detail: string | number): string | number => {
    try {
      const shown = leave(detail);
      return typeof shown === 'string' || typeof shown === 'number' ? shown : '';
    } catch {
      // What cannot be looked at does not leave.
      return '';
    }
  };
  return { code, details: Object.fromEntries(Object.entries(details).map(([name, detail]) => [name, said(detail)])) };
}

function toRpcError(error: unknown): ErrorEnvelope {
  if (!(error instanceof TRPCError)) return toErrorEnvelope(error);
  if (error.cause instanceof AppError) return toErrorEnvelope(error.cause);
  if (error.code === 'BAD_REQUEST' || error.code === 'NOT_FOUND') return invalid(error.message);
  return toErrorEnvelope(error.cause ?? error);
}

function invalid(reason: string): ErrorEnvelope {
  return toErrorEnvelope(new AppError('REQUEST_INVALID', { reason: reason.slice(0, 300) }));
}

function idOf(message: unknown): number | null {
  return typeof message === 'object' && message !== null && 'id' in message && typeof message.id === 'number' ? message.id : null;
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
