import { useLayoutEffect, useRef } from 'react';

interface Anchoring<Row> {
  readonly scroller: { readonly current: HTMLElement | null };
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHeight: number;
  readonly focusedIndex: number;
}

/**
 * Nothing jumps when rows arrive or change places: the focused row, if it is in view, stays where it is on screen,
 * otherwise the first visible one; a table that stands at its beginning stays there.
 */
export function useRowAnchor<Row>({ scroller, rows, rowKey, rowHeight, focusedIndex }: Anchoring<Row>): void {
  const former = useRef({ rows, focusedIndex });
  useLayoutEffect(() => {
    const { rows: formerRows, focusedIndex: formerFocus } = former.current;
    former.current = { rows, focusedIndex };
    const element = scroller.current;
    if (formerRows === rows || element === null) return;
    const index = anchorOf(element, rowHeight, formerFocus);
    const anchor = index === null ? undefined : formerRows[index];
    if (index === null || anchor === undefined) return;
    const key = rowKey(anchor);
    const here = rows[index];
    const now = here !== undefined && rowKey(here) === key ? index : rows.findIndex(row => rowKey(row) === key);
    if (now !== -1 && now !== index) element.scrollTo({ top: element.scrollTop + (now - index) * rowHeight });
  }, [scroller, rows, rowKey, rowHeight, focusedIndex]);
}

function anchorOf(element: HTMLElement, rowHeight: number, focusedIndex: number): number | null {
  const top = element.scrollTop;
  const focusedTop = focusedIndex * rowHeight;
  if (focusedIndex >= 0 && focusedTop + rowHeight > top && focusedTop < top + element.clientHeight) return focusedIndex;
  return top === 0 ? null : Math.floor(top / rowHeight);
}
