import path from 'node:path';
import type {
  AttentionEntry,
  BatchUpdate,
  DocumentView,
  IntakeInput,
  PersonView,
  SatisfactionTable,
} from '../../../core/contract/batch-view.ts';
import type { BatchStatistics } from '../../../core/contract/batch-statistics.ts';
import type { BatchItemResult, BatchProgress, BatchSummary, RankedItem } from '../../../core/contract/batch.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { ScanLanguage } from '../../../core/contract/recognition.ts';
import type { Concealed } from '../../../core/contract/report.ts';
import { defaultThresholds, type Rubric, type Thresholds } from '../../../core/contract/rubric.ts';
import { batchCounts, findBatchByKey, hasOpenItems, type StoredBatch } from '../../../db/queries/batches.ts';
import { getRubricById, type SavedRubric } from '../../../db/queries/jobs.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { readAttention } from './attention.ts';
import { requireBatch } from './batch-head.ts';
import { createBatchList, type BatchList } from './batch-list.ts';
import { createBatchStanding, type BatchStanding } from './batch-standing.ts';
import { readBatchStatistics } from './batch-statistics.ts';
import { createProgressReader } from './batch-progress.ts';
import { readPlacedPeople, readRanking, type PlacedPeople, type ShortlistRule } from './batch-ranking.ts';
import { loadDocumentText, loadItemResult } from './batch-results.ts';
import { createBatchCare, type BatchCare } from './caring-for-batches.ts';
import { createDeliveries } from './deliveries.ts';
import { readDrawableFile, type StoredFile } from './document-bytes.ts';
import { openBatch, type OpenBatchRequest } from './open-batch.ts';
import { openProtected } from './open-protected.ts';
import { layBlankReading } from './blank-reading.ts';
import { createPageChecks, type PageCheckParts, type PageChecks } from './page-checks.ts';
import { readDocumentView, readPerson } from './person-view.ts';
import { recogniseAgain } from './recognise-again.ts';
import { replaceItemFile } from './replace-item-file.ts';
import { whatIf, type WhatIfPlace } from './rescore.ts';
import { sampleBatch, sampleCvFiles, sampleJobFile } from './sample-batch.ts';
import { readSatisfactionTable } from './satisfaction-table.ts';
import { settleBatch } from './settle-batch.ts';
import { takeIn } from './take-in.ts';
import { watchBatch } from './watch-batch.ts';
import { createWatchedIntake, type WatchedIntake } from './watched-intake.ts';
import type { WorkspaceTrouble } from './workspace-trouble.ts';

/** What screening needs. */
export interface ScreeningParts extends Omit<PageCheckParts, 'db'> {
  readonly db: Db;
  readonly queue: TaskQueue;
  readonly pool: WorkerPool;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly today: () => string;
  readonly threads: number;
  readonly defaultRegion: string;
  readonly trouble: WorkspaceTrouble;
  readonly samples: SamplePort;
}

/** Where the samples are, and how their job ad becomes a job. */
export interface SamplePort {
  readonly folder: string;
  readonly openJob: (file: string) => Promise<SavedRubric>;
}

