import { IconAlertTriangle, IconExclamationCircle, IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { AttentionEntry, BatchListEntry } from '../../../../core/contract/batch-view.ts';
import { api } from '../../data/client.ts';
import { showAge } from '../../data/formats.ts';
import styles from './attention-list.module.css';

const icons = {
  'needs-help': IconHelpCircle,
  'hidden-text': IconAlertTriangle,
  failed: IconExclamationCircle,
  trouble: IconExclamationCircle,
} as const;

const ways: Readonly<Record<AttentionEntry['kind'], string>> = {
  'needs-help': 'Open the list',
  'hidden-text': 'See the words',
  failed: 'See why',
  trouble: 'See why',
};

/** What waits for a person, newest first. */
export function AttentionList({ batches }: { readonly batches: readonly BatchListEntry[] }): ReactElement {
  // Asked again when something about the batches that could wait for a person is different.
  const waiting = batches.map(batch => [batch.batchId, batch.needsHelp, batch.counts.completed, batch.counts.failed].join(' ')).join(',');
  const { data: entries = [] } = useQuery({
    queryKey: ['attention', waiting],
    queryFn: () => api.screening.attention.query(),
    placeholderData: former => former,
    gcTime: 0,
  });
  return (
    <section aria-labelledby="attention">
      <h2 id="attention" className={styles['head']}>
        Needs your attention <span>{entries.length > 0 ? entries.length : ''}</span>
      </h2>
      {entries.length === 0 && (
        <p className={styles['none']}>Nothing waits for you. Files that need a hand, and hidden text in CVs, are listed here.</p>
      )}
      <ul>
        {entries.slice(0, 12).map(entry => {
          const Icon = icons[entry.kind];
          return (
            <li key={`${entry.kind} ${entry.batchId} ${entry.itemId ?? ''}`} className={styles['row']}>
              <Icon size={16} stroke={1.6} className={styles['icon']} />
              <div className={styles['text']}>
                <b>{entry.title}</b>
                <span>{entry.detail}</span>
              </div>
              <div className={styles['way']}>
                <Link
                  to="/batches/$batchId"
                  params={{ batchId: entry.batchId }}
                  search={entry.itemId === null ? { group: 'help' } : { item: entry.itemId }}
                >
                  {ways[entry.kind]}
                </Link>
                <span>{showAge(entry.at)}</span>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
