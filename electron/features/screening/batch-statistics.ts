import { setImmediate as nextTurn } from 'node:timers/promises';
import { readingTimeEnds, scoreBinWidth, type BatchStatistics, type CriterionFigures } from '../../../core/contract/batch-statistics.ts';
import { isErrorCode } from '../../../core/contract/errors.ts';
import { criterionStatuses, type CriterionStatus } from '../../../core/contract/match.ts';
import type { Rubric } from '../../../core/contract/rubric.ts';
import { countVersions } from '../../../db/queries/batch-care.ts';
import { countKinds, countReadingTimes, countReasons, listDuplicateFiles, meanReadingSeconds } from '../../../db/queries/batch-figures.ts';
import { batchCounts, countShortlisted } from '../../../db/queries/batches.ts';
import { getJob, getRubricById } from '../../../db/queries/jobs.ts';
import { listJudgedPeople, unpackCriteria } from '../../../db/queries/matches.ts';
import type { Db } from '../../../db/statement.ts';
import { requireBatch } from './batch-head.ts';

/** People that are looked at without letting other work run: about 8 ms. */
const peopleAtOnce = 250;
/** Duplicates that are named. */
const mostDuplicates = 200;

type Column = 'found' | 'partly' | 'missing' | 'unknown';

const columnOf: Readonly<Record<CriterionStatus, Column>> = {
  met: 'found',
  implied: 'found',
  partly: 'partly',
  alternative: 'partly',
  missing: 'missing',
  unknown: 'unknown',
};

/** The figures of a batch as it stands, from what is stored. Throws NOT_FOUND. 20,000 people take about a second in short turns. */
export async function readBatchStatistics(db: Db, batchId: string): Promise<BatchStatistics> {
  const batch = requireBatch(db, batchId);
  const rubric = batch.rubricId === null ? null : (getRubricById(db, batch.rubricId)?.rubric ?? null);
  const people = await countPeople(db, batchId, rubric);
  return {
    title: batch.title,
    jobTitle: batch.jobId === null ? null : (getJob(db, batch.jobId)?.title ?? null),
    counts: batchCounts(db, batchId),
    versions: countVersions(db, batchId),
    thresholds: rubric?.thresholds ?? null,
    ...people,
    shortlisted: countShortlisted(db, batchId),
    kinds: countKinds(db, batchId),
    readingTimes: countReadingTimes(db, batchId, readingTimeEnds),
    meanSeconds: meanReadingSeconds(db, batchId),
    reasons: countReasons(db, batchId).flatMap(({ code, ...reason }) => (isErrorCode(code) ? [{ ...reason, code }] : [])),
    duplicates: listDuplicateFiles(db, batchId, mostDuplicates),
  };
}

async function countPeople(
  db: Db,
  batchId: string,
  rubric: Rubric | null,
): Promise<Pick<BatchStatistics, 'scores' | 'aboveYes' | 'criteria'>> {
  const scores = Array.from({ length: 100 / scoreBinWidth }, () => 0);
  const columns = (rubric?.criteria ?? []).map(() => ({ found: 0, partly: 0, missing: 0, unknown: 0 }));
  let aboveYes = 0;
  let from = 0;
  for (let people = listJudgedPeople(db, batchId, from, peopleAtOnce); people.length > 0;) {
    for (const { score, packed } of people) {
      const bin = Math.min(scores.length - 1, Math.floor(score / scoreBinWidth));
      scores[bin] = (scores[bin] ?? 0) + 1;
      if (rubric !== null && score >= rubric.thresholds.yes) aboveYes += 1;
      unpackCriteria(packed).status.forEach((code, index) => {
        const status = criterionStatuses[code];
        const column = columns[index];
        if (status !== undefined && column !== undefined) column[columnOf[status]] += 1;
      });
    }
    from = (people.at(-1)?.position ?? from) + 1;
    await nextTurn();
    people = listJudgedPeople(db, batchId, from, peopleAtOnce);
  }
  return { scores, aboveYes, criteria: figuresOf(rubric, columns) };
}

function figuresOf(rubric: Rubric | null, columns: readonly Readonly<Record<Column, number>>[]): readonly CriterionFigures[] {
  return (rubric?.criteria ?? []).flatMap(({ id, label, necessity }, place) => {
    const column = columns[place];
    return column === undefined ? [] : [{ id, label, place, required: necessity === 'required', ...column }];
  });
}
