/**
 * Does what draws the window anew, and gives the focus back to the part that had it: the one with the same
 * `data-focus-key`, which is a name of its own and no word of a language.
 */
export async function keepFocus(redraw: () => Promise<void>): Promise<void> {
  const part = document.activeElement?.closest<HTMLElement>('[data-focus-key]') ?? null;
  await redraw();
  const key = part?.dataset['focusKey'];
  if (key === undefined) return;
  await new Promise(resolve => {
    requestAnimationFrame(resolve);
  });
  const drawn = document.querySelector<HTMLElement>(`[data-focus-key="${CSS.escape(key)}"]`);
  const target = drawn?.matches(focusable) === true ? drawn : drawn?.querySelector<HTMLElement>(focusable);
  target?.focus();
}

const focusable = 'input:not([type=hidden]), button, select, a[href], [tabindex="0"]';
