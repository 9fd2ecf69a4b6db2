import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { criterionLetters, type BatchRow } from '../../../core/contract/batch-view.ts';
import { describeError, isErrorCode } from '../../../core/contract/errors.ts';
import { criterionStatuses } from '../../../core/contract/match.ts';
import { recognitionLimits } from '../../../core/contract/recognition.ts';
import { shareRecognised } from '../../../core/contract/task.ts';
import { groupOf } from '../../../core/match/score-results.ts';
import { decisionOfStanding, standingOfStatus } from '../../../core/triage/application-moves.ts';
import { listRankKeys, listStoredRows, type RankKey, type StoredRow } from '../../../db/queries/batch-rows.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { getRubricById } from '../../../db/queries/jobs.ts';
import { parseErrorDetails } from '../../../db/json.ts';
import type { Db } from '../../../db/statement.ts';

/** Rows of the ranking for these items of one batch, in the order given; an item that is gone is left out. */
export function readRows(db: Db, batchId: string, itemIds: readonly string[]): readonly BatchRow[] {
  const required = requiredCriteria(db, batchId);
  // What is cancelled may take a moment to stop, and nothing is told of its end.
  const isCancelled = getBatch(db, batchId)?.status === 'cancelled';
  return listStoredRows(db, itemIds).map(stored => describeRow(isCancelled ? { ...stored, recognition: null } : stored, required));
}

/** Places in the rubric of what counts as "eight of nine required": experience and education have columns of their own. */
function requiredCriteria(db: Db, batchId: string): readonly number[] {
  const rubricId = getBatch(db, batchId)?.rubricId ?? null;
  const criteria = (rubricId === null ? null : getRubricById(db, rubricId))?.rubric.criteria ?? [];
  return criteria.flatMap((criterion, index) => (groupOf(criterion) === 'required' ? [index] : []));
}

const letters = criterionStatuses.map(status => criterionLetters[status]);

const Names = z.array(z.string());

function describeRow(stored: StoredRow, required: readonly number[]): BatchRow {
  const ranked = stored.status === 'completed';
  const criteria = ranked ? lettersOf(stored.criteria) : '';
  const { errorCode } = stored;
  const standing = standingOfStatus(stored.applicationStatus);
  const code = errorCode !== null && isErrorCode(errorCode) ? errorCode : null;
  return {
    itemId: stored.itemId,
    documentId: stored.documentId,
    candidateId: stored.candidateId,
    file: stored.file,
    status: stored.status,
    stage: stored.stage,
    recognition: stored.recognition === null ? null : stored.recognition === 'running' ? 'running' : 'queued',
    recognisedPage: recognisedPageOf(stored),
    errorCode: code,
    error: code === null ? null : describeError(code, parseErrorDetails(stored.errorDetails)),
    duplicateOf: stored.duplicateOf,
    name: stored.name ?? '',
    headline: stored.headline ?? '',
    score: ranked ? stored.score : null,
    low: ranked ? stored.low : null,
    high: ranked ? stored.high : null,
    recommendation: ranked ? stored.recommendation : null,
    totalYears: stored.totalYears,
    required: criteria === '' ? '' : required.map(index => criteria[index] ?? letters[criterionStatuses.indexOf('unknown')]).join(''),
    requiredMet: ranked ? stored.requiredMet : null,
    criteria,
    hiddenWords: stored.hiddenWords ?? 0,
    decision: decisionOfStanding(standing),
    standing,
    rating: stored.rating,
    reasonId: stored.reasonId,
    unread: ranked && stored.versionOf === null && stored.readAt === null,
    aside: !ranked && stored.asideAt !== null,
    tags: stored.tags === '[]' ? [] : Names.parse(JSON.parse(stored.tags)),
    notes: stored.notes,
    versionOf: ranked && stored.versionOf !== null ? { itemId: stored.versionOf, file: stored.standingFile ?? '' } : null,
    versions: stored.versions,
    position: stored.position,
  };
}

/** Which of its pages a scan's recognition has reached, by the stage that it noted last. */
function recognisedPageOf({ recognition, recognitionPages, stage }: StoredRow): BatchRow['recognisedPage'] {
  if (recognition !== 'running' || recognitionPages === null || recognitionPages < 1) return null;
  const of = Math.min(recognitionPages, recognitionLimits.pages);
  return { page: Math.min(of, 1 + Math.floor(shareRecognised(stage) * of)), of };
}

/** The status bytes stand at the end of the packed values, one for each criterion (see `packCriteria`). */
function lettersOf(packed: Buffer | null): string {
  if (packed === null) return '';
  let text = '';
  for (let index = (packed.length / 25) * 24; index < packed.length; index += 1) text += letters[packed[index] ?? 0] ?? '';
  return text;
}

/** How many items' places are read at once: about 5 ms. */
const keysAtOnce = 2_500;

/** How many rows are read at once where other work waits: about 5 ms. */
const rowsAtOnce = 250;

/** All rows of a batch in order of receipt, in parts between which other work runs. */
export async function* eachRow(db: Db, batchId: string): AsyncGenerator<readonly BatchRow[]> {
  const keys = await readRankKeys(db, batchId);
  for (let from = 0; from < keys.length; from += rowsAtOnce) {
    yield readRows(
      db,
      batchId,
      keys.slice(from, from + rowsAtOnce).map(key => key.itemId),
    );
    await nextTurn();
  }
}

/** What ranks the items of a batch, in order of receipt, read in pieces between which other work runs. */
export async function readRankKeys(db: Db, batchId: string): Promise<RankKey[]> {
  const keys: RankKey[] = [];
  for (let more = true; more;) {
    const some = listRankKeys(db, batchId, (keys.at(-1)?.position ?? -1) + 1, keysAtOnce);
    keys.push(...some);
    more = some.length === keysAtOnce;
    await nextTurn();
  }
  return keys;
}

/** Best first, then what is not ranked, in order of receipt. */
export function compareRankKeys(one: Pick<RankKey, 'score' | 'position'>, other: Pick<RankKey, 'score' | 'position'>): number {
  return (other.score ?? -1) - (one.score ?? -1) || one.position - other.position;
}
