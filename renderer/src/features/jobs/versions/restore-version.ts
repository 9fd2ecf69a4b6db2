import { useRouter } from '@tanstack/react-router';
import type { JobView } from '../../../../../core/contract/job-view.ts';
import { api } from '../../../data/client.ts';
import { tell } from '../../../data/problem.ts';
import { showToast } from '../../../state/toasts.ts';
import { useRefreshJobs } from '../job-data.ts';

/** Saves an earlier version once more as the newest, by which the people are ranked then. */
export function useRestore({ jobId, rubric: newest }: JobView): (version: number) => Promise<void> {
  const router = useRouter();
  const refresh = useRefreshJobs();
  return async version => {
    const former = await tell(api.jobs.get.query({ jobId, version }));
    if (former === null) return;
    const saved = await tell(api.jobs.save.mutate({ jobId, rubric: former.rubric, basedOn: newest.version }));
    await refresh();
    if (saved === null) return;
    await router.navigate({
      to: '/jobs/$jobId/versions',
      params: { jobId },
      search: { before: newest.version, after: saved.version },
      replace: true,
    });
    showToast({ strong: `Rubric ${saved.version} saved,`, text: `the same as rubric ${version}` });
  };
}