/** Batches: opening, watching, results. */
export interface ScreeningService extends Omit<BatchCare, 'continueAll'>, BatchStanding {
  /** Makes or continues the batch of these inputs; its tasks run by themselves. Returns its id. */
  readonly openBatch: (request: OpenBatchRequest) => Promise<string>;
  /** Takes in what was dropped on the window; see `takeIn`. Returns the batch's id. */
  readonly intake: (input: IntakeInput) => Promise<string>;
  /** The batch of the sample CVs for the sample job, made when it is asked for first. */
  readonly intakeSample: () => Promise<string>;
  readonly batches: BatchList['read'];
  readonly watchBatches: BatchList['watch'];
  readonly attention: () => readonly AttentionEntry[];
  /** Tells of a batch until the signal is aborted; see `watchBatch`. */
  readonly watch: (batchId: string, signal: AbortSignal) => AsyncGenerator<BatchUpdate, void>;
  /** Reads a protected file with its password; see `openProtected`. */
  readonly password: (itemId: string, password: string) => Promise<void>;
  /** Lets people fill in a file of which nothing could be read; see `layBlankReading`. */
  readonly fillIn: (itemId: string) => void;
  /** Reads another file in place of one that could not be read; see `replaceItemFile`. */
  readonly replaceFile: (itemId: string, file: string) => Promise<void>;
  /** Makes out the words of a scan again, in other languages; see `recogniseAgain`. */
  readonly recogniseAgain: (itemId: string, languages: readonly ScanLanguage[]) => void;
  readonly person: (batchId: string, itemId: string) => PersonView;
  /** What the window draws a document from; see `readDrawableFile`. */
  readonly documentBytes: (documentId: string, password?: string) => Promise<StoredFile>;
  readonly documentView: (documentId: string) => DocumentView;
  /** Pages compared with their pictures, on demand. */
  readonly pageChecks: PageChecks;
  readonly satisfactions: (batchId: string) => Promise<SatisfactionTable>;
  /** The figures of a batch; see `readBatchStatistics`. */
  readonly statistics: (batchId: string) => Promise<BatchStatistics>;
  /** How files of watched folders come in. */
  readonly watched: WatchedIntake;
  /** Goes on after a start with what was left unfinished. Call it once tasks run. */
  readonly start: () => void;
  /** Stops taking files in; the next start goes on. */
  readonly stop: () => Promise<void>;
  readonly progress: (batchId: string) => BatchProgress;
  /**
   * Resolves when no document of the batch waits or runs; calls `onProgress` while it does. Rejects with CANCELLED on
   * abort, and with DISK_FULL, WORKSPACE_NOT_WRITABLE or WORKSPACE_DAMAGED when results can be saved no more.
   */
  readonly whenFinished: (batchId: string, onProgress: (progress: BatchProgress) => void, signal: AbortSignal) => Promise<void>;
  readonly summary: (batchId: string, rule: ShortlistRule) => BatchSummary;
  readonly ranking: (batchId: string, rule: ShortlistRule) => Promise<readonly RankedItem[]>;
  /** Some people with their places and the scores of all; see `readPlacedPeople`. */
  readonly people: (batchId: string, itemIds: readonly string[]) => Promise<PlacedPeople>;
  /** The ranking under other weights, from stored satisfactions; nothing is saved. */
  readonly whatIf: (batchId: string, changed: Rubric) => readonly WhatIfPlace[];
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

  const progress = createProgressReader(parts);
  const watching = { ...parts, progress };

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
        writeTx(db, tx => settleBatch(tx, batchId, clock.now()));
        resolve();
      }
      look();
    });
  }

  const deliveries = createDeliveries(parts);
  const { continueAll, ...care } = createBatchCare({ ...parts, deliveries });
  const list = createBatchList(watching);
  const intake = (input: IntakeInput): Promise<string> => takeIn(input, { ...parts, deliveries });

  async function intakeSample(): Promise<string> {
    const { folder, openJob } = parts.samples;
    const known = findBatchByKey(db, sampleBatch.key);
    if (known !== null) return known.id;
    const { jobId } = await openJob(path.join(folder, sampleJobFile));
    const paths = sampleCvFiles.map(file => path.join(folder, file));
    return takeIn({ paths, target: { kind: 'job', jobId } }, { ...parts, deliveries }, sampleBatch);
  }

  return {
    ...care,
    ...createBatchStanding(parts),
    openBatch: request => openBatch(request, { ...parts, now: () => clock.now() }),
    intake,
    intakeSample,
    batches: list.read,
    watchBatches: list.watch,
    attention: () => readAttention(db),
    watch: (batchId, signal) => watchBatch(batchId, watching, signal),
    password: (itemId, password) => openProtected(itemId, password, parts),
    fillIn: itemId => layBlankReading(itemId, parts),
    replaceFile: (itemId, file) => replaceItemFile(itemId, file, parts),
    recogniseAgain: (itemId, languages) => recogniseAgain(itemId, languages, parts),
    person: (batchId, itemId) => readPerson(db, batchId, itemId),
    documentBytes: documentId => readDrawableFile(db, parts.pool, documentId),
    documentView: documentId => readDocumentView(db, documentId),
    pageChecks: createPageChecks(parts),
    satisfactions: batchId => readSatisfactionTable(db, batchId),
    statistics: batchId => readBatchStatistics(db, batchId),
    watched: createWatchedIntake(parts),
    start: continueAll,
    stop: () => deliveries.stop(),
    progress,
    whenFinished,
    summary: (batchId, rule) => summarise(requireBatch(db, batchId), db, rule),
    ranking: (batchId, rule) => readRanking(db, batchId, rule, thresholdsOf(db, batchId)),
    people: (batchId, itemIds) => readPlacedPeople(db, batchId, itemIds),
    whatIf: (batchId, changed) => whatIf(db, batchId, requireRubric(db, batchId).rubric, changed),
    concealed: documentId => {
      const text = loadDocumentText(db, documentId);
      return { hidden: text?.hidden ?? [], instructions: text?.instructions ?? [] };
    },
    itemResult: (batchId, item) => loadItemResult(db, item, requireBatch(db, batchId).rubricId),
  };
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

function summarise(batch: StoredBatch, db: Db, rule: ShortlistRule): BatchSummary {
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
