import { initTRPC } from '@trpc/server';

/** Values cross the channel by structured clone, so bytes and typed arrays arrive as they are and nothing is rewritten. */
const asItIs = { serialize: (value: unknown): unknown => value, deserialize: (value: unknown): unknown => value };

const t = initTRPC.create({ isServer: true, isDev: false, transformer: asItIs });

/** Builds and merges routers; features build theirs around a service, so there is no request context. */
export const router = t.router;

/** One router with the procedures of all given; the same path twice is a programming error and throws. */
export const mergeRouters = t.mergeRouters;

/** One call of the window or the command line: `.input(schema).query|mutation|subscription`. */
export const procedure = t.procedure;
