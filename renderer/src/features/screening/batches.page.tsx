import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchListEntry } from '../../../../core/contract/batch-view.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { useBatches } from '../../data/batches.ts';
import { showCount } from '../../data/formats.ts';
import { say } from '../../language/texts.ts';
import { useBatchViews } from '../../state/batch-view.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingBars } from '../../ui/loading-bars.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { BatchCells, BatchHeadCells } from './batch-list-cells.tsx';
import styles from './batch.module.css';

/** All batches; with one batch, or one that was looked at before, straight to it. */
export function BatchesPage(): ReactElement {
  const { data } = useBatches();
  const router = useRouter();
  const search: { readonly all?: unknown } = useSearch({ strict: false });
  const lastBatchId = useBatchViews(state => state.lastBatchId);
  const { t } = useTranslation('batches');
  const [withArchived, setWithArchived] = useState(false);
  const archived = data?.filter(batch => batch.archived).length ?? 0;
  const direct = search.all === true || data === undefined ? null : directBatch(data, lastBatchId);
  useEffect(() => {
    if (direct !== null) void router.navigate({ to: '/batches/$batchId', params: { batchId: direct }, replace: true });
  }, [direct, router]);
  return (
    <>
      <TitleBar title={say('screening:list.title')} context={data === undefined || data.length === 0 ? '' : sayRunning(data)}>
        {archived > 0 && (
          <LinkButton onClick={() => setWithArchived(!withArchived)}>
            {withArchived ? t('archive.hide') : t('archive.show', { count: archived })}
          </LinkButton>
        )}
      </TitleBar>
      <div className={styles.fill}>
        {data === undefined || direct !== null ? (
          <Loading />
        ) : (
          <BatchList batches={withArchived ? data : data.filter(batch => !batch.archived)} />
        )}
      </div>
    </>
  );
}

function sayRunning(batches: readonly BatchListEntry[]): string {
  const running = batches.filter(batch => batch.status === 'open').length;
  return running === 0 ? showCount(batches.length) : say('screening:list.running', { all: batches.length, running });
}

/** The batch to open at once: the one that was looked at last, or the only one. */
function directBatch(batches: readonly BatchListEntry[], last: string | null): string | null {
  const listed = batches.filter(batch => !batch.archived);
  const [only] = listed;
  if (listed.some(batch => batch.batchId === last)) return last;
  return listed.length === 1 && only !== undefined ? only.batchId : null;
}

function Loading(): ReactElement {
  return (
    <div className={styles.state}>
      <LoadingBars columns={[160, 160, 60, 60, 200]} rows={8} rowHeight={32} label={say('screening:list.loading')} />
    </div>
  );
}

function BatchList({ batches }: { readonly batches: readonly BatchListEntry[] }): ReactElement {
  const router = useRouter();
  const [focused, setFocused] = useState(0);
  const at = Math.min(focused, batches.length - 1);
  const open = (index: number): void => {
    const batch = batches[index];
    if (batch !== undefined) void router.navigate({ to: '/batches/$batchId', params: { batchId: batch.batchId } });
  };
  const move = (step: number): void => setFocused(Math.min(batches.length - 1, Math.max(0, at + step)));
  const group = say('screening:list.title');
  useCommands([
    {
      id: 'batches.next',
      title: say('screening:list.next'),
      group,
      keys: ['j', 'arrowdown'],
      hint: say('screening:hint.move'),
      quiet: true,
      run: () => move(1),
    },
    {
      id: 'batches.previous',
      title: say('screening:list.previous'),
      group,
      keys: ['k', 'arrowup'],
      hint: say('screening:hint.move'),
      quiet: true,
      run: () => move(-1),
    },
    {
      id: 'batches.open',
      title: say('screening:list.open'),
      group,
      keys: ['enter'],
      hint: say('screening:hint.open'),
      quiet: true,
      run: () => open(at),
    },
  ]);
  if (batches.length === 0) {
    return (
      <EmptyState
        sentence={say('screening:list.empty')}
        action={<Button onClick={() => void router.navigate({ to: '/' })}>{say('screening:list.home')}</Button>}
        centred
      />
    );
  }
  return (
    <VirtualTable
      label={say('screening:list.title')}
      rows={batches}
      rowKey={batch => batch.batchId}
      rowHeight={36}
      renderRow={batch => <BatchCells batch={batch} />}
      header={<BatchHeadCells />}
      focusedIndex={at}
      onFocusIndex={setFocused}
      onRowClick={index => {
        open(index);
        return true;
      }}
      onActivate={open}
    />
  );
}
