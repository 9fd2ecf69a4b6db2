import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSave, noteShownFiles } from '../support/answer-dialogs.ts';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { dropFiles } from '../support/drop-files.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { openPdf } from '../support/open-pdf.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { JobScreen } from '../support/pages/job-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';
import { ReportsScreen } from '../support/pages/reports-screen.ts';

const samples = path.resolve(import.meta.dirname, '../../resources/samples');

let place = '';
let window: AppWindow;
let frame: Frame;
let home: HomeScreen;
let batch: BatchScreen;
let reports: ReportsScreen;
let job: JobScreen;

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'shortlist-journey-'));
  window = await openWindow({ passphrase: null });
  frame = new Frame(window.page);
  home = new HomeScreen(window.page);
  batch = new BatchScreen(window.page);
  reports = new ReportsScreen(window.page);
  job = new JobScreen(window.page);
});

afterAll(async () => {
  await window.close();
  await rm(place, { recursive: true, force: true });
});

describe('the first minutes with the app', () => {
  it('begin with a passphrase, then offer sample CVs that one key opens as a ranked batch', async () => {
    await new LockScreen(window.page).choose(testPassphrase);
    await home.welcome.waitFor();
    await window.page.keyboard.press('Enter');
    await home.welcome.waitFor({ state: 'detached' });
    await batch.count('13 received').waitFor();
    await batch.count('12 completed').waitFor();
    await batch.count('1 refused').waitFor();
    await eventually(() => batch.rows.count()).toBe(12);
    const scores = await batch.scores();
    expect(scores.toSorted((one, other) => other - one)).toEqual(scores);
    expect(await batch.names()).toContain('Ana Lindqvist');
  });

  it('triage by keyboard alone: move, shortlist, maybe, decline, each at once and with the way back', async () => {
    const { keyboard } = window.page;
    await batch.row('Ana Lindqvist').click();
    const names = await batch.names();
    await keyboard.press('s');
    await frame.toast.getByText('Ana Lindqvist').waitFor();
    await eventually(() => batch.status('Ana Lindqvist').innerText()).toContain('Shortlist');
    const [second = ''] = names.slice(names.indexOf('Ana Lindqvist') + 1);
    await eventually(() => batch.personName.innerText()).toBe(second);
    await keyboard.press('m');
    await eventually(() => batch.status(second).innerText()).toContain('Maybe');
    await keyboard.press('k');
    await keyboard.press('k');
    await eventually(() => batch.personName.innerText()).toBe('Ana Lindqvist');
    await keyboard.press('j');
    await eventually(() => batch.personName.innerText()).toBe(second);
    await batch.decline();
    await eventually(() => batch.status(second).innerText()).toContain('Declined');
    await keyboard.press('u');
    await eventually(() => batch.status(second).innerText()).toContain('Maybe');
    await keyboard.press('u');
    await eventually(() => batch.status(second).innerText()).toContain('New');
    await keyboard.press('Shift+u');
    await eventually(() => batch.status(second).innerText()).toContain('Maybe');
  });

  it('ticked people are decided about together, and taken back together', async () => {
    const { keyboard } = window.page;
    await batch.row('Sofia Marchetti').click();
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await batch.bulkBar.getByText('3 selected').waitFor();
    expect(await batch.ticked.count()).toBe(3);
    await batch.decline();
    await frame.toast.getByText('3 people').waitFor();
    for (const name of ['Sofia Marchetti', 'Kwame Boateng']) await eventually(() => batch.status(name).innerText()).toContain('Declined');
    await batch.bulkBar.waitFor({ state: 'detached' });
    await keyboard.press('u');
    for (const name of ['Sofia Marchetti', 'Kwame Boateng']) await eventually(() => batch.status(name).innerText()).toContain('New');
    await keyboard.press('x');
    await keyboard.press('Control+a');
    await batch.bulkBar.getByText('12 selected').waitFor();
    await keyboard.press('Escape');
    await batch.bulkBar.waitFor({ state: 'detached' });
  });

  it('each criterion opens its words on the page, again for the next, and the box leads back', async () => {
    const { keyboard } = window.page;
    await batch.row('Ana Lindqvist').click();
    await batch.sheet(1).getByRole('button', { name: 'GraphQL, page 1' }).waitFor();
    await batch.waitForDrawnPage();
    await keyboard.press('Enter');
    await eventually(() => batch.hotLabel()).toBe('TypeScript, page 1');
    await keyboard.press('j');
    await eventually(() => batch.hotLabel()).toContain('Node.js');
    await keyboard.press('k');
    await keyboard.press('Enter');
    await eventually(() => batch.hotLabel()).toBe('TypeScript, page 1');
    const first = await batch.hotBoxes.boundingBox();
    await keyboard.press('Enter');
    await eventually(() => batch.hotBoxes.boundingBox()).not.toEqual(first);
    expect(await batch.hotLabel()).toContain('TypeScript');
    await batch.sheet(1).getByRole('button', { name: 'GraphQL, page 1' }).click();
    await eventually(() => batch.criterion('GraphQL').getAttribute('aria-current')).toBe('true');
  });
});

