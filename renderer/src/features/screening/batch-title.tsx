import { IconDots, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState, type ReactElement } from 'react';
import type { BatchHead } from '../../../../core/contract/batch-view.ts';
import type { WatchedFolder } from '../../../../core/contract/watching.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { showCount, showRemaining, showShortDay } from '../../data/formats.ts';
import { useFoldersOfBatch } from '../../data/watching.ts';
import { writePercent } from '../../language/locale.ts';
import { say } from '../../language/texts.ts';
import type { GroupName } from '../../state/batch-view.ts';
import { LinkButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { ProgressLine, partsOf } from '../../ui/progress-line.tsx';
import { termsOf, type TakenOut, type Term } from './groups/batch-groups.ts';
import styles from './batch-title.module.css';

/** How long the line stays after the end, in milliseconds. */
const lineStaysMs = 3_000;

/** Terms that a narrow window leaves to the groups below the ranking. */
const minorTerms: ReadonlySet<Term['name']> = new Set(['versions', 'refused', 'failed', 'duplicates', 'aside']);

interface BatchTitleProps {
  readonly head: BatchHead;
  readonly taken: TakenOut;
  readonly narrow: boolean;
  /** Whether names are covered. */
  readonly blind: ReactElement;
  readonly onTerm: (group: GroupName | null) => void;
  readonly onPause: () => void;
  readonly menu: readonly (readonly MenuItem[])[];
}

/** Upper edge of the batch screen: what it is, how far it is, and the equation that accounts for every file. */
export function BatchTitle({ head, taken, narrow, blind, onTerm, onPause, menu }: BatchTitleProps): ReactElement {
  const { progress, paused, status, title, jobTitle, createdAt, priority } = head;
  const watched = useFoldersOfBatch(head.batchId);
  const { counts } = progress;
  const isOpen = status === 'open';
  const isCancelled = status === 'cancelled';
  const canResume = isCancelled ? counts.waiting + counts.running > 0 : isOpen && paused;
  const day = showShortDay(createdAt);
  const time = isOpen ? timeOf(head, narrow) : '';
  return (
    <TitleBar
      title={jobTitle ?? title}
      context={contextOf(
        jobTitle === null ? say('screening:title.readWithout') : narrow ? day : title,
        watched,
        isOpen ? priority : 'normal',
      )}
      line={<BatchLine head={head} />}
    >
      <div className={styles.counts}>
        {blind}
        {head.counting ? (
          <span className={classNames(styles.part, styles.found)}>
            <Count count={counts.received} words={say('ui:counts.found')} />
            <span className={classNames(styles.dim, styles.next)}>{say('ui:counts.counting')}</span>
          </span>
        ) : (
          <>
            <span className={styles.part}>
              <Count count={counts.received} words={say('ui:counts.received')} />
            </span>
            <span className={styles.part}>
              {termsOf(counts, taken, isCancelled).map(term =>
                narrow && minorTerms.has(term.name) ? null : (
                  <Count
                    key={term.name}
                    count={term.count}
                    words={narrow ? term.short : term.words}
                    amber={term.name === 'needs-help'}
                    onClick={() => onTerm(term.name === 'completed' ? null : term.name)}
                  />
                ),
              )}
            </span>
          </>
        )}
        {time !== '' && <span className={classNames(styles.part, styles.time)}>{time}</span>}
        {isCancelled && <span className={classNames(styles.part, styles.time)}>{say('screening:title.cancelled')}</span>}
        {canResume && <LinkButton onClick={onPause}>{say('ui:counts.resume')}</LinkButton>}
        {isOpen && (
          <IconButton
            label={say(paused ? 'ui:counts.resume' : 'home:running.pause')}
            keys="p"
            icon={paused ? IconPlayerPlay : IconPlayerPause}
            size="small"
            onClick={onPause}
          />
        )}
        <Menu
          trigger={<IconButton label={say('screening:title.menu')} icon={IconDots} size="small" />}
          position="bottom-end"
          groups={menu}
          width={260}
        />
      </div>
    </TitleBar>
  );
}

/** "Batch 12 Nov · first · watching “inbox”". */
function contextOf(name: string, watched: readonly WatchedFolder[], priority: BatchHead['priority']): string {
  const [only] = watched;
  const watching =
    only !== undefined && watched.length === 1
      ? say('batches:watch.one', { name: only.path.split(/[\\/]/u).at(-1) ?? only.path })
      : watched.length > 1
        ? say('batches:watch.many', { count: watched.length })
        : '';
  const place = priority === 'high' ? say('batches:priority.first') : priority === 'low' ? say('batches:priority.last') : '';
  return [name, place, watching].filter(part => part !== '').join(' · ');
}

/** Percent and time left; neither while files are still being counted, for both would fall back again and again. */
function timeOf({ progress, paused, counting }: BatchHead, narrow: boolean): string {
  if (counting) return paused ? say('screening:title.paused') : '';
  const percent = writePercent(Math.floor(progress.percent) / 100);
  const left = paused ? say('screening:title.paused') : narrow ? '' : showRemaining(progress.remainingSeconds);
  return left === '' ? percent : `${percent} · ${left}`;
}

interface CountProps {
  readonly count: number;
  readonly words: string;
  readonly amber?: boolean;
  readonly onClick?: () => void;
}

function Count({ count, words, amber = false, onClick }: CountProps): ReactElement {
  const inside = (
    <>
      <b className={classNames(amber && styles.amber)}>{showCount(count)}</b> {words}
    </>
  );
  if (onClick === undefined) return <span className={styles.dim}>{inside}</span>;
  return (
    <button type="button" className={classNames(styles.dim, styles.door)} onClick={onClick}>
      {inside}
    </button>
  );
}

/** The progress of the batch in true proportion; it disappears some seconds after the end. */
function BatchLine({ head: { progress, status, paused, title } }: { readonly head: BatchHead }): ReactElement | null {
  const isOpen = status === 'open';
  const [isOver, setOver] = useState(!isOpen);
  useEffect(() => {
    if (isOpen) return undefined;
    const timer = setTimeout(() => setOver(true), lineStaysMs);
    return () => {
      clearTimeout(timer);
      setOver(false);
    };
  }, [isOpen]);
  if (isOver && !isOpen) return null;
  return <ProgressLine parts={partsOf(progress.counts)} total={progress.counts.received} paused={paused} label={title} />;
}
