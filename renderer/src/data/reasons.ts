import { useQuery } from '@tanstack/react-query';
import { shippedReasons, type DeclineReason, type ReasonChange } from '../../../core/contract/triage.ts';
import { say } from '../language/texts.ts';
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

/** A reason as it reads: those that came with the app in the language of the window, as long as nobody gave them other words. */
export function wordsOfReason({ id, label }: Pick<DeclineReason, 'id' | 'label'>): string {
  const shipped = shippedReasons.find(reason => reason.id === id && reason.label === label);
  return shipped === undefined ? label : say(`triage:shipped.${shipped.id}`);
}

/** Words of the reason of that id; empty where there is none. */
export function labelOfReason(reasons: readonly DeclineReason[], id: string | null): string {
  const reason = reasons.find(one => one.id === id);
  return reason === undefined ? '' : wordsOfReason(reason);
}

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
