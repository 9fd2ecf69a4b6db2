import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { takePictures } from '../support/picture.ts';

let window: AppWindow;
let batch: BatchScreen;

beforeAll(async () => {
  window = await openWindow();
  const home = new HomeScreen(window.page);
  batch = new BatchScreen(window.page);
  await home.welcome.waitFor();
  await window.page.keyboard.press('Enter');
  await batch.count('12 completed').waitFor({ timeout: 60_000 });
});

afterAll(() => window.close());

describe('all evidence of a criterion', { timeout: 120_000 }, () => {
  it('unfolds below its row by one key, with words, position and page, and each place opens on the page', async () => {
    const { page } = window;
    await batch.row('Ana Lindqvist').click();
    // Her criteria are there once her words are marked; before, the page is that of somebody else.
    await batch.sheet(1).getByRole('button', { name: 'GraphQL, page 1' }).waitFor();
    await batch.waitForDrawnPage();
    await page.keyboard.press('Enter');
    // The hint bar names the key once the criteria have the keyboard.
    await page
      .getByText(/all evidence$/)
      .first()
      .waitFor();
    await page.keyboard.press('ArrowRight');
    const list = page.getByRole('list', { name: /^Evidence for / });
    await list.waitFor();
    const places = list.getByRole('button');
    const count = await places.count();
    const fold = page.getByRole('button', { name: /^Fold the evidence/ });
    expect(await fold.getAttribute('aria-label')).toBe(`Fold the evidence: ${count}`);
    expect(count).toBeGreaterThan(1);
    const [first = ''] = await places.allInnerTexts();
    expect(first).toMatch(/p \d/);
    await places.last().click();
    await eventually(() => places.last().getAttribute('aria-current')).toBe('true');
    expect(await takePictures(window, 'evidence')).toEqual([]);
    await fold.click();
    await list.waitFor({ state: 'detached' });
  });

  it('says in which position the words stand', async () => {
    await window.page
      .getByRole('button', { name: /^All evidence/ })
      .first()
      .click();
    const list = window.page.getByRole('list', { name: /^Evidence for / });
    await eventually(async () => (await list.innerText()).replace(/\s+/gu, ' ')).toMatch(/· \w{3} \d{4} – (now|\w{3} \d{4})/);
  });
});

describe('pages at a glance', { timeout: 120_000 }, () => {
  it('stand above the page, say how much is marked on each, and lead to it', async () => {
    const { page } = window;
    await batch.row('Priya Raghunathan').click();
    await page.getByText('priya_raghunathan_lead.pdf').first().waitFor();
    await batch.waitForDrawnPage(2);
    await page.keyboard.press('F4');
    const strip = page.getByRole('group', { name: 'Pages at a glance' });
    await strip.locator('canvas').nth(1).waitFor();
    const pages = strip.getByRole('button');
    expect((await pages.evaluateAll(all => all.map(each => each.ariaLabel ?? ''))).join(' ')).toMatch(/Page 1, \d+ passages? marked/);
    await pages.nth(1).click();
    await eventually(() => pages.nth(1).getAttribute('aria-current')).toBe('page');
    expect(await takePictures(window, 'thumbs')).toEqual([]);
    await page.keyboard.press('F4');
    await strip.waitFor({ state: 'detached' });
  });
});
