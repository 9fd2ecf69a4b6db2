import { useRouter } from '@tanstack/react-router';
import type { TriageOutcome } from '../../../../core/contract/triage.ts';
import { api } from '../../data/client.ts';
import { tell } from '../../data/problem.ts';
import { showChange } from '../../data/undo.ts';
import { useRefreshJobs } from './job-data.ts';

/** What can be done to a whole job; each act shows a toast with its way back. */
export interface JobActions {
  readonly close: (jobId: string, reason: string) => Promise<void>;
  readonly reopen: (jobId: string) => Promise<void>;
  /** Deletes a job that nothing was screened for. */
  readonly remove: (jobId: string) => Promise<boolean>;
  /** Makes a job of another and opens it. */
  readonly duplicate: (jobId: string, title: string) => Promise<void>;
}

/** The acts of the window. */
export function useJobActions(): JobActions {
  const router = useRouter();
  const refresh = useRefreshJobs();

  async function act(work: Promise<TriageOutcome>): Promise<boolean> {
    const outcome = await tell(work);
    await refresh();
    if (outcome === null) return false;
    showChange(outcome);
    return true;
  }

  return {
    close: async (jobId, reason) => void (await act(api.jobs.close.mutate({ jobId, reason }))),
    reopen: async jobId => void (await act(api.jobs.reopen.mutate({ jobId }))),
    remove: jobId => act(api.jobs.remove.mutate({ jobId })),
    duplicate: async (jobId, title) => {
      const made = await tell(api.jobs.duplicate.mutate({ jobId, title }));
      await refresh();
      if (made === null) return;
      await router.navigate({ to: '/jobs/$jobId', params: { jobId: made.jobId } });
      showChange(made.outcome);
    },
  };
}
