import { useEffect, useReducer, useRef } from 'react';
import { batchActions, type BatchActions } from './batch-actions.ts';
import type { BatchScreen } from './use-batch-screen.ts';

/** Something that a key of the list does. */
type Act = (actions: BatchActions) => void;

/**
 * True while the list is made anew under the keyboard: it is empty, or whoever has the focus is being scored again and has
 * no place in it. Files in the open group of what is in progress are moved through as they are.
 */
export function isMadeAnew({
  head,
  whole,
  ranked,
  focused,
  view,
}: Pick<BatchScreen, 'head' | 'whole' | 'ranked' | 'focused' | 'view'>): boolean {
  const isOver = whole && (head.status !== 'open' || head.paused);
  if (isOver) return false;
  if (ranked.size === 0) return true;
  const isScored = focused?.status === 'waiting' || focused?.status === 'running';
  return isScored && !view.open.has('in-progress');
}

/** The actions of the batch screen; what keys ask of a list that is made anew is done, in their order, when it stands again. */
export function useHeldActions(screen: BatchScreen): BatchActions {
  const now = batchActions(screen);
  const held = useRef<Act[]>([]);
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  const isAnew = isMadeAnew(screen);
  useEffect(() => {
    const act = isAnew ? undefined : held.current.shift();
    if (act === undefined) return;
    act(now);
    // The next one acts on what this one left behind.
    queueMicrotask(look);
  }, [isAnew, now]);
  const hold = (act: Act): void => {
    if (!isAnew && held.current.length === 0) return act(now);
    held.current.push(act);
  };
  return {
    ...now,
    // Who points at somebody has changed their mind.
    focus: itemId => {
      held.current = [];
      now.focus(itemId);
    },
    move: step => hold(actions => actions.move(step)),
    tickOn: step => hold(actions => actions.tickOn(step)),
    tickAll: () => hold(actions => actions.tickAll()),
    decide: (to, why) => hold(actions => actions.decide(to, why)),
    toUndecided: () => hold(actions => actions.toUndecided()),
  };
}
