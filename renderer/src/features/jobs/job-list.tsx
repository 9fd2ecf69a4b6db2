import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, type ReactElement } from 'react';
import type { JobListEntry } from '../../../../core/contract/job-view.ts';
import { showCount, showShortDay } from '../../data/formats.ts';
import styles from './jobs.module.css';

interface Props {
  readonly jobs: readonly JobListEntry[];
  readonly focusedId: string | null;
  readonly onFocus: (jobId: string) => void;
}

/** Jobs with their rubric, people and batches; closed ones are dim. */
export function JobList({ jobs, focusedId, onFocus }: Props): ReactElement {
  const router = useRouter();
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const row = table.current?.querySelector(`tr[data-job="${CSS.escape(focusedId ?? '')}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (table.current?.contains(document.activeElement) === true) row?.querySelector('a')?.focus({ preventScroll: true });
  }, [focusedId]);
  return (
    <table ref={table} className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Job</th>
          <th scope="col">Rubric</th>
          <th scope="col">Saved</th>
          <th scope="col" data-number>
            Criteria
          </th>
          <th scope="col" data-number>
            Batches
          </th>
          <th scope="col" data-number>
            People
          </th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(job => (
          <tr
            key={job.jobId}
            data-job={job.jobId}
            data-focused={job.jobId === focusedId || undefined}
            data-closed={job.status === 'closed' || undefined}
            onClick={() => void router.navigate({ to: '/jobs/$jobId', params: { jobId: job.jobId } })}
          >
            <td className={styles['job']}>
              <Link
                to="/jobs/$jobId"
                params={{ jobId: job.jobId }}
                data-pane-focus={job.jobId === focusedId || undefined}
                onFocus={() => onFocus(job.jobId)}
              >
                {job.title}
              </Link>
            </td>
            <td>{job.rubricVersion}</td>
            <td className={styles['dim']}>{showShortDay(job.rubricSavedAt)}</td>
            <Figure value={job.criteria} />
            <Figure value={job.batches} />
            <Figure value={job.people} />
            <td className={styles['dim']}>{job.status === 'closed' ? 'closed' : job.people === 0 ? 'open, nobody screened' : 'open'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ value }: { readonly value: number }): ReactElement {
  return (
    <td data-number className={value === 0 ? styles['dim'] : undefined}>
      {value === 0 ? '–' : showCount(value)}
    </td>
  );
}
