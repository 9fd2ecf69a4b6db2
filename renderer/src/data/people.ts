import { queryClient } from './query-client.ts';

/** What the names of all questions about people begin with. */
export const peopleKey = ['people'] as const;

/** Asks anew about people after something was changed. */
export function refreshPeople(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: peopleKey });
}
