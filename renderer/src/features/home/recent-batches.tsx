import { Link, useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { BatchListEntry } from '../../../../core/contract/batch-view.ts';
import { showCount, showShortDay } from '../../data/formats.ts';
import styles from './recent-batches.module.css';

/** How many batches are listed here; all of them are on the batch list. */
const mostListed = 12;

/** The newest batches with their accounting and what came of them. */
export function RecentBatches({ batches }: { readonly batches: readonly BatchListEntry[] }): ReactElement {
  const router = useRouter();
  return (
    <section aria-labelledby="recent">
      <div className={styles['head']}>
        <h2 id="recent">Recent batches</h2>
        {batches.length > mostListed && <Link to="/batches">All {batches.length}</Link>}
      </div>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Job</th>
            <th scope="col">Batch</th>
            <th scope="col" data-number>
              Received
            </th>
            <th scope="col" data-number>
              Completed
            </th>
            <th scope="col" data-number>
              Help
            </th>
            <th scope="col" data-number>
              Refused
            </th>
            <th scope="col" data-number>
              Dupl.
            </th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {batches.slice(0, mostListed).map(batch => (
            <tr key={batch.batchId} onClick={() => void router.navigate({ to: '/batches/$batchId', params: { batchId: batch.batchId } })}>
              <td className={styles['job']}>
                <Link to="/batches/$batchId" params={{ batchId: batch.batchId }}>
                  {batch.jobTitle ?? 'No job, read only'}
                </Link>
              </td>
              <td className={styles['dim']} title={batch.title}>
                {showShortDay(batch.createdAt)}
              </td>
              <Figure value={batch.counts.received} />
              <Figure value={batch.counts.completed - batch.versions} />
              <Figure value={batch.counts.needsHelp} amber />
              <Figure value={batch.counts.refused + batch.counts.failed} dim />
              <Figure value={batch.counts.duplicate} dim />
              <td className={styles['outcome']} data-running={batch.status === 'open' || undefined}>
                {outcomeOf(batch)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Figure({
  value,
  amber = false,
  dim = false,
}: {
  readonly value: number;
  readonly amber?: boolean;
  readonly dim?: boolean;
}): ReactElement {
  return (
    <td data-number data-amber={(amber && value > 0) || undefined} className={dim || value === 0 ? styles['dim'] : undefined}>
      {value === 0 ? '–' : showCount(value)}
    </td>
  );
}

function outcomeOf(batch: BatchListEntry): string {
  if (batch.status === 'open') return batch.paused ? `${Math.floor(batch.percent)} %, paused` : `${Math.floor(batch.percent)} %, running`;
  if (batch.status === 'cancelled') return 'stopped';
  if (batch.jobId === null) return 'not matched';
  return batch.shortlisted === 0 ? 'nobody shortlisted' : `${showCount(batch.shortlisted)} shortlisted`;
}
