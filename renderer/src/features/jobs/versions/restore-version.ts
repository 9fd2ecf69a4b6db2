import { useRouter } from '@tanstack/react-router';
import type { JobView } from '../../../../../core/contract/job-view.ts';
import { api } from '../../../data/client.ts';
import { tell } from '../../../data/problem.ts';
import { showChange } from '../../../data/undo.ts';
import { useRefreshJobs } from '../job-data.ts';

/** Saves an earlier version once more as the newest, by which the people are ranked then; U takes it back. */
export function useRestore({ jobId, rubric: newest }: JobView): (version: number) => Promise<void> {
  const router = useRouter();
  const refresh = useRefreshJobs();
  return async version => {
    const outcome = await tell(api.jobs.restore.mutate({ jobId, version }));
    await refresh();
    if (outcome === null) return;
    await router.navigate({
      to: '/jobs/$jobId/versions',
      params: { jobId },
      search: { before: newest.version, after: newest.version + 1 },
      replace: true,
    });
    showChange(outcome);
  };
}
