import { statSync } from 'node:fs';
import path from 'node:path';
import { readWorkspaceHeader, workspacePaths } from '../../../db/header.ts';
import { countContents, type WorkspaceContents } from '../../../db/queries/contents.ts';
import type { Db } from '../../../db/statement.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';

/** What there is to say of the open workspace. */
export interface WorkspaceView {
  readonly db: Db;
  readonly folder: string;
  readonly version: string;
}

/** The open workspace in figures. */
export interface WorkspaceAbout extends WorkspaceContents {
  /** Version of the program. */
  readonly version: string;
  readonly folder: string;
  readonly name: string;
  /** The encrypted file with what is still in its log, in bytes. */
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** What the window may ask of the open workspace. */
export function createWorkspaceRouter(workspace: WorkspaceView) {
  return router({ about: procedure.query(() => describeWorkspace(workspace)) });
}

function describeWorkspace({ db, folder, version }: WorkspaceView): WorkspaceAbout {
  const { database, wal } = workspacePaths(folder);
  return {
    version,
    folder,
    name: path.basename(folder),
    ...countContents(db),
    sizeBytes: sizeOf(database) + sizeOf(wal),
    createdAt: readWorkspaceHeader(folder)?.createdAt ?? 0,
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
