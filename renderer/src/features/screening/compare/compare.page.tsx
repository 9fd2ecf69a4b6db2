import { useParams, useRouter, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { TitleBar } from '../../../app/frame/title-bar.tsx';
import { describeError } from '../../../language/errors.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import { Comparison } from './comparison.tsx';
import { fewestCompared, peopleOf } from './compared-people.ts';
import { useCompared } from './use-compared.ts';
import styles from './compare.module.css';

/** Two to four people of a batch side by side, criteria as rows. */
export function ComparePage(): ReactElement {
  const { batchId } = useParams({ from: '/batches/$batchId/compare' });
  const itemIds = peopleOf(useSearch({ strict: false }));
  const compared = useCompared(batchId, itemIds);
  const { head, people, error, isThere } = compared;
  if (head !== null && isThere && error === null && people.length >= fewestCompared)
    return <Comparison batchId={batchId} head={head} compared={compared} />;
  return (
    <>
      <TitleBar title="Compare" />
      {error !== null ? (
        <div className={styles.state}>
          <ErrorState
            error={{ code: error.code, ...describeError(error.code, error.details) }}
            actions={[{ label: 'All batches', onClick: () => (window.location.hash = '/batches?all=true') }]}
          />
        </div>
      ) : head !== null && isThere ? (
        <TooFew batchId={batchId} />
      ) : (
        <div className={styles.state}>
          <LoadingBars columns={[160, 240, 240]} rows={12} rowHeight={50} label="Loading the people" />
        </div>
      )}
    </>
  );
}

function TooFew({ batchId }: { readonly batchId: string }): ReactElement {
  const router = useRouter();
  return (
    <EmptyState
      sentence="Tick two to four people of a batch to see them side by side."
      action={<Button onClick={() => void router.navigate({ to: '/batches/$batchId', params: { batchId } })}>Back to the batch</Button>}
      centred
    />
  );
}
