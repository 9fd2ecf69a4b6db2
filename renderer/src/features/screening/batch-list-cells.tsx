import type { ReactElement } from 'react';
import type { BatchListEntry } from '../../../../core/contract/batch-view.ts';
import { showCount, showRemaining, showShortDay } from '../../data/formats.ts';
import { writePercent } from '../../language/locale.ts';
import { say } from '../../language/texts.ts';
import { Cell, HeadCell } from '../../ui/table-cell.tsx';
import styles from './batch-title.module.css';

const columns = { day: 64, number: 76, outcome: 176 } as const;

/** Heads of the list of batches. */
export function BatchHeadCells(): ReactElement {
  return (
    <>
      <HeadCell>{say('home:recent.job')}</HeadCell>
      <HeadCell before={16}>{say('home:recent.batch')}</HeadCell>
      <HeadCell width={columns.day}>{say('screening:list.day')}</HeadCell>
      <HeadCell width={columns.number} align="right">
        {say('home:recent.received')}
      </HeadCell>
      <HeadCell width={columns.number} align="right">
        {say('home:recent.completed')}
      </HeadCell>
      <HeadCell width={columns.number} align="right">
        {say('screening:list.needHelp')}
      </HeadCell>
      <HeadCell width={columns.number} align="right">
        {say('screening:list.unread')}
      </HeadCell>
      <HeadCell width={columns.outcome} before={24}>
        {say('home:recent.outcome')}
      </HeadCell>
    </>
  );
}

/** One batch of the list. */
export function BatchCells({ batch }: { readonly batch: BatchListEntry }): ReactElement {
  const { counts, needsHelp, unread } = batch;
  return (
    <>
      <Cell>
        <b className={styles.job}>{batch.jobTitle ?? say('home:drop.noJobReadOnly')}</b>
      </Cell>
      <Cell dim before={16}>
        {batch.archived ? `${batch.title}, ${say('batches:archive.mark')}` : batch.title}
      </Cell>
      <Cell width={columns.day} dim>
        {showShortDay(batch.createdAt)}
      </Cell>
      <Figure value={counts.received} />
      <Figure value={counts.completed - batch.versions} />
      <Figure value={needsHelp} amber />
      <Figure value={unread} />
      <Cell width={columns.outcome} before={24} dim={batch.status !== 'open'}>
        {outcomeOf(batch)}
      </Cell>
    </>
  );
}

function Figure({ value, amber = false }: { readonly value: number; readonly amber?: boolean }): ReactElement {
  return (
    <Cell width={columns.number} align="right" dim={value === 0}>
      <span className={amber && value > 0 ? styles.amberNumber : undefined}>{value === 0 ? '–' : showCount(value)}</span>
    </Cell>
  );
}

function outcomeOf(batch: BatchListEntry): string {
  if (batch.counting) return say('ui:counts.counting');
  if (batch.status === 'open') {
    const left = batch.paused ? say('screening:title.paused') : showRemaining(batch.remainingSeconds);
    return [writePercent(Math.floor(batch.percent) / 100), left].filter(part => part !== '').join(' · ');
  }
  if (batch.status === 'cancelled') return say('screening:list.cancelled');
  if (batch.jobId === null) return say('screening:list.notCompared');
  return batch.shortlisted === 0 ? say('home:outcome.nobody') : say('home:outcome.shortlisted', { count: batch.shortlisted });
}
