import { IconListNumbers, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { BatchListEntry } from '../../../../core/contract/batch-view.ts';
import { taskLanes } from '../../../../core/contract/task.ts';
import { api } from '../../data/client.ts';
import { tell } from '../../data/problem.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { showCount, showRemaining } from '../../data/formats.ts';
import { say } from '../../language/texts.ts';
import { Menu } from '../../ui/menu.tsx';
import styles from './running-batches.module.css';

/** Batches that are being screened now, each with its counts, its bar and pause. Nothing when none runs. */
export function RunningBatches({ batches }: { readonly batches: readonly BatchListEntry[] }): ReactElement | null {
  const running = batches.filter(batch => batch.status === 'open').toSorted(byPriority);
  if (running.length === 0) return null;
  return (
    <section className={styles['section']} aria-label={say('home:running.label')}>
      {running.map(batch => (
        <RunningBatch key={batch.batchId} batch={batch} others={running.length > 1} />
      ))}
    </section>
  );
}

/** In the order in which they are read: first, in turn, last; among equals the older one goes first. */
function byPriority(one: BatchListEntry, other: BatchListEntry): number {
  return taskLanes.indexOf(one.priority) - taskLanes.indexOf(other.priority) || one.createdAt - other.createdAt;
}

function RunningBatch({ batch, others }: { readonly batch: BatchListEntry; readonly others: boolean }): ReactElement {
  const { counts, paused, batchId } = batch;
  const toggle = (): void => void tell(paused ? api.screening.resume.mutate({ batchId }) : api.screening.pause.mutate({ batchId }));
  return (
    <div className={styles['row']} data-running-batch>
      <Link to="/batches/$batchId" params={{ batchId }} className={styles['name']}>
        <b>{batch.jobTitle ?? say('home:drop.noJobReadOnly')}</b>
        <span>{batch.title}</span>
      </Link>
      <ProportionBar batch={batch} />
      <p className={styles['counts']}>
        {batch.priority !== 'normal' && <b data-place>{placeOf(batch)}</b>}
        {batch.counting ? (
          <span>
            <b>{showCount(counts.received)}</b> {say('home:running.found')}
          </span>
        ) : (
          <span>
            <b>{showCount(counts.completed - batch.versions)}</b> {say('home:running.of', { count: counts.received })}
          </span>
        )}
        <Count value={batch.versions} word="version" />
        <Count value={counts.needsHelp} word="needsHelp" amber />
        <Count value={counts.refused + counts.failed} word="refused" />
        <Count value={counts.duplicate} word="duplicate" />
        <Count value={counts.waiting + counts.running} word="inProgress" />
        <span className={styles['left']}>{paused ? say('ui:counts.paused') : showRemaining(batch.remainingSeconds)}</span>
      </p>
      {others && <PlaceMenu batch={batch} />}
      <IconButton
        label={say(paused ? 'ui:counts.resume' : 'home:running.pause')}
        icon={paused ? IconPlayerPlay : IconPlayerPause}
        onClick={toggle}
      />
    </div>
  );
}

/** Which of several running batches is read first. */
function PlaceMenu({ batch: { batchId, priority } }: { readonly batch: BatchListEntry }): ReactElement {
  const items = taskLanes.map(lane => ({
    id: lane,
    label: say(`batches:priority.${lane}`),
    checked: lane === priority,
    onPick: () => void tell(api.screening.prioritise.mutate({ batchId, priority: lane })),
  }));
  return (
    <Menu
      trigger={<IconButton label={say('batches:priority.label')} icon={IconListNumbers} />}
      position="bottom-end"
      groups={[items]}
      width={220}
    />
  );
}

function placeOf({ priority }: BatchListEntry): string {
  return priority === 'normal' ? '' : say(priority === 'high' ? 'batches:priority.first' : 'batches:priority.last');
}

function Count({
  value,
  word,
  amber = false,
}: {
  readonly value: number;
  readonly word: 'version' | 'needsHelp' | 'refused' | 'duplicate' | 'inProgress';
  readonly amber?: boolean;
}): ReactElement | null {
  if (value === 0) return null;
  return (
    <span>
      <b data-amber={amber || undefined}>{showCount(value)}</b> {say(`ui:counts.${word}`, { count: value })}
    </span>
  );
}

/** Completed, needs help, refused, duplicate and the rest, in true proportion. */
function ProportionBar({ batch: { counts, paused } }: { readonly batch: BatchListEntry }): ReactElement {
  const whole = Math.max(1, counts.received);
  const parts = [
    { name: 'done', share: counts.completed },
    { name: 'help', share: counts.needsHelp },
    { name: 'other', share: counts.refused + counts.failed + counts.duplicate },
  ];
  return (
    <div className={styles['bar']} data-paused={paused || undefined} aria-hidden>
      {parts.map(part => (
        <span key={part.name} data-part={part.name} style={{ width: `${(part.share / whole) * 100}%` }} />
      ))}
    </div>
  );
}
