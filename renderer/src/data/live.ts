import { useQuery, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { AppError } from '../../../core/contract/errors.ts';

/** What a subscription of the client takes and returns. */
export interface Observer<Value> {
  readonly onData: (value: Value) => void;
  readonly onError: (error: unknown) => void;
}
export interface Subscription {
  readonly unsubscribe: () => void;
}

interface Live<Value> {
  /** The newest value; undefined before the first. */
  readonly data: Value | undefined;
  readonly error: AppError | null;
}

interface Running {
  subscription: Subscription;
  readonly begin: () => Subscription;
  users: number;
}

const running = new Map<string, Running>();

/**
 * The newest value of a subscription, kept in the query cache: parts of the window that ask for the same share one
 * subscription. `reduce` folds each value into the one before where the channel tells changes only.
 */
export function useLive<Sent, Value = Sent>(
  key: QueryKey,
  subscribe: (observer: Observer<Sent>) => Subscription,
  reduce?: (before: Value | undefined, sent: Sent) => Value,
): Live<Value> {
  const client = useQueryClient();
  const name = JSON.stringify(key);
  const { data } = useQuery<Entry<Value>>({
    queryKey: key,
    queryFn: () => client.getQueryData<Entry<Value>>(key) ?? {},
    enabled: false,
    meta: { live: true },
  });
  const begin = useEffectEvent(() => start(client, key, subscribe, reduce));
  useEffect(() => join(name, begin), [name]);
  return { data: data?.value, error: data?.error ?? null };
}

interface Entry<Value> {
  readonly value?: Value;
  readonly error?: AppError;
}

function join(name: string, begin: () => Subscription): () => void {
  const known = running.get(name) ?? { subscription: begin(), begin, users: 0 };
  known.users += 1;
  running.set(name, known);
  return () => {
    known.users -= 1;
    if (known.users > 0) return;
    running.delete(name);
    known.subscription.unsubscribe();
  };
}

/** Asks anew for all that is shown now, because what was sent before holds no more. */
export function restartLive(): void {
  for (const one of running.values()) {
    one.subscription.unsubscribe();
    one.subscription = one.begin();
  }
}

function start<Sent, Value>(
  client: QueryClient,
  key: QueryKey,
  subscribe: (observer: Observer<Sent>) => Subscription,
  reduce: ((before: Value | undefined, sent: Sent) => Value) | undefined,
): Subscription {
  // What a former subscription ended with says nothing of the new one.
  client.setQueryData<Entry<Value>>(key, before => (before?.error === undefined ? before : withoutError(before)));
  return subscribe({
    onData: sent =>
      client.setQueryData<Entry<Value>>(key, before => ({
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a reducer, what is sent is the value
        value: reduce === undefined ? (sent as unknown as Value) : reduce(before?.value, sent),
      })),
    onError: error => client.setQueryData<Entry<Value>>(key, before => ({ ...before, error: asAppError(error) })),
  });
}

function withoutError<Value>({ error: _former, ...entry }: Entry<Value>): Entry<Value> {
  return entry;
}

/** The named error behind whatever a call threw. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.cause instanceof AppError) return error.cause;
  return new AppError('INTERNAL', { reason: error instanceof Error ? error.message : String(error) });
}
