import { useParams } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import type { AppError } from '../../../../core/contract/errors.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { describeError } from '../../language/errors.ts';
import { say } from '../../language/texts.ts';
import { useBatchViews } from '../../state/batch-view.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingBars } from '../../ui/loading-bars.tsx';
import { BatchPanes } from './batch-panes.tsx';
import { useBatchScreen } from './use-batch-screen.ts';
import styles from './batch.module.css';

/** The heart of the app: one batch with its ranking, the person in focus, and their document. */
export function BatchPage(): ReactElement {
  const { batchId } = useParams({ from: '/batches/$batchId' });
  useEffect(() => useBatchViews.getState().visit(batchId), [batchId]);
  return <Batch key={batchId} batchId={batchId} />;
}

function Batch({ batchId }: { readonly batchId: string }): ReactElement {
  const { screen, error } = useBatchScreen(batchId);
  if (screen !== null && error === null) return <BatchPanes screen={screen} />;
  return (
    <>
      <TitleBar title={say('places.batch')} />
      <div className={styles.state}>
        {error === null ? (
          <LoadingBars columns={[20, 70, 60, 240, 40, 90]} rows={18} rowHeight={32} label={say('screening:empty.loading')} />
        ) : (
          <BatchError error={error} />
        )}
      </div>
    </>
  );
}

function BatchError({ error: { code, details } }: { readonly error: AppError }): ReactElement {
  const text =
    code === 'NOT_FOUND'
      ? { sentence: say('screening:batch.gone'), nextStep: say('screening:batch.goneNext') }
      : describeError(code, details);
  return (
    <ErrorState
      error={{ code, ...text }}
      actions={[{ label: say('screening:batch.all'), onClick: () => (window.location.hash = '/batches?all=true') }]}
    />
  );
}
