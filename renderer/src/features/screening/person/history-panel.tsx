import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { api } from '../../../data/client.ts';
import { showMoment } from '../../../data/formats.ts';
import { asAppError } from '../../../data/live.ts';
import { describeError } from '../../../language/errors.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import styles from './person.module.css';

const actors: Readonly<Record<string, string>> = { user: 'You', system: 'Shortlist' };

/** What happened to a person in this batch and before, newest first. */
export function HistoryPanel({ row }: { readonly row: BatchRow }): ReactElement {
  const { data, error, refetch } = useQuery({
    queryKey: ['history', row.itemId, row.standing, row.reasonId, row.rating, row.notes, row.tags.join(','), row.score, row.unread],
    queryFn: () => api.triage.history.query({ itemId: row.itemId }),
    gcTime: 0,
  });
  if (error !== null) {
    const { code, details } = asAppError(error);
    return (
      <ErrorState error={{ code, ...describeError(code, details) }} actions={[{ label: 'Try again', onClick: () => void refetch() }]} />
    );
  }
  if (data === undefined) return <LoadingBars columns={[90, 220]} rows={4} rowHeight={28} label="Loading the history" />;
  if (data.length === 0)
    return (
      <div className={styles.state}>
        <EmptyState sentence="Nothing has happened yet." />
      </div>
    );
  return (
    <ol className={styles.history}>
      {data.map(entry => (
        <li key={`${entry.at} ${entry.text}`}>
          <p>{entry.text}</p>
          <p className={styles.reason}>
            {actors[entry.actor] ?? entry.actor} · {showMoment(entry.at)}
          </p>
        </li>
      ))}
    </ol>
  );
}
