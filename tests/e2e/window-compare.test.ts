import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { CompareScreen } from '../support/pages/compare-screen.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';

let window: AppWindow;
let batch: BatchScreen;

beforeAll(async () => {
  window = await openWindow({ passphrase: null });
  batch = new BatchScreen(window.page);
  await new LockScreen(window.page).choose(testPassphrase);
  await new HomeScreen(window.page).welcome.waitFor();
  await window.page.keyboard.press('Enter');
  await batch.count('12 completed').waitFor();
});

afterAll(() => window.close());

describe('people of a batch', () => {
  it('two to four people stand side by side: what differs first, and one key leads to the words', async () => {
    const { keyboard } = window.page;
    const compare = new CompareScreen(window.page);
    await eventually(() => batch.rows.count()).toBe(12);
    const names = (await batch.names()).slice(0, 3);
    await batch.row(names[0] ?? '').click();
    await keyboard.press('Shift+ArrowDown');
    await batch.bulkBar.waitFor();
    await keyboard.press('c');
    await compare.table.waitFor();
    expect(await compare.names()).toEqual(names.slice(0, 2));
    await keyboard.press('+');
    await window.page
      .getByRole('dialog')
      .getByRole('textbox')
      .fill(names[2] ?? '');
    await keyboard.press('Enter');
    await eventually(() => compare.names()).toEqual(names);

    const differing = await compare.criteria();
    await compare.equal.click();
    const all = await compare.criteria();
    expect(all.length).toBeGreaterThan(differing.length);
    const totals = [0, 0, 0];
    for (const criterion of all)
      (await compare.points(criterion)).forEach((points, index) => (totals[index] = (totals[index] ?? 0) + points));
    const scores = (await compare.table.getByRole('img', { name: /^Score/ }).allInnerTexts()).map(Number);
    totals.forEach((total, index) => expect(Math.abs(total - (scores[index] ?? 0)), names[index]).toBeLessThan(1.5));

    await keyboard.press('2');
    await eventually(() => compare.chosen.innerText()).toContain(names[1] ?? '');
    await keyboard.press('m');
    await eventually(() => compare.chosen.innerText()).toContain('Maybe');
    await keyboard.press('u');
    await eventually(() => compare.chosen.innerText()).not.toContain('Maybe');
    await keyboard.press('j');
    await keyboard.press('Enter');
    await eventually(() => batch.focusedRow.innerText()).toContain(names[1] ?? '');
    await batch.bulkBar.waitFor();
    await keyboard.press('Escape');
  });
});
