import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SatisfactionTable } from '../../../core/contract/batch-view.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { getRubricById } from '../../../db/queries/jobs.ts';
import { listJudgedPeople, unpackCriteria, type JudgedPerson } from '../../../db/queries/matches.ts';
import type { Db } from '../../../db/statement.ts';
import { requireBatch } from './batch-head.ts';
import { compareRankKeys } from './batch-rows.ts';

/** People read without letting other work run: about 8 ms. */
const peopleAtOnce = 250;

/** What a live what-if of the batch needs, best first. Throws NOT_FOUND where the batch, or its rubric, is not there. */
export async function readSatisfactionTable(db: Db, batchId: string): Promise<SatisfactionTable> {
  const { rubricId } = requireBatch(db, batchId);
  const rubric = (rubricId === null ? null : getRubricById(db, rubricId))?.rubric;
  if (rubric === undefined) throw new AppError('NOT_FOUND', { what: 'rubric' });
  const width = rubric.criteria.length;
  const people = (await readPeople(db, batchId)).filter(({ packed }) => packed.length === width * 25);
  const satisfaction = new Float64Array(people.length * width);
  people.forEach(({ packed }, row) => satisfaction.set(unpackCriteria(packed).satisfaction, row * width));
  return {
    rubric,
    itemIds: people.map(({ itemId }) => itemId).join('\n'),
    names: people.map(({ name }) => name.replace(/\s+/gu, ' ')).join('\n'),
    satisfaction,
  };
}

/** Everybody who is ranked, best first. In order of receipt they are read in half the time. */
async function readPeople(db: Db, batchId: string): Promise<readonly JudgedPerson[]> {
  const people: JudgedPerson[] = [];
  for (let more = true; more;) {
    const some = listJudgedPeople(db, batchId, (people.at(-1)?.position ?? -1) + 1, peopleAtOnce);
    people.push(...some);
    more = some.length === peopleAtOnce;
    await nextTurn();
  }
  return people.sort(compareRankKeys);
}
