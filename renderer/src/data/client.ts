import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { z } from 'zod';
import type { ShortlistBridge } from '../../../electron/preload.ts';
import type { AppRouter } from '../../../electron/router.ts';
import { fromErrorEnvelope, type AppError } from '../../../core/contract/errors.ts';
import { RpcReply } from '../../../core/contract/rpc.ts';

// Compiled schemas need eval, which the content security policy forbids.
z.config({ jitless: true });

declare global {
  interface Window {
    readonly shortlist: ShortlistBridge;
  }
}

interface Pending {
  readonly next: (value: unknown) => void;
  readonly fail: (error: AppError) => void;
  readonly done: () => void;
}

/** The link over the window's one message channel: calls get an id, replies find their call by it. */
function channelLink(bridge: ShortlistBridge): TRPCLink<AppRouter> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  bridge.onMessage(message => deliver(RpcReply.parse(message), pending));
  return () =>
    ({ op }) =>
      observable(observer => {
        const id = (lastId += 1);
        pending.set(id, {
          next: value => observer.next({ result: { type: 'data', data: value } }),
          fail: error => observer.error(TRPCClientError.from(error)),
          done: () => observer.complete(),
        });
        bridge.send({ kind: 'call', id, type: op.type, path: op.path, input: op.input });
        return () => {
          pending.delete(id);
          if (op.type === 'subscription') bridge.send({ kind: 'stop', id });
        };
      });
}

function deliver(reply: RpcReply, pending: Map<number, Pending>): void {
  const call = reply.id === null ? undefined : pending.get(reply.id);
  if (call === undefined) return;
  if (reply.kind === 'error') call.fail(fromErrorEnvelope(reply.error));
  else if (reply.kind === 'done') call.done();
  else call.next(reply.value);
  if (reply.kind === 'result') call.done();
}

/** Calls of the main process, typed by its router. */
export const api = createTRPCClient<AppRouter>({ links: [channelLink(window.shortlist)] });
