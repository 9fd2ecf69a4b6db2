import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';
import { PeopleScreen, PersonScreen } from '../support/pages/people-screen.ts';
import { takePictures } from '../support/picture.ts';

let window: AppWindow;
let frame: Frame;
let batch: BatchScreen;
let people: PeopleScreen;
let person: PersonScreen;

beforeAll(async () => {
  window = await openWindow({ passphrase: null });
  frame = new Frame(window.page);
  batch = new BatchScreen(window.page);
  people = new PeopleScreen(window.page);
  person = new PersonScreen(window.page);
  await new LockScreen(window.page).choose(testPassphrase);
  await new HomeScreen(window.page).welcome.waitFor();
  await window.page.keyboard.press('Enter');
  await batch.ranking.waitFor();
});

afterAll(() => window.close());

/** Asks for something and waits until it is answered. */
async function search(query: string): Promise<number> {
  await people.query.fill(query);
  await people.settled.waitFor();
  return people.count();
}

describe('people over all jobs', () => {
  it('are reached by a key, all of them, and found by words that are lit in the list and on the page', async () => {
    const { keyboard } = window.page;
    await eventually(() => batch.rows.count()).toBe(12);
    await keyboard.press('Control+4');
    await frame.title.filter({ hasText: 'People' }).waitFor();
    await eventually(() => people.count()).toBe(12);
    await keyboard.press('/');
    await keyboard.type('kubernetes NOT title:intern*');
    await eventually(() => people.count()).toBeLessThan(12);
    await eventually(() => people.litWords()).toEqual(['kubernetes']);
    await keyboard.press('Enter');
    await people.hit.waitFor();
    await people.currentHit.first().waitFor();
    const first = await people.hit.innerText();
    expect(first).toMatch(/^hit 1 of \d/);
  });

  it('say what is wrong with a query and search for the rest of it', async () => {
    await people.query.fill('kubernetes AND (');
    await window.page.getByText(/^At character \d+: /).waitFor();
    await eventually(() => people.count()).toBeGreaterThan(0);
    await people.query.fill('kubernetes');
    await window.page.getByText(/^At character/).waitFor({ state: 'detached' });
  });

  it('offer a shorter query where nobody is found', async () => {
    await people.query.fill('kubernetes zzyzzyva');
    await window.page.getByRole('button', { name: 'Search for “kubernetes”' }).click();
    await eventually(() => people.query.inputValue()).toBe('kubernetes');
    await eventually(() => people.count()).toBeGreaterThan(0);
  });

  it('are narrowed by filters, each of which can be taken off again', async () => {
    const all = await search('');
    const value = people.facet('Last seen in').getByRole('checkbox').first();
    await value.check();
    const chip = window.page.getByRole('button', { name: /^Take off / });
    await chip.first().waitFor();
    await chip.first().click();
    await eventually(() => people.count()).toBe(all);
  });

  it('keep a search that is looked at again', async () => {
    const { keyboard } = window.page;
    const found = await search('kubernetes');
    await keyboard.press('Control+d');
    await people.dialog.getByRole('textbox', { name: 'Name' }).fill('Containers');
    await keyboard.press('Enter');
    await people.saved('Containers').waitFor();
    await search('');
    await people
      .saved('Containers')
      .getByRole('button', { name: /^Containers/ })
      .click();
    await eventually(() => people.query.inputValue()).toBe('kubernetes');
    await eventually(() => people.count()).toBe(found);
  });

  it('lose a saved search and get it back', async () => {
    const menu = people.saved('Containers').getByRole('button', { name: 'What can be done with Containers' });
    await menu.click();
    await window.page.getByRole('menuitem', { name: 'Rename the search' }).click();
    await people.dialog.getByRole('textbox', { name: 'Name' }).fill('Clusters');
    await window.page.keyboard.press('Enter');
    await people.saved('Clusters').waitFor();
    await people.saved('Clusters').getByRole('button', { name: 'What can be done with Clusters' }).click();
    await window.page.getByRole('menuitem', { name: 'Delete' }).click();
    await people.saved('Clusters').waitFor({ state: 'detached' });
    await window.page.getByRole('button', { name: /^Undo/ }).click();
    await people.saved('Clusters').waitFor();
  });

  it('stand side by side where they are of one job, and are added to a job once', async () => {
    const { keyboard } = window.page;
    await search('kubernetes');
    await people.rows.first().click();
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('a');
    await people.dialog.getByRole('button', { name: /^Add/ }).click();
    await window.page.getByText(/^Nobody was added to /).waitFor();
    await window.page.getByText('2 stood there before.').waitFor();
    await keyboard.press('c');
    await window.page.getByRole('table', { name: 'Comparison' }).waitFor();
    await keyboard.press('Control+4');
    await people.bulkBar.waitFor();
    await keyboard.press('Escape');
    await people.bulkBar.waitFor({ state: 'detached' });
  });

  it('are tagged together and found by the tag', async () => {
    const { keyboard } = window.page;
    await search('');
    await people.rows.first().click();
    await keyboard.press('Shift+ArrowDown');
    await people.bulkBar.waitFor();
    await keyboard.press('t');
    await people.dialog.getByRole('textbox', { name: 'Tag' }).fill('call in January');
    await keyboard.press('Enter');
    await people.dialog.waitFor({ state: 'detached' });
    await keyboard.press('Escape');
    await people.bulkBar.waitFor({ state: 'detached' });
    await people.query.fill('tag:"call in January"');
    await eventually(() => people.count()).toBe(2);
  });
});

