import { z } from 'zod';
import { AppError, toErrorEnvelope } from '../../../core/contract/errors.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import { recognitionLimits, RecognisedPages, ScanLanguage } from '../../../core/contract/recognition.ts';
import { Screened } from '../../../core/contract/screening.ts';
import { documentStages, stageOfRecognition } from '../../../core/contract/task.ts';
import type { GroupWriter } from '../../../db/group-writer.ts';
import { getBatchItem, setItemStage, type BatchItem } from '../../../db/queries/batch-items.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { readDocumentBytes } from '../../../db/queries/documents.ts';
import { getRubricById } from '../../../db/queries/jobs.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { defineTask, type RegisteredTask, type TaskRun } from '../../engine/tasks/task-definition.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { matchAgainIfStale } from './match-again.ts';
import { isRetried } from './outcome.ts';
import { rubricJson } from './rubric-json.ts';
import { saveDead, saveFailure, saveScreened } from './save-screened.ts';
import { splitOf, type PackSplitter } from './split-packs.ts';

/** Payload of a `document.recognise` task: the pages (from 1) that are pictures, and how long screening took before. */
export const RecogniseDocumentPayload = z.object({
  itemId: z.string(),
  pages: z.array(z.number().int().positive()).readonly(),
  seconds: z.number(),
  /** Languages that a person chose for this document; absent as the settings say. */
  languages: z.array(ScanLanguage).readonly().optional(),
});
export type RecogniseDocumentPayload = z.infer<typeof RecogniseDocumentPayload>;

/** What recognising one document needs. */
export interface RecogniseDocumentParts {
  readonly db: Db;
  /** Threads that recognise, and those that read and understand what came out. */
  readonly recognising: WorkerPool;
  readonly pool: WorkerPool;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly writer: GroupWriter;
  /** The month up to which current positions count, `YYYY-MM`. */
  readonly today: () => string;
  readonly defaultRegion: string;
  /** Languages that a scan may be in, the most likely one first; none stands for all that are installed. */
  readonly scanLanguages: () => readonly ScanLanguage[];
  /** Sends the item's screening again, because its batch got another rubric meanwhile. */
  readonly sendAgain?: (tx: WriteTransaction, item: BatchItem) => void;
  /** Puts what people corrected in the document into its new reading. */
  readonly correctAgain?: (tx: WriteTransaction, documentId: string) => void;
  /** Splits files that hold the CVs of several people, in batches that ask for it. */
  readonly splitPack?: PackSplitter;
}

/** Kind of the task that reads the pictures of one item of a batch. */
export const recogniseDocumentKind = 'document.recognise';

/** A file under which the process died this often is taken for the cause. */
const mostInterruptions = 3;

/** By which the one recognition of an item is known that has not ended. */
export function recognitionKey(itemId: string): string {
  return `${recogniseDocumentKind}:${itemId}`;
}

/** Sends the task for an item, in the transaction that ends its screening: the item stays open until recognition ends. */
export function sendRecognition(queue: TaskQueue, tx: WriteTransaction, item: BatchItem, pages: readonly number[], seconds: number): void {
  const options = { lane: 'low', groupId: item.batchId, uniqueKey: recognitionKey(item.id) } as const;
  queue.sendTx(tx, recogniseDocumentKind, { itemId: item.id, pages, seconds } satisfies z.input<typeof RecogniseDocumentPayload>, options);
}

/** Sends the task for an item that a person wants recognised again, in these languages; it goes before what nobody waits for. */
export function sendRecognitionAgain(
  queue: TaskQueue,
  tx: WriteTransaction,
  item: BatchItem,
  pages: readonly number[],
  languages: readonly ScanLanguage[],
): void {
  const options = { lane: 'high', groupId: item.batchId, uniqueKey: recognitionKey(item.id) } as const;
  const input = { itemId: item.id, pages, seconds: 0, languages } satisfies z.input<typeof RecogniseDocumentPayload>;
  queue.sendTx(tx, recogniseDocumentKind, input, options);
}

/** The task that makes out the text in the pictures of a document and screens it like any other. */
export function defineRecogniseDocument(parts: RecogniseDocumentParts): RegisteredTask {
  return defineTask(recogniseDocumentKind, {
    input: RecogniseDocumentPayload,
    timeoutMs: recognitionLimits.pages * recognitionLimits.pageTimeoutMs + 2 * readingLimits.timeoutMs,
    retry: { interrupted: { attempts: mostInterruptions, delay: 'none', baseMs: 0, capMs: 0 } },
    isolatesSuspects: true,
    run: async run => ({ commit: await recogniseItem(run, parts) }),
    dead: (tx, { itemId, seconds }, error, errorClass) => {
      const cause = errorClass === 'interrupted' ? new AppError('DOCUMENT_TOO_COMPLEX') : error;
      saveDead(tx, { itemId, seconds, at: parts.clock.now() }, toErrorEnvelope(cause));
    },
  });
}

