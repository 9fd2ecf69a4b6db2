import { useQuery } from '@tanstack/react-query';
import type { BlindBatchInput, BlindBatchState, BlindPersonState, RevealInput } from '../../../core/contract/blind.ts';
import { api } from './client.ts';
import { restartLive } from './live.ts';
import { tell } from './problem.ts';
import { queryClient } from './query-client.ts';

/** How a batch stands; undefined while it is asked. */
export function useBlindBatch(batchId: string): BlindBatchState | undefined {
  return useQuery({ queryKey: ['blind', batchId], queryFn: () => api.blind.batch.query({ batchId }), staleTime: 0 }).data;
}

/** How the person behind an item stands. `stamp` is what changes when more of the file is read. */
export function useBlindPerson(itemId: string | null, stamp: string): BlindPersonState | undefined {
  return useQuery({
    queryKey: ['blind-person', itemId, stamp],
    queryFn: () => api.blind.person.query({ itemId: itemId ?? '' }),
    enabled: itemId !== null,
    staleTime: 0,
  }).data;
}

/** Makes a batch blind or shows its names; false when it could not be done, which was told. */
export function setBatchBlind(input: BlindBatchInput): Promise<boolean> {
  return change(api.blind.setBatch.mutate(input));
}

/** Shows a person by name. */
export function revealPerson(input: RevealInput): Promise<boolean> {
  return change(api.blind.reveal.mutate(input));
}

/** Hides the name of a person who was revealed. */
export function hidePerson(itemId: string): Promise<boolean> {
  return change(api.blind.hide.mutate({ itemId }));
}

type Listener = () => void;
const listeners = new Set<Listener>();

/** Calls `listen` after names were hidden or shown: whatever was drawn before has to go. */
export function onBlindChange(listen: Listener): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** Nothing that was told before holds any more: what is on screen is asked for again, everything else is forgotten. */
async function change(done: Promise<unknown>): Promise<boolean> {
  if ((await tell(done.then(() => true))) === null) return false;
  for (const listen of listeners) listen();
  restartLive();
  await queryClient.resetQueries({ predicate: query => query.meta?.['live'] !== true });
  return true;
}