describe('two people who are one', () => {
  it('are joined side by side, and taken apart again by undo', async () => {
    const { keyboard } = window.page;
    await people.query.fill('');
    await eventually(() => people.count()).toBe(12);
    await people.row('Ana Lindqvist').click();
    await keyboard.press('x');
    await people.row('Priya Raghunathan').click({ modifiers: ['Control'] });
    await people.bulkBar.getByRole('button', { name: 'Merge…' }).click();
    await people.dialog.getByText('Which name stays?').waitFor();
    await people.dialog.getByRole('radio', { name: 'Priya Raghunathan' }).check();
    await people.dialog.getByRole('button', { name: /^Merge/ }).click();
    await people.dialog.waitFor({ state: 'detached' });
    await eventually(() => people.count()).toBe(11);
    await people.row('Priya Raghunathan').dblclick();
    await eventually(() => person.name.innerText()).toContain('Priya Raghunathan');
    await eventually(() => person.documents().count()).toBe(2);
    await keyboard.press('u');
    await keyboard.press('Escape');
    await eventually(() => people.count()).toBe(12);
    await people.row('Ana Lindqvist').waitFor();
  });
});

describe('a person who is two', () => {
  it('is taken apart by documents, each with a person of its own', async () => {
    const { keyboard } = window.page;
    await people.row('Ana Lindqvist').click();
    await keyboard.press('x');
    await people.row('Priya Raghunathan').click({ modifiers: ['Control'] });
    await frame.runCommand('Merge two people…');
    await people.dialog.getByText('Which name stays?').waitFor();
    await keyboard.press('Control+Enter');
    await people.dialog.waitFor({ state: 'detached' });
    await eventually(() => people.count()).toBe(11);
    await people.row('Ana Lindqvist').dblclick();
    await eventually(() => person.documents().count()).toBe(2);
    await person.section('Documents').getByRole('button', { name: 'Split…' }).click();
    await people.dialog.getByRole('checkbox', { name: /raghunathan/i }).check();
    expect.soft(await takePictures(window, 'dialog-people-split', '[role=dialog]')).toEqual([]);
    await people.dialog.getByRole('button', { name: /^Split/ }).click();
    await people.dialog.waitFor({ state: 'detached' });
    await eventually(() => person.documents().count()).toBe(1);
    await keyboard.press('Escape');
    await eventually(() => people.count()).toBe(12);
  });
});

describe('the page of a person', () => {
  it('shows applications, takes notes, and leads back to the batch', async () => {
    const { keyboard } = window.page;
    await people.row('Ana Lindqvist').click();
    await keyboard.press('Enter');
    await eventually(() => person.name.innerText()).toContain('Ana Lindqvist');
    expect(await person.documents().count()).toBe(1);
    await person
      .section('Contact')
      .getByRole('button', { name: /^Copy ana/ })
      .click();
    await window.page.getByText('copied.').waitFor();
    await keyboard.press('n');
    await keyboard.type('Speaks Swedish at home');
    await keyboard.press('Control+Enter');
    await person.section('Notes').getByText('Speaks Swedish at home').waitFor();
    await person.applications().first().getByRole('button').click();
    await eventually(() => batch.focusedRow.innerText()).toContain('Ana Lindqvist');
    await frame.go('People');
    await people.query.fill('note:swedish');
    await eventually(() => people.count()).toBe(1);
    await people.query.fill('');
    expect(window.complaints).toEqual([]);
  });
});
