import { AppError } from '../../../core/contract/errors.ts';
import type { SynonymEffect, SynonymEffectInput } from '../../../core/contract/job-desk.ts';
import { leastMet } from '../../../core/match/limits.ts';
import { getBatch } from '../../../db/queries/batches.ts';
import { getRubricById } from '../../../db/queries/jobs.ts';
import { unpackCriteria } from '../../../db/queries/matches.ts';
import { listWordHolders } from '../../../db/queries/word-holders.ts';
import type { Db } from '../../../db/statement.ts';

/** How many people of a batch a further word for a criterion would reach, by the index of their CVs: nobody is matched anew. Throws NOT_FOUND. */
export function readSynonymEffect(db: Db, { batchId, criterionId, word }: SynonymEffectInput): SynonymEffect {
  const rubricId = getBatch(db, batchId)?.rubricId ?? null;
  const rubric = rubricId === null ? undefined : getRubricById(db, rubricId)?.rubric;
  if (rubric === undefined) throw new AppError('NOT_FOUND', { what: 'batch' });
  const column = rubric.criteria.findIndex(criterion => criterion.id === criterionId);
  const holders = listWordHolders(db, batchId, word);
  const lacking = holders.filter(packed => column < 0 || (unpackCriteria(packed).satisfaction[column] ?? 0) < leastMet);
  return { people: holders.length, lacking: lacking.length };
}
