import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactElement, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobListEntry } from '../../../../core/contract/job-view.ts';
import { showAge, showCount } from '../../data/formats.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { Cell, HeadCell, type ColumnShape } from '../../ui/table-cell.tsx';
import { VirtualTable, type VirtualTableHandle } from '../../ui/virtual-table.tsx';
import type { JobChoice, JobSort } from './job-order.ts';
import styles from './jobs.module.css';

interface Props {
  readonly jobs: readonly JobListEntry[];
  readonly choice: JobChoice;
  readonly focusedIndex: number;
  readonly onFocus: (jobId: string) => void;
  readonly onOpen: (jobId: string) => void;
  readonly onSort: (sort: JobSort) => void;
  readonly itemsOf: (job: JobListEntry) => readonly (readonly MenuItem[])[];
  readonly empty: ReactElement;
  readonly handle: Ref<VirtualTableHandle>;
}

const shapes: Readonly<Record<JobSort | 'status', ColumnShape>> = {
  title: {},
  rubric: { width: 64, align: 'right' },
  criteria: { width: 76, align: 'right' },
  batches: { width: 72, align: 'right' },
  people: { width: 84, align: 'right' },
  shortlisted: { width: 96, align: 'right' },
  activity: { width: 108, align: 'right' },
  status: { width: 104, before: 16 },
};
const columns = ['title', 'rubric', 'criteria', 'batches', 'people', 'shortlisted', 'activity'] as const satisfies readonly JobSort[];

/** Jobs with their rubric, people and last activity; a click on a head sorts. */
export function JobTable({ jobs, choice, focusedIndex, onFocus, onOpen, onSort, itemsOf, empty, handle }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const more = t('act.group');
  const renderRow = useMemo(
    () => (job: JobListEntry) => (
      <>
        <Cell {...shapes.title}>
          <Link
            to="/jobs/$jobId"
            params={{ jobId: job.jobId }}
            tabIndex={-1}
            className={styles['name']}
            data-closed={job.status === 'closed' || undefined}
            dir="auto"
          >
            {job.title}
          </Link>
        </Cell>
        <Cell {...shapes.rubric}>{job.rubricVersion}</Cell>
        <Figure shape={shapes.criteria} value={job.criteria} />
        <Figure shape={shapes.batches} value={job.batches} />
        <Figure shape={shapes.people} value={job.people} />
        <Figure shape={shapes.shortlisted} value={job.shortlisted} />
        <Cell {...shapes.activity} dim>
          {showAge(job.lastActivityAt)}
        </Cell>
        <Cell {...shapes.status} dim>
          {t(`list.status.${job.status}`)}
        </Cell>
        <Cell width={32}>
          <Menu
            position="bottom-end"
            trigger={<IconButton label={more} size="small" icon={IconDots} tabIndex={-1} />}
            groups={itemsOf(job)}
          />
        </Cell>
      </>
    ),
    [t, more, itemsOf],
  );
  return (
    <VirtualTable
      ref={handle}
      label={t('list.title')}
      rows={jobs}
      rowKey={job => job.jobId}
      renderRow={renderRow}
      focusedIndex={focusedIndex}
      onFocusIndex={index => onFocus(jobs[index]?.jobId ?? '')}
      onRowClick={(index, event) => {
        const isControl = event.target instanceof Element && event.target.closest('a, button, [role=menu]') !== null;
        if (!isControl && !event.shiftKey) onOpen(jobs[index]?.jobId ?? '');
        return isControl;
      }}
      onActivate={index => onOpen(jobs[index]?.jobId ?? '')}
      empty={empty}
      header={
        <>
          {columns.map(column => (
            <HeadCell
              key={column}
              {...shapes[column]}
              sorted={choice.sort === column ? (choice.descending ? 'descending' : 'ascending') : null}
              onSort={() => onSort(column)}
            >
              {t(`list.column.${column}`)}
            </HeadCell>
          ))}
          <HeadCell {...shapes.status}>{t('list.column.status')}</HeadCell>
          <HeadCell width={32} label={more} />
        </>
      }
    />
  );
}

function Figure({ shape, value }: { readonly shape: ColumnShape; readonly value: number }): ReactElement {
  return (
    <Cell {...shape} dim={value === 0}>
      {value === 0 ? '–' : showCount(value)}
    </Cell>
  );
}
