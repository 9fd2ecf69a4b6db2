import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong by WCAG 2.2 AA in the part `within`, a line for each place; none is what is wanted. */
export async function findBarriers(page: Page, within = 'body'): Promise<readonly string[]> {
  // The usual mode joins its results in a page of its own, which the app's window cannot open.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(within).withTags(rules).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}: ${target.join(' ')}: ${(failureSummary ?? '').split('\n').slice(1).join(';').trim()}`,
    ),
  );
}

/** What Tab reached on a screen, and what it left out. */
export interface TabWalk {
  readonly reached: number;
  /** Visible parts that a keyboard should reach and did not, by what they say. */
  readonly missed: readonly string[];
  /** Parts that had the focus without a mark that shows it. */
  readonly unmarked: readonly string[];
  /** Parts outside of `within` that had the focus. */
  readonly strayed: readonly string[];
}

/** Most presses of Tab: more than any screen has parts. */
const mostPresses = 300;

/**
 * Presses Tab until the focus is where it was before, and notes what it reached of the part `within`: the whole window, from
 * its beginning, or an open dialog, from where its focus is.
 */
export async function walkByTab(page: Page, within = 'body'): Promise<TabWalk> {
  await page.evaluate(prepareWalk, within);
  for (let press = 0; press < mostPresses; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => (Reflect.get(globalThis, 'tabWalk') as { step: () => boolean }).step())) break;
  }
  return page.evaluate(() => (Reflect.get(globalThis, 'tabWalk') as { result: () => unknown }).result()) as Promise<TabWalk>;
}

/** Runs in the page: what is there to reach, how it looks without the focus, and a way to note each step. */
function prepareWalk(within: string): void {
  const root = document.querySelector(within) ?? document.body;
  const isElement = (element: Element | null): element is HTMLElement => element instanceof HTMLElement;
  const say = (element: Element): string =>
    `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)}`;
  const lookOf = (element: Element): string =>
    [element, element.parentElement, ...(element.parentElement?.children ?? [])]
      .map(one => {
        if (!isElement(one)) return '';
        return ['', '::before', '::after']
          .map(part => {
            const { outline, boxShadow, borderColor, borderWidth, backgroundColor } = getComputedStyle(one, part === '' ? null : part);
            return [outline, boxShadow, borderColor, borderWidth, backgroundColor].join(' ');
          })
          .join(' ');
      })
      .join('\n');
  const isWanted = (element: HTMLElement): boolean =>
    element.tabIndex >= 0 &&
    !element.matches(':disabled, [aria-hidden=true] *, [inert] *, [data-focus-guard]') &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 0 &&
    !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
  const wanted = (): readonly HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(isWanted);

  if (root === document.body && isElement(document.activeElement)) document.activeElement.blur();
  const focusedFirst = document.activeElement;
  const resting = new Map(wanted().flatMap(element => (element === focusedFirst ? [] : [[element, lookOf(element)] as const])));
  const seen = new Set<Element>();
  const [unmarked, strayed] = [new Set<string>(), new Set<string>()];
  Reflect.set(globalThis, 'tabWalk', {
    step: () => {
      const current = document.activeElement;
      if (!isElement(current) || current === document.body) return false;
      if (!root.contains(current)) strayed.add(say(current));
      if (resting.get(current) === lookOf(current)) unmarked.add(say(current));
      const isKnown = seen.has(current);
      seen.add(current);
      return isKnown;
    },
    result: () => ({
      reached: seen.size,
      missed: wanted()
        // A row is reached with what it holds.
        .filter(element => ![...seen].some(one => element.contains(one)))
        .map(say),
      unmarked: [...unmarked],
      strayed: [...strayed],
    }),
  });
}

/** Names of the panes that F6 goes through until it is back at the first. */
export async function walkPanes(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('F6');
    const name = await page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? '');
    if (name === names[0]) break;
    names.push(name);
  }
  return names;
}
