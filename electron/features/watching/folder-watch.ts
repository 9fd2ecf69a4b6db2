import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fromErrorEnvelope, toErrorEnvelope, type AppError } from '../../../core/contract/errors.ts';
import type { WaitingFile } from '../../../core/contract/watching.ts';
import {
  getWatchedFolder,
  listWatchedFiles,
  noteTakenFile,
  setFolderBatch,
  type WatchedFileRow,
} from '../../../db/queries/watched-folders.ts';
import { writeTx, type Db, type WriteTransaction } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import { watchFolder } from '../../engine/files/watch-folder.ts';
import { lookInto, type ReadyFile } from './look-into.ts';
import { createSettling } from './settling.ts';
import type { WatchIntake } from './watched-intake.ts';

/** What watching one folder needs. */
export interface FolderWatchParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly intake: WatchIntake;
  readonly pace: WatchPace;
  /** Something that is shown changed. */
  readonly onChange: () => void;
  /** The workspace could not be written (an error), or can be again (null). */
  readonly onTrouble: (error: AppError | null) => void;
}

/** How often a folder is looked at, in milliseconds. */
export interface WatchPace {
  /** A file has to keep its size and date this long. */
  readonly settleMs: number;
  /** Between two looks while nothing is said to have changed; network drives never say so. */
  readonly sweepMs: number;
}

/** How a folder stands beside what is stored of it. */
export interface FolderState {
  readonly waiting: readonly WaitingFile[];
  readonly problem: AppError | null;
  readonly resting: boolean;
}

/** A folder that is being watched. */
export interface FolderWatch {
  readonly state: () => FolderState;
  /** Resolves when nothing is looked at or saved any more. */
  readonly stop: () => Promise<void>;
}

/** Files that are taken in one transaction. */
const filesAtOnce = 100;
/** A look takes at most this share of the time: large folders are looked at less often. */
const shareOfTime = 0.2;

/** Watches a folder until it is stopped: looks when something changed, and from time to time in any case. */
export function startFolderWatch(folderId: string, folder: string, parts: FolderWatchParts): FolderWatch {
  const { db, clock, pace } = parts;
  const settling = createSettling(pace.settleMs);
  const taken = new Map(listWatchedFiles(db, folderId).map(file => [file.path, file]));
  let state: FolderState = { waiting: [], problem: null, resting: false };
  const stop = new AbortController();
  let callOff = (): void => undefined;
  let again = false;
  let looking = false;
  let unwatch = (): void => undefined;
  let running: Promise<void> = look();

  async function look(): Promise<void> {
    const began = clock.monotonic();
    again = false;
    looking = true;
    try {
      show(await lookOnce());
    } catch (error) {
      parts.onTrouble(fromErrorEnvelope(toErrorEnvelope(error)));
    }
    looking = false;
    const tookMs = clock.monotonic() - began;
    const usualMs = again || state.waiting.length > 0 ? pace.settleMs / 2 : pace.sweepMs;
    next(Math.max(usualMs, tookMs / shareOfTime));
  }

  function next(delayMs: number): void {
    callOff();
    if (stop.signal.aborted) return;
    callOff = clock.after(delayMs, () => {
      running = look();
    });
  }

  async function lookOnce(): Promise<FolderState> {
    if (isResting()) return { waiting: [], problem: null, resting: true };
    const found = await lookInto(folder, { db, intake: parts.intake, settling, taken, now: () => clock.monotonic() });
    for (let from = 0; from < found.ready.length && !stop.signal.aborted; from += filesAtOnce) {
      const slice = found.ready.slice(from, from + filesAtOnce);
      for (const row of writeTx(db, tx => take(tx, slice))) taken.set(row.path, row);
      parts.onTrouble(null);
      parts.onChange();
      await nextTurn();
    }
    return { waiting: found.waiting, problem: found.problem, resting: false };
  }

  function isResting(): boolean {
    const { batchId, jobId } = getWatchedFolder(db, folderId) ?? { batchId: null, jobId: null };
    const room = batchId === null ? 'open' : parts.intake.roomOf(db, batchId);
    // A job gets another batch when the last one takes no more.
    return room === 'rests' || (room === 'over' && jobId === null);
  }

  /** Items, tasks and the note that these files are in belong together: after a crash each is in once. */
  function take(tx: WriteTransaction, files: readonly ReadyFile[]): readonly WatchedFileRow[] {
    const rows: WatchedFileRow[] = [];
    for (const ready of files) {
      const row = takeOne(tx, ready);
      if (row === null) break;
      rows.push(row);
    }
    const batchId = getWatchedFolder(tx, folderId)?.batchId ?? null;
    if (batchId !== null) parts.intake.settleTx(tx, batchId);
    return rows;
  }

  function takeOne(tx: WriteTransaction, { file, before, untouched }: ReadyFile): WatchedFileRow | null {
    const { relativePath, sizeBytes, modifiedAt } = file.entry;
    const batchId = untouched ? null : placeFor(tx);
    if (!untouched && batchId === null) return null;
    const itemId = batchId === null ? before : parts.intake.addTx(tx, batchId, file, before);
    if (itemId === null) return null;
    const row = { folderId, path: relativePath, sizeBytes, modifiedAt, itemId, takenAt: clock.now() };
    noteTakenFile(tx, row);
    return row;
  }

  /** The batch that files join now; a job gets another one when the last is full or put away. Null where there is no room. */
  function placeFor(tx: WriteTransaction): string | null {
    const stored = getWatchedFolder(tx, folderId);
    if (stored === null) return null;
    if (stored.batchId !== null && parts.intake.roomOf(tx, stored.batchId) === 'open') return stored.batchId;
    if (stored.jobId === null) return null;
    const batchId = parts.intake.makeBatchTx(tx, stored.jobId, path.basename(folder));
    setFolderBatch(tx, folderId, batchId);
    return batchId;
  }

  function show(now: FolderState): void {
    const changed = JSON.stringify(shownOf(now)) !== JSON.stringify(shownOf(state));
    const isBack = state.problem !== null && now.problem === null;
    state = now;
    if (isBack) watchAgain();
    if (changed) parts.onChange();
  }

  function watchAgain(): void {
    unwatch();
    unwatch = stop.signal.aborted ? () => undefined : watchFolder(folder, noticed);
  }

  function noticed(): void {
    if (again) return;
    again = true;
    // One look at a time: what is noticed meanwhile is looked at next.
    if (!looking) next(pace.settleMs / 2);
  }

  watchAgain();
  return {
    state: () => state,
    stop: async () => {
      stop.abort();
      callOff();
      unwatch();
      await running;
    },
  };
}

function shownOf({ waiting, problem, resting }: FolderState): unknown {
  return [waiting, problem?.code, resting];
}
