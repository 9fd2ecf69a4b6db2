import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps a row of a list in view when the focus comes to it, and gives it the keyboard where the list has the keyboard.
 * A row that has the focus from the beginning moves nothing.
 */
export function useListFocus(row: RefObject<HTMLElement | null>, focused: boolean): void {
  const former = useRef(focused);
  useEffect(() => {
    const came = focused && !former.current;
    former.current = focused;
    const element = row.current;
    if (!came || element === null) return;
    element.scrollIntoView({ block: 'nearest' });
    const { activeElement } = document;
    if (element.parentElement?.contains(activeElement) === true && !element.contains(activeElement)) element.focus({ preventScroll: true });
  }, [row, focused]);
}