describe('what leaves the app', () => {
  it('is a PDF on the people who were shortlisted, as it was shown before', async () => {
    const { page, app } = window;
    await batch.row('Deniz Öztürk').click();
    await page.keyboard.press('s');
    await page.keyboard.press('Control+e');
    await reports.previewPage(1).waitFor();
    const file = path.join(place, 'shortlist.pdf');
    await answerSave(app, file);
    await page.keyboard.press('Control+Enter');
    await frame.toast.getByText('shortlist.pdf').waitFor();
    const { title, pages } = await openPdf(file);
    const text = pages.join(' ');
    expect(title).toContain('Backend Engineer');
    for (const name of ['Deniz Öztürk', 'Ana Lindqvist']) expect(text).toContain(name);
    expect(text).not.toContain('Bradley Stokes');
    expect(text).toContain('shortlisted');
  });

  it('is a PDF on the whole batch', async () => {
    await reports.choose('Batch summary');
    await reports.previewPage(1).waitFor();
    const file = path.join(place, 'batch.pdf');
    await answerSave(window.app, file);
    await reports.export.click();
    await frame.toast.getByText('batch.pdf').waitFor();
    const text = (await openPdf(file)).pages.join(' ');
    for (const words of ['13 received', '12 completed', '1 refused', 'Bradley Stokes']) expect(text).toContain(words);
  });

  it('is a table for Excel and one for everything else, with the decisions', async () => {
    await reports.choose('Ranking as Excel');
    const workbook = path.join(place, 'ranking.xlsx');
    await answerSave(window.app, workbook);
    await reports.export.click();
    await frame.toast.getByText('ranking.xlsx').waitFor();
    const parts = unzipSync(new Uint8Array(await readFile(workbook)), { filter: ({ name }) => name.endsWith('.xml') });
    const words = Object.values(parts)
      .map(part => strFromU8(part))
      .join('');
    for (const name of ['Ana Lindqvist', 'Bradley Stokes']) expect(words).toContain(name);

    await reports.choose('Ranking as CSV');
    const table = path.join(place, 'ranking.csv');
    await answerSave(window.app, table);
    await reports.export.click();
    await frame.toast.getByText('ranking.csv').waitFor();
    const lines = (await readFile(table, 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(14);
    expect(lines.find(line => line.includes('Ana Lindqvist'))).toContain('hortlist');
  });

  it('is shown in its folder on request, and listed', async () => {
    const shown = await noteShownFiles(window.app);
    await frame.toast.getByRole('button', { name: /^Show in folder/ }).click();
    await eventually(shown).toEqual([path.join(place, 'ranking.csv')]);
    await reports.lately.waitFor();
  });
});

describe('own CVs against an own job', () => {
  const title = 'Backend Engineer (Ledger)';

  it('begin with the text of the ad: each criterion has its place in it', async () => {
    const ad = await readFile(path.join(samples, 'jobs', 'backend-engineer.md'), 'utf8');
    await frame.go('Jobs');
    await window.page.keyboard.press('a');
    await job.paste(ad.replace('Backend Engineer (Payments Platform)', title));
    await frame.title.filter({ hasText: title }).waitFor();
    await eventually(() => job.criteria.count()).toBeGreaterThan(15);
    await job.source('TypeScript').click();
    await eventually(() => job.criterion('TypeScript').getAttribute('aria-current')).toBe('true');
    await window.page.getByText('Nobody was screened against this job yet.').waitFor();
  });

  it('are read while one looks on: counts first, and no row moves under the cursor', async () => {
    await frame.go('Home');
    await dropFiles(window.page, [path.join(samples, 'cvs')], home.releaseOn(title));
    await window.page.waitForURL(/#\/batches\//);
    await frame.title.filter({ hasText: title }).waitFor();
    await batch.person.getByRole('heading', { level: 2 }).waitFor();
    const focused = await batch.personName.innerText();
    await window.page
      .getByRole('main')
      .getByText(/^\d+ %/)
      .waitFor();
    await window.page.keyboard.press('j');
    await window.page.keyboard.press('k');
    const received = (await readdir(path.join(samples, 'cvs'))).length;
    await batch.count(`${received} received`).waitFor();
    await window.page
      .getByRole('main')
      .getByText(/^\d+ %/)
      .waitFor({ state: 'detached', timeout: 60_000 });
    expect(await batch.personName.innerText()).toBe(focused);
    await window.page.keyboard.press('.');
    const scores = await batch.scores();
    expect(scores.length).toBeGreaterThan(20);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(await batch.accountedFor()).toBe(received);
  });

  it('are ranked anew at once by another weight, and for good when it is saved', async () => {
    const { page } = window;
    await frame.go('Jobs');
    await page.getByRole('link', { name: title }).click();
    await eventually(async () => (await job.namesAfter()).length).toBeGreaterThan(20);
    const before = await job.namesAfter();
    await job.criterion('Go').click();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+ArrowRight');
    await eventually(() => job.namesAfter()).not.toEqual(before);
    expect(await job.moved.count()).toBeGreaterThan(0);
    const most = 15; // in sight of both lists, which draw no more
    const names = (await job.namesAfter()).slice(0, most);
    const scores = (await job.scoresAfter()).slice(0, most);
    await page.keyboard.press('Control+s');
    await frame.toast.getByText('Rubric 2 saved').waitFor();

    await frame.go('Batch');
    await frame.title.filter({ hasText: title }).waitFor();
    await frame.hints.getByText(/^Rubric 2/).waitFor();
    await eventually(async () => (await batch.names()).slice(0, most)).toEqual(names);
    await eventually(async () => (await batch.scores()).slice(0, most)).toEqual(scores);
  });
});
