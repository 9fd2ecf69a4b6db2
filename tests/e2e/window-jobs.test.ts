import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { expectDialogOpenToEverybody, expectOpenToEverybody } from '../support/open-to-everybody.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { JobScreen } from '../support/pages/job-screen.ts';
import { JobsScreen } from '../support/pages/jobs-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';

let window: AppWindow;
let frame: Frame;
let job: JobScreen;
let jobs: JobsScreen;

const sample = 'Backend Engineer (Payments Platform)';

beforeAll(async () => {
  window = await openWindow({ passphrase: null });
  await window.page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  frame = new Frame(window.page);
  job = new JobScreen(window.page);
  jobs = new JobsScreen(window.page);
  const batch = new BatchScreen(window.page);
  await new LockScreen(window.page).choose(testPassphrase);
  await new HomeScreen(window.page).welcome.waitFor();
  await window.page.keyboard.press('Enter');
  await batch.count('12 completed').waitFor();
  await batch.personName.waitFor();
  await window.page.keyboard.press('s');
});

afterAll(() => window.close());

describe('the list of jobs', () => {
  it('makes a job of another, finds it, closes it with a reason, and takes each back', async () => {
    const { keyboard } = window.page;
    await frame.go('Jobs');
    await jobs.row(sample).waitFor();
    await jobs.act(sample, 'New job from this one…');
    await window.page.getByRole('dialog').getByRole('textbox').fill('Platform Engineer');
    await keyboard.press('Enter');
    await frame.title.filter({ hasText: 'Platform Engineer' }).waitFor();
    await job.criterion('TypeScript').waitFor();
    await frame.go('Jobs');
    await jobs.search.fill('payments');
    await eventually(() => jobs.rows.count()).toBe(1);
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await jobs.act('Platform Engineer', 'Close the job…');
    await window.page.getByRole('dialog').getByText('On hold').click();
    await keyboard.press('Control+Enter');
    await jobs.row('Platform Engineer').waitFor({ state: 'detached' });
    await keyboard.press('u');
    await jobs.row('Platform Engineer').waitFor();
    await keyboard.press('Shift+u');
    await jobs.row('Platform Engineer').waitFor({ state: 'detached' });
    await jobs.show('Closed');
    await jobs.row('Platform Engineer').getByRole('link').click();
    await window.page.getByText(/^Closed .*: On hold$/).waitFor();
    await window.page.getByRole('button', { name: 'Reopen the job' }).click();
    await window.page.getByText(/^Closed /).waitFor({ state: 'detached' });
  });

  it('deletes a job that nothing was screened for, and brings it back', async () => {
    await frame.go('Jobs');
    await jobs.act('Platform Engineer', 'Delete the job');
    await jobs.row('Platform Engineer').waitFor({ state: 'detached' });
    await frame.toast.getByText('deleted').waitFor();
    await window.page.keyboard.press('u');
    await jobs.row('Platform Engineer').waitFor();
  });

  it('is sorted by a click on a head, and open to everybody', async () => {
    await jobs.head('People').click();
    await eventually(() => jobs.titles()).toEqual([sample, 'Platform Engineer']);
    await jobs.head('People').click();
    await eventually(() => jobs.titles()).toEqual(['Platform Engineer', sample]);
    await expectOpenToEverybody(window, 'jobs-list');
  });
});

describe('the bank of criteria', () => {
  it('keeps a criterion of one job and gives it to another', async () => {
    const { page } = window;
    await page.getByRole('link', { name: sample }).click();
    await job.criterion('Kubernetes').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await frame.toast.getByText('kept in the bank').waitFor();
    await page.keyboard.press('Control+s');
    await frame.go('Jobs');
    await page.keyboard.press('b');
    await jobs.bankRow('Kubernetes').waitFor();
    await eventually(() => jobs.bankRow('Kubernetes').innerText()).toContain('used in one job');
  });

  it('updates the jobs that use it, after a look at what changes in each', async () => {
    const { page } = window;
    await expectDialogOpenToEverybody(window, 'job-bank-edit', () => page.keyboard.press('e'));
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Synonyms, with commas' }).fill('container orchestration');
    await page.keyboard.press('Control+Enter');
    await frame.toast.getByText('changed in the bank').waitFor();
    await jobs.actOnBank('Kubernetes', 'Update where used…');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('also container orchestration').waitFor();
    await dialog.getByRole('button', { name: 'Update one job' }).click();
    await frame.toast.getByText('in 1 job').waitFor();
    await expectOpenToEverybody(window, 'job-bank');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: sample }).click();
    await job.version.filter({ hasText: 'Rubric 3' }).waitFor();
  });

  it('is a tab where criteria are added', async () => {
    const { page } = window;
    await frame.go('Jobs');
    await page.getByRole('link', { name: 'Platform Engineer' }).click();
    await job.criterion('TypeScript').waitFor();
    await page.keyboard.press('a');
    await page.getByRole('tab', { name: 'From the bank' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Kubernetes/ })
      .click();
    await page.getByText('1 change not saved').waitFor();
  });
});

describe('the figures of a job', () => {
  it('count everybody once, also as tables, and are open to everybody', async () => {
    const { page } = window;
    await frame.go('Jobs');
    await page.getByRole('link', { name: sample }).click();
    await job.criterion('TypeScript').waitFor();
    await page.keyboard.press('f');
    const funnel = page.getByRole('region', { name: 'How far people came' });
    await funnel.getByText('Shortlisted').waitFor();
    await expectOpenToEverybody(window, 'job-figures');
    await funnel.getByText('Table', { exact: true }).click();
    const cells = await funnel.getByRole('row').allInnerTexts();
    expect(cells.map(text => text.replaceAll(/\s+/gu, ' '))).toEqual(expect.arrayContaining([expect.stringMatching(/^Shortlisted 1 /)]));
    await page.getByRole('button', { name: /^Kubernetes, Found: \d+ people$/ }).waitFor();
  });
});
