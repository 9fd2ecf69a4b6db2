import { useEffect, useState, type RefObject } from 'react';

/** How far beyond the pane pages are kept drawn, as a share of its height and width. */
const reach = '100% 200%';

const firstPage: ReadonlySet<number> = new Set([1]);

/** The numbers of the pages that are on screen or about to be. Page 1 counts from the start. */
export function useNearPages(scroller: RefObject<HTMLElement | null>, pageCount: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(firstPage);
  useEffect(() => {
    const root = scroller.current;
    if (root === null || pageCount === 0) return undefined;
    const observer = new IntersectionObserver(entries => setNear(before => withChanges(before, entries)), { root, rootMargin: reach });
    for (const page of root.querySelectorAll('[data-page]')) observer.observe(page);
    return () => observer.disconnect();
  }, [scroller, pageCount]);
  return near;
}

function withChanges(before: ReadonlySet<number>, entries: readonly IntersectionObserverEntry[]): ReadonlySet<number> {
  const after = new Set(before);
  for (const { target, isIntersecting } of entries) {
    const page = Number(target.getAttribute('data-page'));
    if (isIntersecting) after.add(page);
    else after.delete(page);
  }
  return after;
}
