import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BatchHead, BatchRow, BatchUpdate } from '../../../core/contract/batch-view.ts';
import type { BatchProgress } from '../../../core/contract/batch.ts';
import { countChanges, listItemsAfter, listRunningStages, listTouchedItems, newestEvent } from '../../../db/queries/batch-rows.ts';
import type { Db } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import { readHead } from './batch-head.ts';
import { compareRankKeys, readRankKeys, readRows } from './batch-rows.ts';
import { rest } from './rest.ts';
import type { WorkspaceTrouble } from './workspace-trouble.ts';

/** What watching a batch needs. */
export interface WatchParts {
  readonly db: Db;
  readonly clock: Clock;
  /** See `createProgressReader`. */
  readonly progress: (batchId: string) => BatchProgress;
  readonly trouble: WorkspaceTrouble;
}

/** Time between two looks at a batch that somebody watches: at most five updates a second. */
const lookMs = 200;
/** Rows of the first part, so that the screen fills at once, and of the others. */
const firstRows = 200;
const moreRows = 250;

/** What the watcher was told last. */
interface Told {
  /** Newest event that is in the rows. */
  readonly event: number;
  readonly lastPosition: number;
  /** Of each running item how far it is, as a text to compare. */
  readonly stages: ReadonlyMap<string, string>;
}

/**
 * Tells of a batch: its head, all rows in parts (best first), then what changes, until the signal is aborted. Rows begin
 * anew when the batch gets another rubric or files are taken out of it. Throws NOT_FOUND, also when the batch goes.
 */
export async function* watchBatch(batchId: string, parts: WatchParts, signal: AbortSignal): AsyncGenerator<BatchUpdate, void> {
  const { db, clock } = parts;
  const progress = (): BatchProgress => parts.progress(batchId);
  let head = readHead(parts, batchId, progress);
  yield { kind: 'head', head };
  let changes = countChanges(db);
  let told = yield* tellRows(batchId, parts, signal);
  while (!signal.aborted) {
    await rest(clock, lookMs, signal);
    if (signal.aborted) return;
    const now = countChanges(db);
    if (now === changes && !troubleChanged(head, parts)) continue;
    changes = now;
    const next = readHead(parts, batchId, progress);
    const anew = isAnew(head, next);
    // Rows are never older than the head that is told with them: who hears of the end has all results.
    if (!anew) told = yield* tellChanges(batchId, told, parts, signal);
    if (saysMore(head, next)) yield { kind: 'head', head: next };
    if (anew) told = yield* tellRows(batchId, parts, signal);
    head = next;
  }
}

async function* tellRows(batchId: string, { db }: WatchParts, signal: AbortSignal): AsyncGenerator<BatchUpdate, Told> {
  const event = newestEvent(db);
  const stages = readStages(db, batchId);
  const keys = await readRankKeys(db, batchId);
  const lastPosition = keys.at(-1)?.position ?? -1;
  const ids = keys.sort(compareRankKeys).map(key => key.itemId);
  for (let from = 0, until = firstRows; !signal.aborted; from = until, until += moreRows) {
    const last = until >= ids.length;
    yield { kind: 'rows', rows: readRows(db, batchId, ids.slice(from, until)), first: from === 0, last };
    if (last) break;
    await nextTurn();
  }
  return { event, lastPosition, stages };
}

async function* tellChanges(batchId: string, told: Told, { db }: WatchParts, signal: AbortSignal): AsyncGenerator<BatchUpdate, Told> {
  const event = newestEvent(db);
  const stages = readStages(db, batchId);
  const added = listItemsAfter(db, batchId, told.lastPosition);
  const changed = new Set(listTouchedItems(db, batchId, told.event, event));
  for (const [itemId, stage] of stages) if (told.stages.get(itemId) !== stage) changed.add(itemId);
  for (const itemId of told.stages.keys()) if (!stages.has(itemId)) changed.add(itemId);
  for (const { itemId } of added) changed.add(itemId);
  const ids = [...changed];
  for (let from = 0; from < ids.length && !signal.aborted; from += moreRows) {
    const rows: readonly BatchRow[] = readRows(db, batchId, ids.slice(from, from + moreRows));
    if (rows.length > 0) yield { kind: 'changed', rows };
    await nextTurn();
  }
  return { event, lastPosition: added.at(-1)?.position ?? told.lastPosition, stages };
}

function readStages(db: Db, batchId: string): ReadonlyMap<string, string> {
  return new Map(listRunningStages(db, batchId).map(({ itemId, stage, recognition }) => [itemId, `${stage} ${recognition ?? ''}`]));
}

/** A rubric is told again only when it is another one, but then in full. */
function saysMore(before: BatchHead, after: BatchHead): boolean {
  return JSON.stringify({ ...before, rubric: null }) !== JSON.stringify({ ...after, rubric: null });
}

function isAnew(before: BatchHead, after: BatchHead): boolean {
  const fewer = after.progress.counts.received < before.progress.counts.received;
  return fewer || before.rubricVersion !== after.rubricVersion || before.jobId !== after.jobId;
}

function troubleChanged(head: BatchHead, { trouble }: WatchParts): boolean {
  const standing = trouble.standing();
  return head.status === 'open' && standing !== null && standing.code !== head.trouble?.code;
}
