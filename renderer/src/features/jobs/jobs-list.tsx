import { useRouter } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobListEntry } from '../../../../core/contract/job-view.ts';
import type { Command } from '../../app/commands/command.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import type { VirtualTableHandle } from '../../ui/virtual-table.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { useJobActions } from './job-actions.ts';
import { chooseJobs, sortedBy, usualChoice, type JobChoice } from './job-order.ts';
import { JobTable } from './job-table.tsx';
import styles from './jobs.module.css';

/** A dialog about a job of the list. */
interface Asking {
  readonly what: 'close' | 'copy';
  readonly job: JobListEntry;
}

/** The jobs with search, filter and order, and what can be done to each. */
export function JobsList({ jobs }: { readonly jobs: readonly JobListEntry[] }): ReactElement {
  const { t, i18n } = useTranslation('jobs');
  const router = useRouter();
  const [choice, setChoice] = useState<JobChoice>(usualChoice);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const table = useRef<VirtualTableHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => chooseJobs(jobs, choice, i18n.language), [jobs, choice, i18n.language]);
  const at = Math.max(
    0,
    shown.findIndex(job => job.jobId === focusedId),
  );
  const focused = shown[at];
  const open = (jobId: string): void => void router.navigate({ to: '/jobs/$jobId', params: { jobId } });
  const itemsOf = useJobItems(setAsking);
  const step = (by: number): void => setFocusedId(shown[Math.min(shown.length - 1, Math.max(0, at + by))]?.jobId ?? null);
  const group = t('list.title');
  const moves: readonly Command[] = [
    { id: 'jobs.next', title: t('list.next'), group, keys: ['j', 'arrowdown'], hint: t('list.hint'), quiet: true, run: () => step(1) },
    {
      id: 'jobs.previous',
      title: t('list.previous'),
      group,
      keys: ['k', 'arrowup'],
      hint: t('list.hint'),
      quiet: true,
      run: () => step(-1),
    },
    { id: 'jobs.filter', title: t('list.search'), group, keys: ['/'], run: () => field.current?.focus() },
    {
      id: 'jobs.open',
      title: t('list.open'),
      group,
      keys: ['enter'],
      hint: t('list.openHint'),
      quiet: true,
      unavailable: focused === undefined ? t('list.none') : undefined,
      run: () => focused !== undefined && open(focused.jobId),
    },
  ];
  const onFocused = focused === undefined ? [] : itemsOf(focused).flat();
  useCommands([
    ...moves,
    ...onFocused.map(({ id, label, disabledReason, onPick }): Command => ({
      id: `jobs.${id}`,
      title: label,
      group: focused?.title ?? group,
      unavailable: disabledReason,
      run: onPick,
    })),
  ]);
  const filters = (['open', 'closed', 'all'] as const).map(value => ({ value, label: t(`list.filter.${value}`) }));

  return (
    <section className={styles['list']} aria-label={t('list.title')} data-pane="jobs">
      <div className={styles['tools']}>
        <SearchField
          value={choice.search}
          placeholder={t('list.search')}
          keys="/"
          width={320}
          inputRef={field}
          onChange={search => setChoice({ ...choice, search })}
          onKeyDown={event => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') table.current?.focus();
          }}
        />
        <SegmentedChoice
          label={t('list.column.status')}
          size="small"
          value={choice.status}
          options={filters}
          onChange={status => setChoice({ ...choice, status })}
        />
      </div>
      <JobTable
        jobs={shown}
        choice={choice}
        focusedIndex={at}
        onFocus={setFocusedId}
        onOpen={open}
        onSort={sort => setChoice(sortedBy(choice, sort))}
        itemsOf={itemsOf}
        handle={table}
        empty={
          <EmptyState
            centred
            sentence={t('list.nothing')}
            action={<Button onClick={() => setChoice({ ...usualChoice, status: 'all' })}>{t('list.showAll')}</Button>}
          />
        }
      />
      <CloseDialog job={asking?.what === 'close' ? asking.job : null} onClose={() => setAsking(null)} />
      <CopyDialog job={asking?.what === 'copy' ? asking.job : null} onClose={() => setAsking(null)} />
    </section>
  );
}

/** What can be done to a job of the list. */
function useJobItems(ask: (asking: Asking) => void): (job: JobListEntry) => readonly (readonly MenuItem[])[] {
  const { t } = useTranslation('jobs');
  const router = useRouter();
  const actions = useJobActions();
  return useMemo(
    () => job => {
      const { jobId, status, batches } = job;
      return [
        [
          {
            id: 'figures',
            label: t('act.figures'),
            onPick: () => void router.navigate({ to: '/jobs/$jobId/figures', params: { jobId } }),
          },
          { id: 'duplicate', label: t('act.duplicate'), onPick: () => ask({ what: 'copy', job }) },
        ],
        [
          status === 'open'
            ? { id: 'close', label: t('act.close'), onPick: () => ask({ what: 'close', job }) }
            : { id: 'reopen', label: t('act.reopen'), onPick: () => void actions.reopen(jobId) },
          {
            id: 'delete',
            label: t('act.delete'),
            disabledReason: batches > 0 ? t('act.used') : undefined,
            onPick: () => void actions.remove(jobId),
          },
        ],
      ];
    },
    // The ways to act are the same whenever they are used.
    // oxlint-disable-next-line react/exhaustive-deps
    [t, router, ask],
  );
}
