import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpen, answerSave } from '../support/answer-dialogs.ts';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { ask } from '../support/ask.ts';
import { dropFiles } from '../support/drop-files.ts';
import { eventually } from '../support/eventually.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { JobScreen } from '../support/pages/job-screen.ts';
import { ReportsScreen } from '../support/pages/reports-screen.ts';
import { throwInMain } from '../support/running-app.ts';
import { canMount, mountSmallDisk } from '../support/small-disk.ts';

const title = 'Backend Engineer (Payments Platform)';

let place = '';
let window: AppWindow;
let frame: Frame;
let job: JobScreen;
let batch: BatchScreen;

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'shortlist-bad-'));
  window = await openWindow();
  frame = new Frame(window.page);
  job = new JobScreen(window.page);
  batch = new BatchScreen(window.page);
  await new HomeScreen(window.page).openSamples();
  await batch.count('12 completed').waitFor();
});

afterAll(async () => {
  await window.close();
  await rm(place, { recursive: true, force: true });
});

describe('a job ad', () => {
  it('of 0 bytes is refused by name, and no job is made of it', async () => {
    const empty = path.join(place, 'empty.txt');
    await writeFile(empty, '');
    await frame.go('Jobs');
    await window.page.keyboard.press('a');
    expect(await job.draftRubric.isEnabled()).toBe(false);
    await dropFiles(window.page, [empty]);
    await window.page.getByText(`The job ad “${empty}” has no text.`).waitFor();
    await window.page.getByText('Choose a file with the text of the ad.').waitFor();
  });

  it('of 5 MB is refused by name, as a file and as text, and the text is kept', async () => {
    const large = path.join(place, 'large.txt');
    const text = 'You bring 5 years of TypeScript. '.repeat(160_000);
    await writeFile(large, text);
    await answerOpen(window.app, [large]);
    await window.page.getByRole('button', { name: 'Choose a file' }).click();
    await window.page.getByText(`The job ad “${large}” is larger than 1 MB.`).waitFor();
    await job.adField.fill(text);
    await window.page.keyboard.press('Control+Enter');
    await window.page.getByText(/The job ad .* is larger than [\d,]+ characters/).waitFor();
    expect((await job.adField.inputValue()).length).toBe(text.length);
    await job.adField.fill('');
    expect(await ask(window.page, 'jobs.list')).toMatchObject({ value: [{ title }] });
  });
});

describe('a rubric', () => {
  it('whose weights are all zero cannot be saved, and says so', async () => {
    await frame.go('Home');
    await frame.go('Jobs');
    await window.page.getByRole('link', { name: title }).click();
    await frame.runCommand('Points and recommendations…');
    const dialog = window.page.getByRole('dialog', { name: 'Points and recommendations' });
    for (const group of ['Required skills', 'Preferred skills', 'Experience', 'Education']) {
      await dialog.getByLabel(group).fill('0');
      await window.page.keyboard.press('Tab');
    }
    await dialog.getByRole('button', { name: 'Done' }).click();
    await window.page.getByText('All weights are zero, so there is nothing to score by.').waitFor();
    await window.page.getByText('Give at least one criterion a weight.').waitFor();
    expect(await job.save.isEnabled()).toBe(false);
    await window.page.getByRole('button', { name: 'Discard' }).click();
    await eventually(() => job.save.count()).toBe(0);
  });

  it('that was saved elsewhere meanwhile is named, and one’s own changes stay', async () => {
    await job.criterion('Go').click();
    await window.page.keyboard.press('ArrowRight');
    await job.save.waitFor();
    const jobId = /jobs\/([^?]+)/.exec(window.page.url())?.[1] ?? '';
    const { value } = await ask(window.page, 'jobs.get', { jobId });
    const { rubric } = value as { rubric: { title: string } };
    expect(await ask(window.page, 'jobs.save', { jobId, rubric, basedOn: 1 }, 'mutation')).toMatchObject({ value: { version: 2 } });
    await window.page.keyboard.press('Control+s');
    await window.page.getByText('Rubric 2 was saved elsewhere meanwhile. Your changes are still here.').waitFor();
    await window.page.getByRole('button', { name: /^save mine after it/ }).click();
    await frame.toast.getByText('Rubric 3 saved').waitFor();
  });
});

describe('what was read', () => {
  it('is shown as text where its page cannot be drawn, with a way to try again', async () => {
    await window.page.evaluate(() => {
      const { prototype } = HTMLCanvasElement;
      Reflect.set(globalThis, 'drawing', Object.getOwnPropertyDescriptor(prototype, 'getContext'));
      Object.defineProperty(prototype, 'getContext', { value: () => null, configurable: true });
    });
    await frame.go('Batch');
    await batch.row('Camille Roussel').click();
    await batch.person.getByRole('heading', { name: 'Camille Roussel' }).waitFor();
    const document = window.page.getByRole('region', { name: 'Document' }).first();
    await document.getByText('Its text was read and is shown instead, with the same evidence.').waitFor();
    await eventually(() => batch.pages.innerText()).toContain('Camille Roussel');
    await window.page.evaluate(() => {
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', Reflect.get(globalThis, 'drawing') as PropertyDescriptor);
    });
    await document.getByRole('button', { name: 'Try again' }).click();
    await batch.waitForDrawnPage();
  });
});

describe('a report', () => {
  it('for a folder that is gone is refused by name', async () => {
    const reports = new ReportsScreen(window.page);
    await frame.go('Reports');
    await reports.choose('Ranking as CSV');
    const gone = path.join(place, 'gone');
    await answerSave(window.app, path.join(gone, 'ranking.csv'));
    await reports.export.click();
    await frame.problem.getByText(`The folder “${gone}” is gone.`).waitFor();
    await frame.problem.getByText('Choose another place.').waitFor();
    await frame.closeProblem();
  });

  it.runIf(canMount())('for a disk that is full is refused by name, and nothing half-written stays', async () => {
    const reports = new ReportsScreen(window.page);
    const disk = path.join(place, 'disk');
    const unmount = mountSmallDisk(disk, 1);
    try {
      await writeFile(path.join(disk, 'ballast'), Buffer.alloc(1020 * 1024));
      await reports.choose('Batch summary');
      await answerSave(window.app, path.join(disk, 'batch.pdf'));
      await reports.export.click();
      await frame.problem.getByText(/disk is full/).waitFor();
      await frame.closeProblem();
      expect(await readdir(disk)).toEqual(['ballast']);
    } finally {
      unmount();
    }
  });
});

describe('an error in the main process that nobody caught', () => {
  it('is told and logged without a name of anybody, and the app goes on', async () => {
    await throwInMain(window.app, 'Ana Lindqvist');
    await frame.problem.getByText('Something unexpected happened in Shortlist. All data is safe.').waitFor();
    await frame.closeProblem();
    const log = await readFile(path.join(window.dataFolder, 'logs', 'shortlist.log'), 'utf8');
    expect(log).toContain('"uncaught exception"');
    expect(log).not.toContain('Lindqvist');
    await frame.go('Batch');
    await eventually(() => batch.rows.count()).toBe(12);
  });
});
