import { IconAlertTriangle, IconExclamationCircle, IconFolderOff, IconHelpCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttentionEntry, BatchListEntry } from '../../../../core/contract/batch-view.ts';
import type { WatchedFolder } from '../../../../core/contract/watching.ts';
import { api } from '../../data/client.ts';
import { showAge } from '../../data/formats.ts';
import { useWatchedFolders } from '../../data/watching.ts';
import styles from './attention-list.module.css';
import { describeError } from '../../language/errors.ts';
import { say } from '../../language/texts.ts';

const icons = {
  'needs-help': IconHelpCircle,
  'hidden-text': IconAlertTriangle,
  failed: IconExclamationCircle,
  trouble: IconExclamationCircle,
} as const;

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
  const gone = useWatchedFolders()?.filter(folder => folder.state === 'gone') ?? [];
  return (
    <section aria-labelledby="attention">
      <h2 id="attention" className={styles['head']}>
        {say('home:attention.title')} <span>{gone.length + entries.length > 0 ? gone.length + entries.length : ''}</span>
      </h2>
      {gone.length + entries.length === 0 && <p className={styles['none']}>{say('home:attention.none')}</p>}
      <ul>
        {gone.map(folder => (
          <GoneFolder key={folder.folderId} folder={folder} />
        ))}
        {entries.slice(0, 12).map(entry => {
          const Icon = icons[entry.kind];
          return (
            <li key={`${entry.kind} ${entry.batchId} ${entry.itemId ?? ''}`} className={styles['row']}>
              <Icon size={16} stroke={1.6} className={styles['icon']} />
              <div className={styles['text']}>
                <b>{titleOf(entry)}</b>
                <span>{detailOf(entry)}</span>
              </div>
              <div className={styles['way']}>
                <Link
                  to="/batches/$batchId"
                  params={{ batchId: entry.batchId }}
                  search={entry.itemId === null ? { group: 'help' } : { item: entry.itemId }}
                >
                  {say(`home:attention.way.${entry.kind}`)}
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

/** A watched folder that cannot be reached: nothing of it is lost, but nothing new comes either. */
function GoneFolder({ folder: { path, title, taken } }: { readonly folder: WatchedFolder }): ReactElement {
  const { t } = useTranslation('batches');
  return (
    <li className={styles['row']}>
      <IconFolderOff size={16} stroke={1.6} className={styles['icon']} />
      <div className={styles['text']}>
        <b dir="auto">{t('watch.goneTitle', { path: path.split(/[\\/]/u).at(-1) ?? path })}</b>
        <span>{[title, t('watch.taken', { count: taken })].join(' · ')}</span>
      </div>
      <div className={styles['way']}>
        <Link to="/settings" search={{ area: 'folders' }}>
          {t('watch.see')}
        </Link>
      </div>
    </li>
  );
}

function titleOf({ kind, count, name, trouble }: AttentionEntry): string {
  switch (kind) {
    case 'needs-help':
      return say('home:attention.needsHelp', { count });
    case 'failed':
      return say('home:attention.failed', { count });
    case 'hidden-text':
      return say('home:attention.hiddenText', { count, name: name ?? '' });
    case 'trouble':
      return trouble === null ? '' : describeError(trouble.code, trouble.details).sentence;
  }
}

/** Where it is, and why. Reasons that have the same word are named once. */
function detailOf({ kind, place, reasons }: AttentionEntry): string {
  const words = new Set(reasons.map(reason => say(`home:attention.reason.${reason}`)));
  return [place, kind === 'hidden-text' ? say('home:attention.shown') : [...words].join(', ')].filter(part => part !== '').join(' · ');
}
