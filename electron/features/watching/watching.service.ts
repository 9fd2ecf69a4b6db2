import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { AppError, describeError } from '../../../core/contract/errors.ts';
import type { TakenFile, WatchedFolder, WatchRequest } from '../../../core/contract/watching.ts';
import { batchItemStatuses } from '../../../core/contract/task.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { getJob } from '../../../db/queries/jobs.ts';
import {
  deleteWatchedFolder,
  getWatchedFolder,
  insertWatchedFolder,
  listTakenFiles,
  listWatchedFolders,
  setFolderPaused,
  takenFigures,
  type WatchedFolderRow,
} from '../../../db/queries/watched-folders.ts';
import { writeTx, type Db, type WriteTransaction } from '../../../db/statement.ts';
import { createFeed } from '../../engine/rpc/feed.ts';
import { startFolderWatch, type FolderWatch, type FolderWatchParts } from './folder-watch.ts';

/** What watching folders needs. */
export interface WatchingParts extends Omit<FolderWatchParts, 'onChange'> {
  readonly newId: () => string;
}

/** Folders whose new files are taken in by themselves. */
export interface WatchingService {
  readonly list: () => readonly WatchedFolder[];
  /** The list now, and after each change. */
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<readonly WatchedFolder[], void, undefined>;
  /**
   * Watches a folder; all that lies in it now is taken in too. Throws FILE_NOT_FOUND, FILE_NOT_READABLE, DROP_WHOLE_DRIVE,
   * NOT_FOUND for a job or batch that is gone, and WATCHED_ALREADY where the same folder is watched for the same.
   */
  readonly add: (request: WatchRequest) => Promise<{ readonly folderId: string }>;
  readonly pause: (folderId: string) => Promise<void>;
  readonly resume: (folderId: string) => void;
  /** Ends watching; what was taken stays in its batch, the folder stays as it is. */
  readonly remove: (folderId: string) => Promise<void>;
  /** What was taken last, newest first. */
  readonly taken: (folderId: string, limit: number) => readonly TakenFile[];
  /** Goes on after a start with every folder that is not paused. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

/** Files that are named among those that wait. */
const mostWaitingNamed = 50;

/** Watched folders of one workspace. */
export function createWatchingService(parts: WatchingParts): WatchingService {
  const { db, clock } = parts;
  const watches = new Map<string, FolderWatch>();
  const changes = createFeed<readonly WatchedFolder[]>();
  const tell = (): void => changes.publish(list());

  function list(): readonly WatchedFolder[] {
    return listWatchedFolders(db).map(row => describe(row, db, watches.get(row.id)));
  }

  function begin({ id, path: folder }: WatchedFolderRow): void {
    if (!watches.has(id)) watches.set(id, startFolderWatch(id, folder, { ...parts, onChange: tell }));
  }

  async function end(folderId: string): Promise<void> {
    const watch = watches.get(folderId);
    watches.delete(folderId);
    await watch?.stop();
  }

  async function add({ path: given, target }: WatchRequest): Promise<{ readonly folderId: string }> {
    const folder = await requireFolder(given, parts);
    const batchId = target.kind === 'batch' ? target.batchId : null;
    const jobId = target.kind === 'job' ? target.jobId : null;
    if (batchId !== null && getBatch(db, batchId) === null) throw new AppError('NOT_FOUND', { what: 'batch' });
    if (jobId !== null && getJob(db, jobId) === null) throw new AppError('NOT_FOUND', { what: 'job' });
    const known = listWatchedFolders(db).some(
      row => row.path === folder && (jobId === null ? row.jobId === null && row.batchId === batchId : row.jobId === jobId),
    );
    if (known) throw new AppError('WATCHED_ALREADY', { path: folder });
    const row = { id: parts.newId(), path: folder, batchId, jobId, pausedAt: null, createdAt: clock.now() };
    writeTx(db, tx => {
      insertWatchedFolder(tx, row);
      note(tx, row.id, 'folder.watched');
    });
    begin(row);
    tell();
    return { folderId: row.id };
  }

  function note(tx: WriteTransaction, folderId: string, kind: string): void {
    appendEvent(tx, { at: clock.now(), actor: 'user', kind, subjectKind: 'watched_folder', subjectId: folderId, data: {} });
  }

  function requireRow(folderId: string): WatchedFolderRow {
    const row = getWatchedFolder(db, folderId);
    if (row === null) throw new AppError('NOT_FOUND', { what: 'watched folder' });
    return row;
  }

  function setPaused(folderId: string, at: number | null): void {
    requireRow(folderId);
    writeTx(db, tx => {
      setFolderPaused(tx, folderId, at);
      note(tx, folderId, at === null ? 'folder.resumed' : 'folder.paused');
    });
  }

  return {
    list,
    watch: signal => changes.values(signal, list),
    add,
    pause: async folderId => {
      setPaused(folderId, clock.now());
      await end(folderId);
      tell();
    },
    resume: folderId => {
      setPaused(folderId, null);
      begin(requireRow(folderId));
      tell();
    },
    remove: async folderId => {
      requireRow(folderId);
      await end(folderId);
      writeTx(db, tx => {
        deleteWatchedFolder(tx, folderId);
        note(tx, folderId, 'folder.forgotten');
      });
      tell();
    },
    taken: (folderId, limit) => listTakenFiles(db, folderId, limit).map(row => ({ ...row, status: statusOf(row.status) })),
    start: () => {
      for (const row of listWatchedFolders(db)) if (row.pausedAt === null) begin(row);
    },
    stop: async () => {
      await Promise.all([...watches.keys()].map(end));
    },
  };
}

function statusOf(status: string | null): TakenFile['status'] {
  return batchItemStatuses.find(known => known === status) ?? null;
}

/** The folder itself, where it was given through a link. Throws what stands in the way of watching it. */
async function requireFolder(given: string, { intake }: WatchingParts): Promise<string> {
  if (!path.isAbsolute(given)) throw new AppError('REQUEST_INVALID', { reason: 'the path is not absolute' });
  const folder = await realpath(given).catch(() => path.resolve(given));
  for await (const found of intake.find(folder)) {
    if (found.kind === 'file') {
      if (found.root === found.entry.path) throw new AppError('FILE_NOT_FOUND', { path: given });
      break;
    }
    if (found.error.code !== 'FOLDER_EMPTY') throw found.error;
  }
  return folder;
}

function describe(row: WatchedFolderRow, db: Db, watch: FolderWatch | undefined): WatchedFolder {
  const { waiting, problem, resting } = watch?.state() ?? { waiting: [], problem: null, resting: false };
  const { taken, lastAt } = takenFigures(db, row.id);
  const title = row.jobId === null ? getBatch(db, row.batchId ?? '')?.title : getJob(db, row.jobId)?.title;
  return {
    folderId: row.id,
    path: row.path,
    batchId: row.batchId,
    jobId: row.jobId,
    title: title ?? '',
    state: row.pausedAt !== null ? 'paused' : resting ? 'resting' : problem === null ? 'watching' : 'gone',
    problem: problem === null ? null : { code: problem.code, text: describeError(problem.code, problem.details) },
    taken,
    lastAt,
    waiting: waiting.length,
    waitingFiles: waiting.slice(0, mostWaitingNamed),
  };
}
