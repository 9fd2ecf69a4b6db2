import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { expectDialogOpenToEverybody, expectOpenToEverybody } from '../support/open-to-everybody.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';
import { PeopleScreen, PersonScreen } from '../support/pages/people-screen.ts';
import { takePictures } from '../support/picture.ts';

let window: AppWindow;
let frame: Frame;
let people: PeopleScreen;

beforeAll(async () => {
  window = await openWindow({ passphrase: null });
  await window.page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  frame = new Frame(window.page);
  people = new PeopleScreen(window.page);
  await new LockScreen(window.page).choose(testPassphrase);
  await new HomeScreen(window.page).welcome.waitFor();
});

afterAll(() => window.close());

describe('people are open to everybody', () => {
  it('before anybody is there', async () => {
    await frame.go('People');
    await window.page.getByText(/^Nobody yet/).waitFor();
    await expectOpenToEverybody(window, 'people-nobody');
  });

  it('with hits on the page', async () => {
    await frame.go('Home');
    await new HomeScreen(window.page).openSamples();
    const batch = new BatchScreen(window.page);
    await batch.ranking.waitFor();
    await eventually(() => batch.rows.count()).toBe(12);
    await frame.go('People');
    await people.query.fill('postgres* AND (kubernetes OR ecs) NOT title:intern');
    await people.hit.waitFor();
    await people.rows.first().click();
    await people.currentHit.first().waitFor();
    await expectOpenToEverybody(window, 'people');
  });

  it('with a saved search, and with the page of how to search', async () => {
    const { page } = window;
    await page.keyboard.press('Control+d');
    await people.dialog.getByRole('button', { name: /^Save/ }).click();
    await people.saved('postgres').waitFor();
    await expectOpenToEverybody(window, 'people-saved');
    await page.getByRole('button', { name: 'How to search' }).click();
    const help = page.getByRole('dialog', { name: 'How to search' });
    await help.waitFor();
    expect.soft(await takePictures(window, 'people-help')).toEqual([]);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
  });

  it('with a query that is wrong, and one that finds nobody', async () => {
    await people.query.fill('kubernetes AND (');
    await window.page.getByText(/^At character/).waitFor();
    await expectOpenToEverybody(window, 'people-wrong');
    await people.query.fill('kubernetes zzyzzyva');
    await window.page.getByText(/^Nobody matches/).waitFor();
    await expectOpenToEverybody(window, 'people-nobody-found');
    await people.query.fill('kubernetes');
    await people.hit.waitFor();
  });

  it('with people ticked, and in all questions', async () => {
    const { keyboard } = window.page;
    await people.rows.first().click();
    await keyboard.press('Shift+ArrowDown');
    await people.bulkBar.waitFor();
    await expectOpenToEverybody(window, 'people-ticked');
    await people.rows.first().click();
    await expectDialogOpenToEverybody(window, 'dialog-people-tag', () => keyboard.press('t'));
    await expectDialogOpenToEverybody(window, 'dialog-people-job', () => keyboard.press('a'));
    await expectDialogOpenToEverybody(window, 'dialog-people-save', () => keyboard.press('Control+d'));
    await expectDialogOpenToEverybody(window, 'dialog-people-merge', () => frame.runCommand('Merge two people…'));
    await keyboard.press('Escape');
  });

  it('one by one', async () => {
    await people.row('Ana Lindqvist').click();
    await window.page.keyboard.press('Enter');
    await new PersonScreen(window.page).section('Applications').waitFor();
    await new BatchScreen(window.page).waitForDrawnPage();
    await expectOpenToEverybody(window, 'person');
  });
});
