import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../support/accessibility.ts';
import { leastSize, openWindow, usualSize, type AppWindow } from '../support/app-window.ts';
import { ask } from '../support/ask.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';

let window: AppWindow;
let batch: BatchScreen;
let names: readonly string[];

beforeAll(async () => {
  window = await openWindow({ passphrase: null });
  batch = new BatchScreen(window.page);
  await new LockScreen(window.page).choose(testPassphrase);
  await new HomeScreen(window.page).welcome.waitFor();
  await window.page.keyboard.press('Enter');
  await batch.count('12 completed').waitFor();
});

afterAll(() => window.close());

/** Parts of the names that are words of nothing else. */
function partsOf(people: readonly string[]): readonly string[] {
  return people.flatMap(name => name.split(/[\s-]+/u)).filter(part => part.length >= 4);
}

/** Everything that the window holds as text: what is shown, read out, kept in attributes. */
function wholeText(): Promise<string> {
  return window.page.evaluate(() => `${document.title}\n${document.documentElement.outerHTML}`);
}

async function expectNoName(where: string): Promise<void> {
  const text = (await wholeText()).toLowerCase();
  expect({ where, found: partsOf(names).filter(part => text.includes(part.toLowerCase())) }).toEqual({ where, found: [] });
}

describe('blind screening of a batch', () => {
  it('covers every name in the window at one key, and keeps the alias of each person', async () => {
    const { keyboard } = window.page;
    // What arrived after the first rows waits to be sorted in.
    await eventually(async () => {
      await keyboard.press('.');
      return batch.rows.count();
    }).toBe(12);
    names = await batch.names();
    await batch.row('Ana Lindqvist').click();
    await batch.waitForDrawnPage();
    await keyboard.press('b');
    await eventually(() => batch.names()).toSatisfy((shown: readonly string[]) =>
      shown.every(name => /^Candidate [0-9A-F]{3}$/u.test(name)),
    );
    const aliases = await batch.names();
    expect(new Set(aliases).size).toBe(12);
    await window.page.getByRole('group', { name: 'Blind screening' }).waitFor();
    await batch.waitForDrawnPage();
    await expectNoName('ranking');
    await batch.rows.first().click();
    for (let person = 0; person < 12; person += 1) {
      await eventually(() => batch.personName.innerText()).toBe(aliases[person]);
      await window.page
        .getByRole('group', { name: 'Blind screening' })
        .getByText(/areas removed/u)
        .waitFor();
      for (const tab of ['Ask about', 'Notes', 'History', 'Criteria']) {
        await batch.tab(tab).click();
        await expectNoName(`${tab} of ${person}`);
      }
      if (person < 11) await batch.row(aliases[person + 1] ?? '').click();
    }
    await keyboard.press('Control+k');
    await window.page.getByRole('dialog').waitFor();
    await expectNoName('palette');
    await keyboard.press('Escape');
  });

  it('looks as drawn, in both themes and sizes, and is open to everybody', async () => {
    mkdirSync('out/screens', { recursive: true });
    await batch.rows.nth(names.indexOf('Ana Lindqvist')).click();
    await batch.waitForDrawnPage();
    for (const [size, name] of [
      [usualSize, '1440'],
      [leastSize, '1024'],
    ] as const) {
      await window.resize(size);
      for (const appearance of ['dark', 'light'] as const) {
        await window.appearance(appearance);
        await batch.waitForDrawnPage();
        await window.page.screenshot({ path: `out/screens/blind-${name}-${appearance}.png` });
        expect(await findBarriers(window.page)).toEqual([]);
      }
    }
    await window.resize(usualSize);
  });

  it('says what is done without a name, also when it is taken back', async () => {
    const { keyboard } = window.page;
    const [alias = ''] = await batch.names();
    await batch.row(alias).click();
    await keyboard.press('m');
    await window.page.getByText(`${alias} marked as maybe`).waitFor();
    await keyboard.press('u');
    await eventually(() => batch.status(alias).innerText()).toContain('New');
    await expectNoName('toast');
  });

  it('shows one person with a reason, which stands in the history, and hides them again', async () => {
    const { keyboard, page } = { keyboard: window.page.keyboard, page: window.page };
    const [alias = ''] = await batch.names();
    await batch.row(alias).click();
    const reveal = page.getByRole('group', { name: 'Blind screening' }).getByRole('button', { name: 'Reveal…' });
    await reveal.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.screenshot({ path: 'out/screens/blind-reveal.png' });
    expect(await findBarriers(page)).toEqual([]);
    expect(await dialog.getByRole('button', { name: 'Reveal', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('Invited to an interview');
    await keyboard.press('Enter');
    await eventually(() => batch.personName.innerText()).toBe(names[0]);
    await batch.tab('History').click();
    await batch.person.getByText('Revealed: Invited to an interview').waitFor();
    expect((await batch.names()).slice(1).every(name => name.startsWith('Candidate '))).toBe(true);
    await page
      .getByRole('region', { name: 'Document' })
      .getByRole('button', { name: /^Blind/u })
      .click();
    await eventually(() => batch.personName.innerText()).toBe(alias);
    await eventually(async () => (await wholeText()).includes(names[0]?.split(' ').at(-1) ?? '')).toBe(false);
  });

  it('is refused where it would change who somebody is, and shows all names again with a reason', async () => {
    const { page } = window;
    const { value } = await ask(page, 'screening.batches');
    const [{ batchId = '' } = {}] = value as { batchId?: string }[];
    const answer = await ask(page, 'blind.setBatch', { batchId, blind: false, reason: ' ' }, 'mutation');
    expect(answer.error?.code).toBe('REQUEST_INVALID');
    await page.keyboard.press('b');
    await page.getByRole('dialog').getByRole('textbox').fill('Screening is over');
    await page.keyboard.press('Enter');
    await eventually(() => batch.names()).toEqual(names);
    expect(window.complaints).toEqual([]);
  });
});
