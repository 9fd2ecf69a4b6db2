import type { BatchItemResult, BatchProgress, BatchSummary, RankedItem } from '../../../core/contract/batch.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { Concealed } from '../../../core/contract/report.ts';
import { defaultThresholds, type Rubric, type Thresholds } from '../../../core/contract/rubric.ts';
import { batchCounts, endBatch, getBatch, hasOpenItems, listBatches, type BatchRow } from '../../../db/queries/batches.ts';
import { getRubricById, type SavedRubric } from '../../../db/queries/jobs.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { readBatchProgress } from './batch-progress.ts';
import { listRanking, loadDocumentText, loadItemResult, type ShortlistRule } from './batch-results.ts';
import { openBatch, sendOpenItems, type OpenBatchRequest } from './open-batch.ts';
import { switchRubric, whatIf, type WhatIfPlace } from './rescore.ts';
import type { WorkspaceTrouble } from './workspace-trouble.ts';

export interface ScreeningParts {
  readonly db: Db;
  readonly queue: TaskQueue;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly threads: number;
  readonly defaultRegion: string;
  readonly trouble: WorkspaceTrouble;
}

/** Batches: opening, watching, results. */
export interface ScreeningService {
  /** Makes or continues the batch of these inputs; its tasks run by themselves. Returns its id. */
  readonly openBatch: (request: OpenBatchRequest) => Promise<string>;
  readonly listBatches: () => readonly BatchRow[];
  readonly progress: (batchId: string) => BatchProgress;
  /**
   * Resolves when no document of the batch waits or runs; calls `onProgress` while it does. Rejects with CANCELLED on
   * abort, and with DISK_FULL, WORKSPACE_NOT_WRITABLE or WORKSPACE_DAMAGED when results can be saved no more.
   */
  readonly whenFinished: (batchId: string, onProgress: (progress: BatchProgress) => void, signal: AbortSignal) => Promise<void>;
  readonly summary: (batchId: string, rule: ShortlistRule) => BatchSummary;
  readonly ranking: (batchId: string, rule: ShortlistRule) => readonly RankedItem[];
  /** The ranking under other weights, from stored satisfactions; nothing is saved. */
  readonly whatIf: (batchId: string, changed: Rubric) => readonly WhatIfPlace[];
  /** Ranks the batch by another rubric version, from stored readings; its tasks run by themselves. */
  readonly rescore: (batchId: string, rubric: SavedRubric) => Promise<void>;
  /** What the document shows to software and not to a reader. */
  readonly concealed: (documentId: string) => Concealed;
  readonly itemResult: (batchId: string, item: RankedItem) => BatchItemResult;
}

/** How often a batch that runs is looked at for its end, and for what there is to show. */
const watchMs = 40;
const showMs = 200;

/** Screening in one workspace. */
export function createScreeningService(parts: ScreeningParts): ScreeningService {
  const { db, clock } = parts;

  function progress(batchId: string): BatchProgress {
    return readBatchProgress(db, batchId, parts.threads);
  }

  function whenFinished(batchId: string, onProgress: (progress: BatchProgress) => void, signal: AbortSignal): Promise<void> {
    parts.trouble.clear();
    let nextShow = clock.monotonic();
    return new Promise((resolve, reject) => {
      function look(): void {
        if (signal.aborted) return reject(new AppError('CANCELLED'));
        const trouble = parts.trouble.current();
        if (trouble !== null) return reject(trouble);
        const isOpen = hasOpenItems(db, batchId);
        if (!isOpen || clock.monotonic() >= nextShow) {
          onProgress(progress(batchId));
          nextShow = clock.monotonic() + showMs;
        }
        if (isOpen) return void clock.after(watchMs, look);
        writeTx(db, tx => endBatch(tx, batchId, 'finished', clock.now()));
        resolve();
      }
      look();
    });
  }

  return {
    openBatch: request => openBatch(request, { ...parts, now: () => clock.now() }),
    listBatches: () => listBatches(db),
    progress,
    whenFinished,
    summary: (batchId, rule) => summarise(requireBatch(db, batchId), db, rule),
    ranking: (batchId, rule) => listRanking(db, batchId, rule, thresholdsOf(db, batchId)),
    whatIf: (batchId, changed) => whatIf(db, batchId, requireRubric(db, batchId).rubric, changed),
    rescore: async (batchId, rubric) => {
      switchRubric(db, batchId, rubric);
      await sendOpenItems(batchId, parts);
    },
    concealed: documentId => {
      const text = loadDocumentText(db, documentId);
      return { hidden: text?.hidden ?? [], instructions: text?.instructions ?? [] };
    },
    itemResult: (batchId, item) => loadItemResult(db, item, requireBatch(db, batchId).rubricId),
  };
}

function requireBatch(db: Db, batchId: string): BatchRow {
  const batch = getBatch(db, batchId);
  if (batch === null) throw new AppError('NOT_FOUND', { what: 'batch' });
  return batch;
}

function thresholdsOf(db: Db, batchId: string): Thresholds {
  const { rubricId } = requireBatch(db, batchId);
  return (rubricId === null ? null : getRubricById(db, rubricId))?.rubric.thresholds ?? defaultThresholds;
}

function requireRubric(db: Db, batchId: string): SavedRubric {
  const { rubricId } = requireBatch(db, batchId);
  const saved = rubricId === null ? null : getRubricById(db, rubricId);
  if (saved === null) throw new AppError('NOT_FOUND', { what: 'rubric' });
  return saved;
}

function summarise(batch: BatchRow, db: Db, rule: ShortlistRule): BatchSummary {
  const saved: SavedRubric | null = batch.rubricId === null ? null : getRubricById(db, batch.rubricId);
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    batchId: batch.id,
    title: saved?.rubric.title ?? batch.title,
    createdAt: iso(batch.createdAt),
    finishedAt: batch.finishedAt === null ? null : iso(batch.finishedAt),
    rubric: saved?.rubric ?? null,
    rubricSavedAt: saved === null ? null : iso(saved.savedAt),
    counts: batchCounts(db, batch.id),
    threshold: rule.threshold ?? saved?.rubric.thresholds.yes ?? defaultThresholds.yes,
    seconds: batch.finishedAt === null ? 0 : (batch.finishedAt - batch.createdAt) / 1000,
  };
}
