/** Room that is kept between a passage and the edge of the pane, in pixels. */
const edgePx = 24;

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * How far to scroll along one axis so that `target` is in sight of `view`: 0 when it is, else to the middle (`centre`)
 * or as little as needed.
 */
export function scrollNeeded(view: Extent, target: Extent, centre: boolean): number {
  const isInside = target.start >= view.start + edgePx && target.end <= view.end - edgePx;
  if (isInside) return 0;
  if (centre) return (target.start + target.end) / 2 - (view.start + view.end) / 2;
  return target.start < view.start + edgePx
    ? target.start - view.start - edgePx
    : Math.min(target.end - view.end + edgePx, target.start - view.start - edgePx);
}

/** Scrolls the passage with this id into sight, down to the middle and sideways as little as needed. Returns whether it is there. */
export function reveal(scroller: HTMLElement, evidenceId: string): boolean {
  const target = scroller.querySelector(`[data-evidence-id~="${CSS.escape(evidenceId)}"]`);
  if (target === null) return false;
  const view = scroller.getBoundingClientRect();
  const box = target.getBoundingClientRect();
  const top = scrollNeeded({ start: view.top, end: view.bottom }, { start: box.top, end: box.bottom }, true);
  const left = scrollNeeded({ start: view.left, end: view.right }, { start: box.left, end: box.right }, false);
  if (top !== 0 || left !== 0) scroller.scrollBy({ top, left, behavior: scrolling() });
  return true;
}

/** Scrolls a page to the top of the pane. */
export function showPage(scroller: HTMLElement, page: number): void {
  const sheet = scroller.querySelector(`[data-page="${page}"]`);
  if (sheet === null) return;
  const top = sheet.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 14;
  scroller.scrollBy({ top, behavior: scrolling() });
}

/** The page that takes the upper half of the pane. */
export function pageInView(scroller: HTMLElement): number {
  const { top, height } = scroller.getBoundingClientRect();
  let page = 1;
  for (const sheet of scroller.querySelectorAll('[data-page]')) {
    if (sheet.getBoundingClientRect().top > top + height / 2) break;
    page = Number(sheet.getAttribute('data-page'));
  }
  return page;
}

function scrolling(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
