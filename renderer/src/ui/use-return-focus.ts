import { useLayoutEffect } from 'react';

/** What gets the focus back as soon as the dialog that just went is out of the way; null when nothing waits for it. */
let awaited: HTMLElement | null = null;

/**
 * Gives the focus back to what had it, when a dialog that is there only while it is open goes. What took the focus on
 * purpose meanwhile keeps it; a dialog that comes in place of another gives it back to what had it before both.
 */
export function useReturnFocus(isOpen = true): void {
  useLayoutEffect(() => {
    const before = awaited ?? document.activeElement;
    if (!isOpen || !(before instanceof HTMLElement)) return undefined;
    return () => {
      awaited = before;
      // What is in the dialog is gone by the next task; only then is it known whether something else took the focus.
      setTimeout(() => {
        if (awaited === before) awaited = null;
        const { activeElement } = document;
        if ((activeElement === null || activeElement === document.body) && before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, [isOpen]);
}
