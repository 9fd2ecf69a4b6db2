import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { takePictures } from '../support/picture.ts';

describe('the figures of a batch', () => {
  let window: AppWindow;
  let batch: BatchScreen;

  const chart = (name: string) => window.page.getByRole('region', { name, exact: true });
  const open = async (): Promise<void> => {
    await window.page.getByRole('button', { name: 'This batch', exact: true }).click();
    await window.page.getByRole('menuitem', { name: 'Statistics' }).click();
    await chart('Scores').waitFor();
  };

  beforeAll(async () => {
    window = await openWindow();
    batch = new BatchScreen(window.page);
    await new HomeScreen(window.page).openSamples();
    await batch.count('12 completed').waitFor();
  });
  afterAll(() => window.close());

  it('are drawn, with every figure as a table too', async () => {
    await open();
    expect(await takePictures(window, 'statistics', 'main')).toEqual([]);
    await chart('Criteria').getByRole('radio', { name: 'Table' }).click();
    expect(await chart('Criteria').getByRole('table', { name: 'Criteria' }).getByRole('row').count()).toBeGreaterThan(5);
    await chart('Scores').getByRole('radio', { name: 'Table' }).click();
    const cells = await chart('Scores').getByRole('table').getByRole('cell').allInnerTexts();
    expect(cells.reduce((sum, text) => sum + Number(text), 0)).toBe(12);
  });

  it('lead to the people who were counted', async () => {
    await chart('Criteria').getByRole('radio', { name: 'Chart' }).click();
    const cell = chart('Criteria').getByRole('button', { name: /^Kubernetes, Found: \d+/ });
    const count = Number(/(\d+) p/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
    await cell.click();
    await eventually(() => batch.rows.count()).toBe(count);
    await open();
    await chart('From file to shortlist')
      .getByRole('button', { name: /^70 points or more/ })
      .click();
    await eventually(async () => Math.min(...(await batch.scores()))).toBeGreaterThanOrEqual(70);
  });

  it('lead to the files that were left out, and Escape goes back', async () => {
    await open();
    await chart('Not ranked, by reason').getByRole('button').first().click();
    await batch.group('Refused').waitFor();
    await open();
    await window.page.keyboard.press('Escape');
    await batch.ranking.waitFor();
    expect(window.complaints).toEqual([]);
  });
});
