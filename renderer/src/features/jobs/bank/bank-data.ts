import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { BankCriterion, SpreadPreview } from '../../../../../core/contract/job-desk.ts';
import type { TriageOutcome } from '../../../../../core/contract/triage.ts';
import { api } from '../../../data/client.ts';
import { tell } from '../../../data/problem.ts';
import { showChange } from '../../../data/undo.ts';
import { useRefreshJobs } from '../job-data.ts';

/** The criteria that jobs share. Asked for only once `when`. */
export function useBank(when = true): UseQueryResult<readonly BankCriterion[]> {
  return useQuery({ queryKey: ['criterion-bank'], queryFn: () => api.jobs.bank.list.query(), enabled: when, staleTime: 0 });
}

/** What updating a criterion where it is used would change; nothing while no criterion is chosen. */
export function useSpreadPreview(bankId: string | null): readonly SpreadPreview[] | undefined {
  const { data } = useQuery({
    queryKey: ['criterion-bank', 'spread', bankId],
    queryFn: () => api.jobs.bank.preview.query({ bankId: bankId ?? '' }),
    enabled: bankId !== null,
    staleTime: 0,
    gcTime: 0,
  });
  return data;
}

/** Does something to the bank, says so with the way back, and returns whether it worked. */
export function useBankAct(): (work: Promise<TriageOutcome>) => Promise<boolean> {
  const refresh = useRefreshJobs();
  return async work => {
    const outcome = await tell(work);
    await refresh();
    if (outcome !== null) showChange(outcome);
    return outcome !== null;
  };
}
