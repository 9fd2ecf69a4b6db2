import { useEffect, useLayoutEffect, useRef } from 'react';
import { withTicks } from './ranking/focus-moves.ts';
import { markRead } from './triage/change-rows.ts';
import { these } from './triage/whom.ts';
import type { BatchScreen } from './use-batch-screen.ts';

/** How long a person has the focus until they count as read, in milliseconds. */
const readAfterMs = 1_500;

/** Marks a person as read who had the focus for a while. */
export function useAutoRead(screen: BatchScreen): void {
  const newest = useRef(screen);
  useLayoutEffect(() => {
    newest.current = screen;
  });
  const { batchId, view } = screen;
  const { focusedId } = view;
  const isThere = screen.focused !== null;
  useEffect(() => {
    if (focusedId === null || !isThere) return undefined;
    const timer = setTimeout(() => {
      const { rows, view: now, change } = newest.current;
      if (rows.get(focusedId)?.unread !== true) return;
      if (now.filter.unread) change({ kept: withTicks(now.kept, [focusedId], true) });
      void markRead(batchId, these([focusedId]), true);
    }, readAfterMs);
    return () => clearTimeout(timer);
  }, [batchId, focusedId, isThere]);
}
