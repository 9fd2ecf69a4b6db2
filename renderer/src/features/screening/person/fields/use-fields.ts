import { useQuery } from '@tanstack/react-query';
import type { BatchRow } from '../../../../../../core/contract/batch-view.ts';
import type { CorrectInput, FieldView } from '../../../../../../core/contract/correction.ts';
import { api } from '../../../../data/client.ts';
import { tell } from '../../../../data/problem.ts';
import { queryClient } from '../../../../data/query-client.ts';
import { showChange } from '../../../../data/undo.ts';
import { personKey } from '../use-person.ts';
import { useRowChange } from '../use-row-change.ts';

/** The fields of a file and what can be done to them. */
export interface Fields {
  /** Null while they are on their way. */
  readonly fields: readonly FieldView[] | null;
  readonly error: unknown;
  readonly again: () => void;
  /** Saves a field; returns whether it was saved. */
  readonly correct: (change: Pick<CorrectInput, 'kind' | 'path' | 'value'>) => Promise<boolean>;
  readonly revert: (path: string) => Promise<boolean>;
}

/** The fields of the file of a row, asked for again when the row changes. */
export function useFields(batchId: string, row: BatchRow): Fields {
  const { itemId } = row;
  const { data, error, refetch } = useQuery({
    queryKey: ['fields', itemId],
    queryFn: () => api.corrections.fields.query({ itemId }),
    gcTime: 30_000,
  });
  useRowChange(row, () => {
    void refetch();
    // What was corrected shows in the panes beside the fields too, even where the row says the same as before.
    void queryClient.invalidateQueries({ queryKey: personKey(batchId, itemId) });
    void queryClient.invalidateQueries({ queryKey: ['document-view', row.documentId] });
  });

  async function save(change: Promise<Parameters<typeof showChange>[0]>): Promise<boolean> {
    const outcome = await tell(change);
    if (outcome === null) return false;
    showChange(outcome);
    await queryClient.invalidateQueries({ queryKey: ['fields', itemId] });
    return true;
  }

  return {
    fields: data?.fields ?? null,
    error,
    again: () => void refetch(),
    correct: change => save(api.corrections.correct.mutate({ batchId, itemId, ...change })),
    revert: path => save(api.corrections.revert.mutate({ itemId, path })),
  };
}
