import { z } from 'zod';
import { WatchRequest } from '../../../core/contract/watching.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';
import type { WatchingService } from './watching.service.ts';

const FolderId = z.object({ folderId: z.string().min(1).max(100) });

/** What the window may ask of watched folders. */
export function createWatchingRouter(watching: WatchingService) {
  return router({
    watch: procedure.subscription(({ signal }) => watching.watch(signal)),
    add: procedure.input(WatchRequest).mutation(({ input }) => watching.add(input)),
    pause: procedure.input(FolderId).mutation(({ input }) => watching.pause(input.folderId)),
    resume: procedure.input(FolderId).mutation(({ input }) => watching.resume(input.folderId)),
    remove: procedure.input(FolderId).mutation(({ input }) => watching.remove(input.folderId)),
    taken: procedure
      .input(FolderId.extend({ limit: z.number().int().min(1).max(500).default(100) }))
      .query(({ input }) => watching.taken(input.folderId, input.limit)),
  });
}
