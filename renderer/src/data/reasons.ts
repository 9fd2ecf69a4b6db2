import { useQuery } from '@tanstack/react-query';
import type { DeclineReason, ReasonChange } from '../../../core/contract/triage.ts';
import { api } from './client.ts';
import { tell } from './problem.ts';
import { queryClient } from './query-client.ts';
import { showChange } from './undo.ts';

const reasonsKey = ['decline-reasons'];

/** Reasons for declining in their order, retired ones too; empty while they are on their way. */
export function useReasons(): readonly DeclineReason[] {
  const { data } = useQuery({ queryKey: reasonsKey, queryFn: () => api.triage.reasons.query() });
  return data ?? noReasons;
}

const noReasons: readonly DeclineReason[] = [];

/** Asks for the reasons again: they, or how often they were given, may be others. */
export function refreshReasons(): void {
  void queryClient.invalidateQueries({ queryKey: reasonsKey });
}

/** Changes the list. Returns whether it was done; what could not be is told by name. */
export async function changeReasons(change: ReasonChange): Promise<boolean> {
  const outcome = await tell(api.triage.changeReason.mutate(change));
  if (outcome === null) return false;
  showChange(outcome);
  refreshReasons();
  return true;
}
