import type { PersonRow } from '../../../../core/contract/people.ts';

/** Fewest and most people that stand side by side. */
export const fewestCompared = 2;
export const mostCompared = 4;

/** A batch in which people can be compared, and the item of each of them there. */
export interface SharedBatch {
  readonly batchId: string;
  readonly itemIds: readonly string[];
}

/** The newest batch of a job in which all of these people stand; null where there is none. */
export function sharedBatch(people: readonly Pick<PersonRow, 'jobs'>[]): SharedBatch | null {
  const [first, ...others] = people;
  for (const { batchId, itemId, jobId } of first?.jobs ?? []) {
    if (jobId === null || batchId === null || itemId === null) continue;
    const items = others.flatMap(({ jobs }) => jobs.find(job => job.batchId === batchId)?.itemId ?? []);
    if (items.length === others.length) return { batchId, itemIds: [itemId, ...items] };
  }
  return null;
}
