/** Moves the focus to the next (or previous) pane of the screen: to the part of it that had the focus last, else to the pane. */
export function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(pane => pane.offsetParent !== null);
  if (panes.length === 0) return;
  // Panes may lie within panes: the innermost counts.
  const current = panes.findLastIndex(pane => pane.contains(document.activeElement));
  const next = panes[(current + step + panes.length) % panes.length];
  const inside = next?.querySelector<HTMLElement>('[data-pane-focus]');
  (inside ?? next)?.focus();
}
