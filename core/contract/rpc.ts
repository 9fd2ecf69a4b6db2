import { z } from 'zod';
import { ErrorEnvelope } from './errors.ts';

const Id = z.number().int().nonnegative();

/** What a window may send: a call of a procedure, or the end of a subscription it started. */
export const RpcRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('call'),
    id: Id,
    type: z.enum(['query', 'mutation', 'subscription']),
    path: z
      .string()
      .regex(/^[a-zA-Z]+(\.[a-zA-Z]+)*$/)
      .max(100),
    input: z.unknown(),
  }),
  z.object({ kind: z.literal('stop'), id: Id }),
]);
export type RpcRequest = z.infer<typeof RpcRequest>;

/** What the main process answers; `next` and `done` belong to subscriptions. `id` is null when a message had none. */
export const RpcReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('result'), id: Id, value: z.unknown() }),
  z.object({ kind: z.literal('next'), id: Id, value: z.unknown() }),
  z.object({ kind: z.literal('done'), id: Id }),
  z.object({ kind: z.literal('error'), id: z.number().nullable(), error: ErrorEnvelope }),
]);
export type RpcReply = z.infer<typeof RpcReply>;
