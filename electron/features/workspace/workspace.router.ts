import { listBatches } from '../../../db/queries/batches.ts';
import type { Db } from '../../../db/statement.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';

/** What there is to say of the open workspace. */
export interface WorkspaceView {
  readonly db: Db;
  readonly folder: string;
  readonly version: string;
  readonly countDocuments: () => number;
}

/** What the window may ask of the open workspace. */
export function createWorkspaceRouter(parts: WorkspaceView) {
  return router({
    about: procedure.query(() => ({
      version: parts.version,
      folder: parts.folder,
      batches: listBatches(parts.db).length,
      documents: parts.countDocuments(),
    })),
  });
}
