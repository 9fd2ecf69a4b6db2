import type { Page } from 'playwright';

/** Texts of buttons, headings and labels that do not fit their element and are cut off: what they say, and by how many pixels. */
export function findCutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, dt, th, label, summary, nav span, footer span')]
      .filter(part => part.checkVisibility() && part.closest('[aria-hidden=true], .visually-hidden') === null)
      .filter(part => getComputedStyle(part).overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
      .map(part => `${part.tagName.toLowerCase()} “${part.textContent.slice(0, 60)}” by ${part.scrollWidth - part.clientWidth} px`),
  );
}
