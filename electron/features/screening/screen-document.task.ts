import { z } from 'zod';
import { sortRulingOf } from '../../../core/contract/correction.ts';
import { AppError, toErrorEnvelope } from '../../../core/contract/errors.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import { PackedMatch, readerVersion, Screened, understandingVersion } from '../../../core/contract/screening.ts';
import type { PersonPages } from '../../../core/contract/several-people.ts';
import { documentStages, type TaskLane } from '../../../core/contract/task.ts';
import { getBatchItem, setItemStage, type BatchItem } from '../../../db/queries/batch-items.ts';
import { batchPriority } from '../../../db/queries/batch-care.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { listCorrections, parseCorrection } from '../../../db/queries/corrections.ts';
import { getCv } from '../../../db/queries/cvs.ts';
import { listFoundPeople } from '../../../db/queries/document-parts.ts';
import { getDocumentText } from '../../../db/queries/documents.ts';
import { getRubricById, type SavedRubric } from '../../../db/queries/jobs.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import type { GroupWriter } from '../../../db/group-writer.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { defineTask, type RegisteredTask, type TaskRun } from '../../engine/tasks/task-definition.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { matchAgainIfStale } from './match-again.ts';
import { isRetried } from './outcome.ts';
import { readWithRoom } from './read-with-room.ts';
import { rubricJson } from './rubric-json.ts';
import { receiveDocument, type ReceivedDocument } from './receive-document.ts';
import { saveDead, saveDuplicate, saveFailure, saveRematched, saveScreened, type ResultPlace } from './save-screened.ts';
import { isRuled, splitOf, type PackSplitter } from './split-packs.ts';
import type { Turns } from './turns.ts';

/** Payload of a `document.screen` task. */
export const ScreenDocumentPayload = z.object({ itemId: z.string() });
export type ScreenDocumentPayload = z.infer<typeof ScreenDocumentPayload>;

/** What screening one document needs. */
export interface ScreenDocumentParts {
  readonly db: Db;
  readonly pool: WorkerPool;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly turns: Turns;
  readonly writer: GroupWriter;
  /** The month up to which current positions count, `YYYY-MM`. */
  readonly today: () => string;
  readonly defaultRegion: string;
  /**
   * Hands an item whose pages are pictures on to recognition, `seconds` after its screening began; the item stays open.
   * Where it is absent, such an item needs help.
   */
  readonly sendRecognition?: (tx: WriteTransaction, item: BatchItem, pages: readonly number[], seconds: number) => void;
  /** Sends the item's task again, because its batch got another rubric meanwhile. */
  readonly sendAgain?: (tx: WriteTransaction, item: BatchItem) => void;
  /** Puts what people corrected in the document into its new reading. */
  readonly correctAgain?: (tx: WriteTransaction, documentId: string) => void;
  /** Splits files that hold the CVs of several people, in batches that ask for it. */
  readonly splitPack?: PackSplitter;
}

/** Kind of the task that screens one item of a batch. */
export const screenDocumentKind = 'document.screen';

/** How the task of an item is sent: it belongs to its batch, and an item has one at most that has not ended. */
export function screeningOptions(batchId: string, itemId: string, lane: TaskLane = 'normal') {
  return { lane, groupId: batchId, uniqueKey: `${screenDocumentKind}:${itemId}` } as const;
}

/** Sends the task of an item in the transaction that makes it wait, in the lane of its batch where none is named. */
export function sendScreening(
  queue: TaskQueue,
  tx: WriteTransaction,
  item: Pick<BatchItem, 'id' | 'batchId'>,
  lane: TaskLane = batchPriority(tx, item.batchId),
): void {
  const input = { itemId: item.id } satisfies ScreenDocumentPayload;
  queue.sendTx(tx, screenDocumentKind, input, screeningOptions(item.batchId, item.id, lane));
}

/**
 * A file under which the process died this often is taken for the cause. Suspects run one at a time after the first
 * death, so an innocent file is not there each time.
 */
const mostInterruptions = 5;

/** The task that takes one item of a batch from file to result. */
export function defineScreenDocument(parts: ScreenDocumentParts): RegisteredTask {
  return defineTask(screenDocumentKind, {
    input: ScreenDocumentPayload,
    timeoutMs: readingLimits.timeoutMs * runsWithin,
    retry: { interrupted: { attempts: mostInterruptions, delay: 'none', baseMs: 0, capMs: 0 } },
    isolatesSuspects: true,
    run: async run => ({ commit: await screenItem(run, parts) }),
    dead: (tx, { itemId }, error, errorClass) => {
      const cause = errorClass === 'interrupted' ? new AppError('DOCUMENT_TOO_COMPLEX') : error;
      saveDead(tx, { itemId, seconds: 0, at: parts.clock.now() }, toErrorEnvelope(cause));
    },
  });
}

/** Time for a task, in runs of full length: waiting for a thread behind others, its own run, and once more alone. */
const runsWithin = 6;

type Commit = (tx: WriteTransaction) => void;
type Run = TaskRun<ScreenDocumentPayload>;

/**
 * Returns what has to be saved with the end of the task, so that result
 * and task end together or not at all. Throws only what the queue should try again.
 */
