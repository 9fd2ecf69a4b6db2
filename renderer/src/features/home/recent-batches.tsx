import { Link, useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { BatchListEntry } from '../../../../core/contract/batch-view.ts';
import { showCount, showShortDay } from '../../data/formats.ts';
import styles from './recent-batches.module.css';
import { writePercent } from '../../language/locale.ts';
import { say } from '../../language/texts.ts';

/** How many batches are listed here; all of them are on the batch list. */
const mostListed = 12;

/** The newest batches with their accounting and what came of them. */
export function RecentBatches({ batches }: { readonly batches: readonly BatchListEntry[] }): ReactElement {
  const router = useRouter();
  return (
    <section aria-labelledby="recent">
      <div className={styles['head']}>
        <h2 id="recent">{say('home:recent.title')}</h2>
        {batches.length > mostListed && <Link to="/batches">{say('home:recent.all', { count: batches.length })}</Link>}
      </div>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say('home:recent.job')}</th>
            <th scope="col">{say('home:recent.batch')}</th>
            <th scope="col" data-number>
              {say('home:recent.received')}
            </th>
            <th scope="col" data-number>
              {say('home:recent.completed')}
            </th>
            <th scope="col" data-number>
              {say('home:recent.help')}
            </th>
            <th scope="col" data-number>
              {say('home:recent.refused')}
            </th>
            <th scope="col" data-number>
              {say('home:recent.duplicates')}
            </th>
            <th scope="col">{say('home:recent.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {batches.slice(0, mostListed).map(batch => (
            <tr key={batch.batchId} onClick={() => void router.navigate({ to: '/batches/$batchId', params: { batchId: batch.batchId } })}>
              <td className={styles['job']}>
                <Link to="/batches/$batchId" params={{ batchId: batch.batchId }}>
                  {batch.jobTitle ?? say('home:drop.noJobReadOnly')}
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
  if (batch.status === 'open')
    return say(batch.paused ? 'home:outcome.paused' : 'home:outcome.running', { percent: writePercent(Math.floor(batch.percent) / 100) });
  if (batch.status === 'cancelled') return say('home:outcome.stopped');
  if (batch.jobId === null) return say('home:outcome.notMatched');
  return batch.shortlisted === 0 ? say('home:outcome.nobody') : say('home:outcome.shortlisted', { count: batch.shortlisted });
}
