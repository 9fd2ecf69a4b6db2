import { z } from 'zod';
import { CorrectedDocument } from '../../../core/contract/correction.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import type { CorrectionRow } from '../../../db/queries/corrections.ts';
import {
  getReadingAsRead,
  keepReadingAsRead,
  listCorrections,
  listItemsOfDocument,
  listRubricsOfDocument,
  parseCorrection,
} from '../../../db/queries/corrections.ts';
import { getRubricById, type SavedRubric } from '../../../db/queries/jobs.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { defineTask, type RegisteredTask, type TaskRun } from '../../engine/tasks/task-definition.ts';
import type { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { rubricJson } from './rubric-json.ts';
import { saveCorrected } from './save-corrected.ts';

/** Payload of a `document.correct` task. */
export const CorrectDocumentPayload = z.object({ documentId: z.string() });
export type CorrectDocumentPayload = z.infer<typeof CorrectDocumentPayload>;

/** What putting corrections into a reading needs. */
export interface CorrectDocumentParts {
  readonly db: Db;
  readonly pool: WorkerPool;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The month up to which current positions count, `YYYY-MM`. */
  readonly today: () => string;
  readonly defaultRegion: string;
}

/** Kind of the task that puts corrections into the reading of a document and matches it anew. */
export const correctDocumentKind = 'document.correct';

/**
 * Sends the task for a document, in the transaction that changes its corrections or its reading. Before the first
 * correction the reading is kept as it is, so that everything can be taken back.
 */
export function sendCorrecting(queue: TaskQueue, tx: WriteTransaction, documentId: string): void {
  keepReadingAsRead(tx, documentId);
  queue.sendTx(tx, correctDocumentKind, { documentId } satisfies CorrectDocumentPayload, { lane: 'high' });
}

/**
 * The task that makes the CV of a document what was read of it and what people put right, and scores it anew in every
 * batch. Items keep their places meanwhile; those that needed help join the ranking once enough is known.
 */
export function defineCorrectDocument(parts: CorrectDocumentParts): RegisteredTask {
  return defineTask(correctDocumentKind, {
    input: CorrectDocumentPayload,
    timeoutMs: readingLimits.timeoutMs * 3,
    run: run => correct(run, parts),
  });
}

async function correct({ input, signal }: TaskRun<CorrectDocumentPayload>, parts: CorrectDocumentParts) {
  const { documentId } = input;
  const { db, pool, clock, newId } = parts;
  const read = getReadingAsRead(db, documentId);
  if (read === null) return;
  const rows = listCorrections(db, documentId);
  const rubrics = rubricsOf(db, documentId);
  const question = {
    text: read.text,
    cv: read.cv,
    corrections: rows.map(row => {
      const { path, value } = parseCorrection(row);
      return { path, value };
    }),
    rubrics: rubrics.map(rubricJson),
    today: parts.today(),
    defaultRegion: parts.defaultRegion,
  };
  const answer = await pool.run('correct', question, { timeoutMs: readingLimits.timeoutMs, signal });
  const corrected = CorrectedDocument.parse(answer);
  return {
    commit: (tx: WriteTransaction) => {
      // Somebody corrected more meanwhile, or the document was read anew: the task that they sent does it.
      if (!isSame(rows, listCorrections(tx, documentId)) || !isSameReading(read.cv, getReadingAsRead(tx, documentId)?.cv)) return;
      saveCorrected(tx, { documentId, rubricIds: rubrics.map(rubric => rubric.id), at: clock.now(), newId, read, corrected });
    },
  };
}

/** Every rubric by which the document stands in a ranking, or stood in one. */
function rubricsOf(db: Db, documentId: string): readonly SavedRubric[] {
  const ids = new Set([
    ...listRubricsOfDocument(db, documentId),
    ...listItemsOfDocument(db, documentId).flatMap(({ rubricId }) => (rubricId === null ? [] : [rubricId])),
  ]);
  return [...ids].flatMap(id => getRubricById(db, id) ?? []);
}

function isSame(before: readonly CorrectionRow[], now: readonly CorrectionRow[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

function isSameReading(before: Uint8Array, now: Uint8Array | undefined): boolean {
  return now !== undefined && Buffer.compare(before, now) === 0;
}