async function screenItem(run: Run, parts: ScreenDocumentParts): Promise<Commit> {
  const item = getBatchItem(parts.db, run.input.itemId);
  if (item === null || (item.status !== 'waiting' && item.status !== 'running')) return () => undefined;
  const { db, writer, turns, newId, clock } = parts;
  const started = clock.monotonic();
  noteStage(item.id, documentStages.reading, parts);
  const place = () => ({ itemId: item.id, seconds: (clock.monotonic() - started) / 1000, at: clock.now() });
  try {
    const received = await receiveDocument(item, { db, writer, turns, newId, now: () => clock.now() });
    const first = received.duplicateOf;
    if (first !== null) return tx => saveDuplicate(tx, place(), first.id);
    const save = await workOn(item, received, parts, run);
    return tx => save(tx, { ...place(), documentId: received.documentId, newId });
  } catch (error) {
    const envelope = toErrorEnvelope(error);
    if (envelope.code === 'CANCELLED' || isRetried(envelope.code, run.task.attempt)) throw error;
    return tx => saveFailure(tx, place(), envelope);
  }
}

type Save = (tx: WriteTransaction, place: Omit<ResultPlace, 'rubricId'>) => void;

async function workOn(item: BatchItem, received: ReceivedDocument, parts: ScreenDocumentParts, run: Run): Promise<Save> {
  const rubricId = getBatch(parts.db, item.batchId)?.rubricId ?? null;
  const saved = rubricId === null ? null : getRubricById(parts.db, rubricId);
  const before = saved === null ? null : readBefore(parts.db, received.documentId);
  if (saved !== null && before !== null) {
    const people = isRuled(parts.db, received.documentId) ? [] : listFoundPeople(parts.db, received.documentId);
    return people.length === 0 ? rematch(item, saved, before, parts, run) : holdSeveral(item, received.documentId, people, parts);
  }
  const question = { rubric: saved === null ? null : rubricJson(saved), today: parts.today(), defaultRegion: parts.defaultRegion };
  const answer = await readWithRoom(parts.pool, received.bytes, question, timing(item.id, parts, run));
  const screened = Screened.parse(answer);
  const { sendRecognition } = parts;
  if (screened.scans.length > 0 && sendRecognition !== undefined)
    return (tx, { seconds }) => sendRecognition(tx, item, screened.scans, seconds);
  const split = await splitOf(parts.db, item, received.documentId, screened.reading.people ?? [], parts.splitPack);
  return (tx, place) => {
    saveScreened(tx, { ...place, rubricId: saved?.id ?? null, correctAgain: parts.correctAgain }, screened);
    split?.(tx, place.at);
    matchAgainIfStale(tx, item, saved?.id ?? null, parts.sendAgain);
  };
}

/** A document read before that holds the CVs of several people is not matched. */
async function holdSeveral(item: BatchItem, documentId: string, people: readonly PersonPages[], parts: ScreenDocumentParts): Promise<Save> {
  const split = await splitOf(parts.db, item, documentId, people, parts.splitPack);
  return (tx, place) => {
    saveFailure(tx, place, { code: 'DOCUMENT_SEVERAL_PEOPLE', details: { people: people.length } });
    split?.(tx, place.at);
  };
}

interface EarlierReading {
  readonly documentId: string;
  readonly cvId: string;
  readonly text: Uint8Array;
  readonly cv: Uint8Array;
  readonly understood: boolean;
}

/** A reading of the document by this very version of reader and understanding, if there is one. */
function readBefore(db: Db, documentId: string): EarlierReading | null {
  const text = getDocumentText(db, documentId, readerVersion);
  const cv = getCv(db, documentId, understandingVersion);
  if (text === null || cv === null) return null;
  return { documentId, cvId: cv.id, text: text.packed, cv: cv.packed, understood: cv.confidence >= leastConfidence };
}

/** Below it a document counts as not understood; the worker judges by the same limit. */
const leastConfidence = 0.35;

async function rematch(item: BatchItem, saved: SavedRubric, before: EarlierReading, parts: ScreenDocumentParts, run: Run): Promise<Save> {
  const input = {
    text: before.text,
    cv: before.cv,
    ruling: sortRulingOf(listCorrections(parts.db, before.documentId).map(parseCorrection)),
    rubric: rubricJson(saved),
    today: parts.today(),
    defaultRegion: parts.defaultRegion,
  };
  const match = PackedMatch.parse(await parts.pool.run('rematch', input, timing(item.id, parts, run)));
  const help = before.understood ? null : toErrorEnvelope(new AppError('DOCUMENT_NOT_UNDERSTOOD'));
  return (tx, place) => {
    saveRematched(tx, { ...place, rubricId: saved.id }, before.cvId, match, help);
    matchAgainIfStale(tx, item, saved.id, parts.sendAgain);
  };
}

function timing(itemId: string, parts: ScreenDocumentParts, run: Run) {
  const onStage = (percent: number): void => {
    run.progress(percent);
    noteStage(itemId, percent, parts);
  };
  return { timeoutMs: readingLimits.timeoutMs, signal: run.signal, onStage };
}

/** Stages are for the eye: one that cannot be saved stops nothing, the result will say what is wrong. */
function noteStage(itemId: string, percent: number, { writer, clock }: ScreenDocumentParts): void {
  writer.add(tx => setItemStage(tx, itemId, percent, clock.now())).catch(() => undefined);
}
