import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { BoardScreen } from '../support/pages/board-screen.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';
import { takePictures } from '../support/picture.ts';

let window: AppWindow;
let batch: BatchScreen;
let board: BoardScreen;
let names: readonly string[];

beforeAll(async () => {
  window = await openWindow({ passphrase: null });
  batch = new BatchScreen(window.page);
  board = new BoardScreen(window.page);
  await window.page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  await new LockScreen(window.page).choose(testPassphrase);
  await new HomeScreen(window.page).welcome.waitFor();
  await window.page.keyboard.press('Enter');
  await batch.count('12 completed').waitFor();
  await batch.rows.nth(11).waitFor();
  names = await batch.names();
});

afterAll(() => window.close());

/** A dialog that stays open is a fault of one test and must not hide the others. */
afterEach(async () => {
  if ((await window.page.getByRole('dialog').count()) > 0) await window.page.keyboard.press('Escape');
});

const nameOf = (place: number): string => names[place] ?? '';

describe('declining', () => {
  it('asks why: a number gives the reason, which stands with the person, in the history, and can be changed', async () => {
    const { page } = window;
    await batch.row(nameOf(9)).click();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: `Decline ${nameOf(9)}` });
    await dialog.waitFor();
    expect.soft(await takePictures(window, 'desk-decline', '[role=dialog]')).toEqual([]);
    await page.keyboard.press('4');
    await eventually(() => batch.status(nameOf(9)).innerText()).toContain('Declined');
    await eventually(() => batch.focusedRow.innerText()).toContain(nameOf(10));
    await batch.row(nameOf(9)).click();
    await batch.person.getByText('Salary expectation').waitFor();
    await batch.person.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('textbox', { name: 'In your own words' }).fill('asks for twice the range');
    await page.keyboard.press('Enter');
    await batch.person.getByText('Salary expectation – asks for twice the range').waitFor();
    await batch.tab('History').click();
    await batch.person.getByText('Reason for declining: Salary expectation – asks for twice the range').waitFor();
    expect.soft(await takePictures(window, 'desk-declined')).toEqual([]);
    await batch.tab('Criteria').click();
    await page.keyboard.press('u');
    await batch.person.getByText('Salary expectation', { exact: true }).waitFor();
  });

  it('keeps the list of reasons: a new one is offered, a retired one no longer', async () => {
    const { page } = window;
    await batch.row(nameOf(10)).click();
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Edit the reasons' }).click();
    await page.getByRole('textbox', { name: 'New reason' }).fill('Start date');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Words of Start date' }).waitFor();
    expect.soft(await takePictures(window, 'desk-reasons', '[role=dialog]')).toEqual([]);
    await page.getByRole('button', { name: 'Retire Language' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('radio', { name: 'Start date' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Language' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await batch.status(nameOf(10)).innerText()).toContain('New');
  });
});

describe('ratings', () => {
  it('are given by number keys, shown in the list and at the person, and taken back', async () => {
    await batch.row(nameOf(1)).click();
    await window.page.keyboard.press('4');
    await batch.row(nameOf(1)).getByRole('img', { name: 'rated 4 of 5' }).waitFor();
    await batch.person.getByRole('group', { name: 'Rating: 4 of 5' }).waitFor();
    await window.page.keyboard.press('u');
    await batch.row(nameOf(1)).getByRole('img', { name: 'rated 4 of 5' }).waitFor({ state: 'detached' });
    await window.page.keyboard.press('Shift+U');
    await batch.row(nameOf(1)).getByRole('img', { name: 'rated 4 of 5' }).waitFor();
  });
});

describe('the order', () => {
  it('is explained for two people: the differences add up to that of the scores, and each opens its words', async () => {
    const { page } = window;
    await batch.row(nameOf(2)).click();
    await page.keyboard.press('w');
    const table = page.getByRole('table', { name: 'Difference by criterion' });
    await table.waitFor();
    expect.soft(await takePictures(window, 'desk-why', '[role=dialog]')).toEqual([]);
    const points = await table.locator('tbody td:last-child').allInnerTexts();
    const tenths = points.map(text => Math.round(Number(text.replace('−', '-').replace('+', '')) * 10));
    const [total] = await table.locator('tfoot td:last-child').allInnerTexts();
    expect(tenths.reduce((sum, value) => sum + value, 0)).toBe(Math.round(Number((total ?? '').replace('−', '-').replace('+', '')) * 10));
    await table.locator('tbody tr').first().getByRole('button').first().click();
    await table.waitFor({ state: 'detached' });
    await batch.tab('Criteria').waitFor();
  });
});

describe('score bands', () => {
  it('filter by one stretch of scores, with how many stand in each', async () => {
    const { page } = window;
    const before = await batch.scores();
    await page.getByRole('button', { name: 'More filters' }).click();
    const band = page.getByRole('menuitem', { name: /^70–84 points/ });
    await band.waitFor();
    const wanted = before.filter(score => score >= 70 && score < 85);
    await eventually(() => band.innerText()).toContain(String(wanted.length));
    await band.click();
    await eventually(() => batch.scores()).toEqual(wanted);
    await page.getByRole('button', { name: 'Take off 70–84 points' }).click();
    await eventually(() => batch.scores()).toEqual(before);
  });

  it('leave O the way to the next person who is not decided about', async () => {
    const { keyboard } = window.page;
    await batch.row(nameOf(8)).click();
    await keyboard.press('o');
    await eventually(() => batch.focusedRow.innerText()).toContain(nameOf(10));
  });
});

describe('the board', () => {
  it('shows people where they stand; keys carry them on, and back', async () => {
    const { page } = window;
    await batch.row(nameOf(0)).click();
    await page.keyboard.press('v');
    await board.board.waitFor();
    expect(await board.names('Declined')).toEqual([nameOf(9)]);
    expect(await board.count('New')).toBe(11);
    await page.keyboard.press('Shift+ArrowRight');
    await eventually(() => board.names('Shortlisted')).toEqual([nameOf(0)]);
    expect(await board.focused.innerText()).toContain(nameOf(0));
    await page.keyboard.press('u');
    await eventually(() => board.count('New')).toBe(11);
    await page.keyboard.press('s');
    await eventually(() => board.names('Shortlisted')).toEqual([nameOf(0)]);
    await eventually(() => board.focused.innerText()).toContain(nameOf(1));
    expect.soft(await takePictures(window, 'desk-board')).toEqual([]);
  });

  it('takes cards that are dragged, and says why one may not be dropped', async () => {
    const { page } = window;
    await board.card(nameOf(3)).dragTo(board.column('Maybe'));
    await eventually(() => board.names('Maybe')).toEqual([nameOf(3)]);
    await board.card(nameOf(9)).dragTo(board.column('Hired'));
    await page.getByText('Who is declined cannot become hired at once.').waitFor();
    expect(await board.names('Declined')).toEqual([nameOf(9)]);
    await page.keyboard.press('v');
    await batch.ranking.waitFor();
  });
});

describe('everybody who matches', () => {
  it('is selected at once and decided about as one act', async () => {
    const { page } = window;
    await batch.row(nameOf(5)).click();
    await page.keyboard.press('Control+a');
    await batch.bulkBar.getByText('12 selected').waitFor();
    await page.keyboard.press('m');
    await eventually(async () => (await batch.rows.allInnerTexts()).filter(text => text.includes('Maybe')).length).toBe(12);
    await page.keyboard.press('u');
    await eventually(() => batch.status(nameOf(0)).innerText()).toContain('Shortlist');
    expect(await batch.status(nameOf(9)).innerText()).toContain('Declined');
    expect(window.complaints).toEqual([]);
  });
});
