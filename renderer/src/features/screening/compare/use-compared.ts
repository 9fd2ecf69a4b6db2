import { useQueries } from '@tanstack/react-query';
import type { BatchHead, BatchRow, PersonView } from '../../../../../core/contract/batch-view.ts';
import type { AppError } from '../../../../../core/contract/errors.ts';
import { useBatch } from '../../../data/batch-rows.ts';
import { asAppError } from '../../../data/live.ts';
import { queryClient } from '../../../data/query-client.ts';
import { personKey, personQuery } from '../person/use-person.ts';

/** One of the people that stand side by side. */
export interface ComparedPerson {
  readonly row: BatchRow;
  /** Null while it is on its way. */
  readonly person: PersonView | null;
}

/** The people of a comparison as far as they are known. */
export interface Compared {
  /** Null before the batch is known. */
  readonly head: BatchHead | null;
  readonly rows: ReadonlyMap<string, BatchRow>;
  readonly people: readonly ComparedPerson[];
  readonly error: AppError | null;
  /** True once everybody is there. */
  readonly isThere: boolean;
}

/** The batch, and all that is known of these people; whoever is not in the batch is left out. */
export function useCompared(batchId: string, itemIds: readonly string[]): Compared {
  const { data, error } = useBatch(batchId);
  const known = itemIds.flatMap(itemId => data?.rows.get(itemId) ?? []);
  const answers = useQueries({ queries: known.map(row => personQuery(batchId, row)) });
  const people = known.map((row, index) => ({ row, person: answers[index]?.data ?? formerAnswer(batchId, row.itemId) }));
  const failed = answers.find(answer => answer.error !== null);
  return {
    head: data?.head ?? null,
    rows: data?.rows ?? new Map(),
    people,
    error: error ?? (failed === undefined ? null : asAppError(failed.error)),
    isThere: data?.whole === true && people.every(({ person }) => person !== null),
  };
}

/** What was known of a person before the row changed: a decision must not take the comparison off the screen. */
function formerAnswer(batchId: string, itemId: string): PersonView | null {
  const answers = queryClient.getQueriesData<PersonView>({ queryKey: personKey(batchId, itemId) });
  return answers.findLast(([, person]) => person !== undefined)?.[1] ?? null;
}
