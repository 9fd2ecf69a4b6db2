import { initTRPC } from '@trpc/server';

const t = initTRPC.create({ isServer: true, isDev: false });

/** Builds and merges routers; features build theirs around a service, so there is no request context. */
export const router = t.router;

/** One call of the window or the command line: `.input(schema).query|mutation|subscription`. */
export const procedure = t.procedure;
