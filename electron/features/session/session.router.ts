import { z } from 'zod';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { SessionService } from './session.service.ts';

const Passphrase = z.object({ passphrase: z.string().max(1_024) });

/** What the window may ask of the session, open or locked. */
export function createSessionRouter(session: SessionService) {
  return router({
    watch: procedure.subscription(({ signal }) => session.watch(signal)),
    unlock: procedure.input(Passphrase).mutation(({ input }) => session.unlock(input.passphrase)),
    create: procedure.input(Passphrase).mutation(({ input }) => session.create(input.passphrase)),
    lock: procedure.mutation(() => session.lock('asked')),
    retry: procedure.mutation(() => session.retry()),
  });
}
