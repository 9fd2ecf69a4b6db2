import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BatchRow, PersonView } from '../../../../../core/contract/batch-view.ts';
import { api } from '../../../data/client.ts';
import { queryClient } from '../../../data/query-client.ts';
import { documentShelf } from '../../../document/workspace-documents.ts';
import { useBatchLink } from '../../../state/batch-link.ts';
import type { BatchScreen } from '../use-batch-screen.ts';

/** A stay shorter than this, in milliseconds, is a way to someone else: the panes wait for the end of it. */
const passingMs = 90;

/** What the names of all questions about a person begin with. */
export function personKey(batchId: string, itemId: string): readonly string[] {
  return ['person', batchId, itemId];
}

/** How a person is asked for: the same name for all who ask. */
export function personQuery(batchId: string, row: BatchRow) {
  return {
    // What changes the answer is part of its name, so that a new score or note asks again.
    queryKey: [
      ...personKey(batchId, row.itemId),
      row.status,
      row.score,
      row.stage,
      row.notes,
      row.standing,
      row.reasonId,
      row.errorCode,
      row.name,
      row.headline,
    ],
    queryFn: () => api.screening.person.query({ batchId, itemId: row.itemId }),
    gcTime: 60_000,
  };
}

/** What is known of the focused person, as fast as it can be shown; their neighbours in the list are asked for in advance. */
export function useFocusedPerson({ batchId, focused: row, shown, rows }: BatchScreen): FocusedPerson {
  const itemId = row?.itemId ?? null;
  const answer = usePerson(batchId, row, useSettled(itemId) === itemId);
  const at = itemId === null ? -1 : shown.indexOf(itemId);
  const next = at < 0 ? undefined : rows.get(shown[at + 1] ?? '');
  const previous = at < 0 ? undefined : rows.get(shown[at - 1] ?? '');
  const isThere = answer.data !== undefined && answer.data.row.itemId === itemId;
  usePrefetched(batchId, next, isThere);
  usePrefetched(batchId, previous, isThere);
  usePrefetchedDocument(next, isThere);
  useEffect(() => (itemId === null ? undefined : () => useBatchLink.getState().clear()), [itemId]);
  return { person: isThere ? answer.data : null, error: answer.error, retry: () => void answer.refetch() };
}

/** The answer about the focused person; null while it is on its way. */
export interface FocusedPerson {
  readonly person: PersonView | null;
  readonly error: unknown;
  readonly retry: () => void;
}

/** All that is known of the person of this row; while `ask` is false only what is known already. */
function usePerson(batchId: string, row: BatchRow | null, ask: boolean): UseQueryResult<PersonView> {
  return useQuery<PersonView>({
    ...(row === null
      ? { queryKey: ['person', batchId, null], queryFn: () => Promise.reject(new Error('nobody')) }
      : personQuery(batchId, row)),
    enabled: row !== null && ask,
    placeholderData: (before: PersonView | undefined) => (before?.row.itemId === row?.itemId ? before : undefined),
  });
}

/** Asks for somebody who will probably be looked at next, once the person on screen is there. */
function usePrefetched(batchId: string, row: BatchRow | undefined, ready: boolean): void {
  useEffect(() => {
    if (ready && row !== undefined) void queryClient.prefetchQuery(personQuery(batchId, row));
  }, [batchId, row, ready]);
}

/** Parses the PDF of the next person in advance. */
function usePrefetchedDocument(row: BatchRow | undefined, ready: boolean): void {
  const documentId = row?.file.toLowerCase().endsWith('.pdf') === true ? row.documentId : null;
  useEffect(() => {
    if (ready && documentId !== null) void documentShelf.prefetch(documentId);
  }, [documentId, ready]);
}

/** The value itself while it changes slowly; while it changes fast, the one it comes to rest at. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const changedAt = useRef(0);
  useEffect(() => {
    const now = performance.now();
    const isPassing = now - changedAt.current < passingMs;
    changedAt.current = now;
    const timer = setTimeout(() => setSettled(value), isPassing ? passingMs : 0);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