type Commit = (tx: WriteTransaction) => void;
type Run = TaskRun<RecogniseDocumentPayload>;

/** Returns what has to be saved with the end of the task. Throws only what the queue should try again. */
async function recogniseItem(run: Run, parts: RecogniseDocumentParts): Promise<Commit> {
  const { itemId, seconds } = run.input;
  const item = getBatchItem(parts.db, itemId);
  const documentId = item?.documentId ?? null;
  if (item === null || documentId === null || !isOpen(item)) return () => undefined;
  const started = parts.clock.monotonic();
  const place = () => ({ itemId, seconds: seconds + (parts.clock.monotonic() - started) / 1000, at: parts.clock.now() });
  try {
    const bytes = readDocumentBytes(parts.db, documentId);
    if (bytes === null) throw new AppError('NOT_FOUND', { what: 'document' });
    const pictures = await recognisePictures(bytes, run, parts);
    const rubricId = getBatch(parts.db, item.batchId)?.rubricId ?? null;
    const screened = await screenRecognised(bytes, pictures.pages, rubricId, run, parts);
    const split = await splitOf(parts.db, item, documentId, screened.reading.people ?? [], parts.splitPack);
    return tx => {
      const now = getBatchItem(tx, itemId);
      if (now === null || !isOpen(now)) return;
      const where = { ...place(), documentId, rubricId, newId: parts.newId, correctAgain: parts.correctAgain };
      saveScreened(tx, where, screened, pictures.problem);
      split?.(tx, parts.clock.now());
      matchAgainIfStale(tx, now, rubricId, parts.sendAgain);
    };
  } catch (error) {
    const envelope = toErrorEnvelope(error);
    if (envelope.code === 'CANCELLED' || isRetried(envelope.code, run.task.attempt)) throw error;
    return tx => saveFailure(tx, place(), envelope);
  }
}

function isOpen(item: BatchItem): boolean {
  return item.status === 'waiting' || item.status === 'running';
}

/** What came of the pictures: their words, or why there are none (null where recognition is not installed). */
interface Pictures {
  readonly pages: RecognisedPages;
  readonly problem: string | null;
}

/** Nothing that goes wrong with pictures ends more than this document's chance of being read. */
async function recognisePictures(bytes: Uint8Array, run: Run, parts: RecogniseDocumentParts): Promise<Pictures> {
  const stall = watchStall(parts.clock);
  try {
    const answer = await parts.recognising.run(
      'recognise',
      { bytes, pages: [...run.input.pages], languages: [...(run.input.languages ?? parts.scanLanguages())] },
      {
        timeoutMs: recognitionLimits.pages * recognitionLimits.pageTimeoutMs,
        signal: AbortSignal.any([run.signal, stall.signal]),
        onStage: percent => {
          stall.restart();
          run.progress(percent * recognisedShare);
          noteStage(run.input.itemId, stageOfRecognition(percent / 100), parts);
        },
      },
    );
    return { pages: RecognisedPages.parse(answer), problem: 'no words can be made out in them' };
  } catch (error) {
    run.signal.throwIfAborted();
    const { code } = toErrorEnvelope(error);
    if (stall.signal.aborted || code === 'DOCUMENT_TOO_COMPLEX') return { pages: [], problem: 'making out their words takes too long' };
    return { pages: [], problem: code === 'DOCUMENT_NO_TEXT' ? null : 'their words could not be made out' };
  } finally {
    stall.stop();
  }
}

/** Recognition's part of the whole, the rest is understanding and matching. */
const recognisedShare = 0.9;

/** Aborts when no page was finished for as long as one may take. */
function watchStall(clock: Clock): { readonly signal: AbortSignal; readonly restart: () => void; readonly stop: () => void } {
  const controller = new AbortController();
  let callOff = (): void => undefined;
  const restart = (): void => {
    callOff();
    callOff = clock.after(recognitionLimits.pageTimeoutMs, () => controller.abort());
  };
  restart();
  return { signal: controller.signal, restart, stop: () => callOff() };
}

async function screenRecognised(
  bytes: Uint8Array,
  recognised: RecognisedPages,
  rubricId: string | null,
  run: Run,
  parts: RecogniseDocumentParts,
): Promise<Screened> {
  const saved = rubricId === null ? null : getRubricById(parts.db, rubricId);
  const rubric = saved === null ? null : rubricJson(saved);
  const input = { bytes, rubric, recognised, today: parts.today(), defaultRegion: parts.defaultRegion };
  const onStage = (percent: number): void => noteStage(run.input.itemId, percent, parts);
  return Screened.parse(await parts.pool.run('screen', input, { timeoutMs: readingLimits.timeoutMs, signal: run.signal, onStage }));
}

/** Stages are for the eye: one that cannot be saved stops nothing. */
function noteStage(itemId: string, percent: number, { writer, clock }: RecogniseDocumentParts): void {
  const stage = Math.max(documentStages.reading, percent);
  writer.add(tx => setItemStage(tx, itemId, stage, clock.now())).catch(() => undefined);
}
