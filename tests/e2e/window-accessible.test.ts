import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { walkPanes } from '../support/accessibility.ts';
import { openWindow, type AppWindow, type WindowOptions } from '../support/app-window.ts';
import { hoverFiles } from '../support/drop-files.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { JobScreen } from '../support/pages/job-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';
import { ReportsScreen } from '../support/pages/reports-screen.ts';
import { SettingsScreen } from '../support/pages/settings-screen.ts';
import { expectDialogOpenToEverybody, expectOpenToEverybody } from '../support/open-to-everybody.ts';
import { takePictures } from '../support/picture.ts';

let window: AppWindow;
let frame: Frame;
let home: HomeScreen;
let batch: BatchScreen;
let job: JobScreen;
let reports: ReportsScreen;

beforeAll(async () => {
  await show({ passphrase: null });
});

afterAll(() => window.close());

/** A dialog that stays open is a fault of one screen and must not hide the others. */
afterEach(async () => {
  if ((await window.page.getByRole('dialog').count()) > 0) await window.page.reload();
});

async function show(options: WindowOptions): Promise<void> {
  window = await openWindow(options);
  // Nothing may fade while it is looked at.
  await window.page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  frame = new Frame(window.page);
  home = new HomeScreen(window.page);
  batch = new BatchScreen(window.page);
  job = new JobScreen(window.page);
  reports = new ReportsScreen(window.page);
}

describe('before the first batch', () => {
  it('the choice of a passphrase is open to everybody', async () => {
    await expectOpenToEverybody(window, 'passphrase');
    await new LockScreen(window.page).choose(testPassphrase);
  });

  it('the first screen is', async () => {
    await home.welcome.waitFor();
    await expectOpenToEverybody(window, 'first-run');
  });
});

describe('the batch', () => {
  it('is open to everybody: ranking, person and page', async () => {
    await home.openSamples();
    await batch.count('12 completed').waitFor();
    await batch.row('Ana Lindqvist').click();
    await batch.waitForDrawnPage();
    await window.page.getByRole('progressbar').waitFor({ state: 'detached' });
    await expectOpenToEverybody(window, 'batch');
  });

  it('goes from pane to pane with F6', async () => {
    await batch.row('Ana Lindqvist').click();
    expect(await walkPanes(window.page)).toEqual(['groups', 'person', 'document', 'ranking']);
  });

  it.each(['Ask about', 'Notes', 'History'])('shows %s to everybody', async tab => {
    await batch.tab(tab).click();
    await expectOpenToEverybody(window, `batch-${tab.split(' ')[0]?.toLowerCase() ?? ''}`);
    await batch.tab('Criteria').click();
  });

  it('shows lit evidence, hidden text and a search to everybody', async () => {
    await batch.row('Ana Lindqvist').click();
    await window.page.keyboard.press('Enter');
    await eventually(() => batch.hotLabel()).toContain('TypeScript');
    expect.soft(await takePictures(window, 'batch-evidence')).toEqual([]);
    await batch.row('Bradley Stokes').click();
    await batch.person.getByRole('button', { name: 'Read the words' }).click();
    await expectOpenToEverybody(window, 'batch-hidden');
    await window.page.getByRole('button', { name: 'Search in page' }).click();
    await window.page
      .getByRole('searchbox', { name: 'Search in page' })
      .or(window.page.getByRole('textbox', { name: 'Search in page' }))
      .fill('a');
    await expectOpenToEverybody(window, 'batch-search');
    await window.page.getByRole('button', { name: 'Close search' }).click();
    await window.page.getByRole('button', { name: 'What the machine read' }).click();
    await expectOpenToEverybody(window, 'batch-text');
    await window.page.getByRole('button', { name: 'What the machine read' }).click();
  });

  it('shows ticked people, what was done, and a file that was refused to everybody', async () => {
    await batch.row('Priya Raghunathan').click();
    await window.page.keyboard.press('Shift+ArrowDown');
    await batch.bulkBar.waitFor();
    await expectOpenToEverybody(window, 'batch-ticked');
    await window.page.keyboard.press('m');
    await frame.toast.waitFor();
    expect.soft(await takePictures(window, 'batch-toast')).toEqual([]);
    await window.page.keyboard.press('u');
    await batch.group('Refused').click();
    await batch.file('.pdf').first().click();
    await expectOpenToEverybody(window, 'batch-refused');
  });

  it('compares people in a way that is open to everybody', async () => {
    await batch.row('Priya Raghunathan').click();
    await window.page.keyboard.press('Shift+ArrowDown');
    await batch.bulkBar.waitFor();
    await window.page.keyboard.press('c');
    await window.page.getByRole('table', { name: 'Comparison' }).waitFor();
    await expectOpenToEverybody(window, 'compare');
    await expectDialogOpenToEverybody(window, 'dialog-add-person', () => window.page.keyboard.press('+'));
    await window.page.keyboard.press('Escape');
    await batch.bulkBar.waitFor();
    await window.page.keyboard.press('Escape');
  });

  it('asks in dialogs that are open to everybody and give the focus back', async () => {
    const { page } = window;
    await batch.row('Ana Lindqvist').click();
    await expectDialogOpenToEverybody(window, 'dialog-tag', () => page.keyboard.press('t'));
    await expectDialogOpenToEverybody(window, 'dialog-rule', () => page.keyboard.press('Control+Shift+s'));
    await expectDialogOpenToEverybody(window, 'dialog-palette', () => page.keyboard.press('Control+k'));
    await expectDialogOpenToEverybody(window, 'dialog-shortcuts', () => page.keyboard.press('?'));
    await page.getByRole('button', { name: 'This batch', exact: true }).click();
    expect.soft(await takePictures(window, 'batch-menu')).toEqual([]);
    await page.getByRole('menuitem', { name: /^Rename/ }).click();
    await page.getByRole('dialog').waitFor();
    expect.soft(await takePictures(window, 'dialog-rename', '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('the other places', () => {
  it('home is open to everybody, also while files hover over it', async () => {
    await frame.go('Home');
    await home.recentBatch('Backend').waitFor();
    await expectOpenToEverybody(window, 'home');
    const takeAway = await hoverFiles(window.page, [path.resolve('package.json')]);
    await home.releaseZone.waitFor();
    // Beside the jobs to release on, everything is dimmed as long as files hover.
    const barriers = await takePictures(window, 'home-hover');
    expect.soft(barriers.filter(barrier => !barrier.includes('color-contrast'))).toEqual([]);
    await takeAway();
    await window.page.keyboard.press('Escape');
    await home.releaseZone.waitFor({ state: 'detached' });
  });

  it('the list of batches is', async () => {
    await window.page.evaluate(() => {
      location.hash = '#/batches?all=true';
    });
    await window.page.getByRole('grid', { name: 'Batches' }).waitFor();
    await expectOpenToEverybody(window, 'batches');
  });

  it('jobs, a new job, a job and its dialogs are', async () => {
    const { page } = window;
    await frame.go('Jobs');
    await expectOpenToEverybody(window, 'jobs');
    await page.keyboard.press('a');
    await job.adField.waitFor();
    await expectOpenToEverybody(window, 'job-new');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('link', { name: /^Backend Engineer/ }).click();
    await eventually(async () => (await job.namesAfter()).length).toBe(12);
    await expectOpenToEverybody(window, 'job');
    expect.soft(await walkPanes(page)).toEqual(expect.arrayContaining(['ad', 'rubric', 'what-if']));
    // The first one: a row half below the head of its section has no room to be hit.
    await job.criterion('TypeScript').click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await job.save.waitFor();
    await expectOpenToEverybody(window, 'job-changed');
    await job.criterion('TypeScript').click();
    await expectDialogOpenToEverybody(window, 'dialog-points', () => frame.runCommand('Points and recommendations…'));
    await expectDialogOpenToEverybody(window, 'dialog-changes', () => frame.runCommand('Show what changed'));
    await expectDialogOpenToEverybody(window, 'dialog-criterion', () => frame.runCommand('Add a criterion'));
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  it('reports are', async () => {
    await frame.go('Reports');
    await reports.of('All');
    await reports.previewPage(1).waitFor();
    await expectOpenToEverybody(window, 'reports');
    await reports.choose('Batch summary');
    await reports.previewPage(1).waitFor();
    await expectOpenToEverybody(window, 'reports-batch');
    await reports.choose('Ranking as Excel');
    await expectOpenToEverybody(window, 'reports-table');
  });

  it.each(['Appearance', 'Workspace', 'Scoring', 'Privacy', 'Backup', 'Diagnostics', 'About'])('settings are: %s', async area => {
    await frame.go('Settings');
    await new SettingsScreen(window.page).show(area);
    await expectOpenToEverybody(window, `settings-${area.toLowerCase()}`);
  });

  it('a problem that stays on screen is', async () => {
    await frame.go('Home');
    await window.page.evaluate(() => dispatchEvent(new DragEvent('drop', { dataTransfer: new DataTransfer() })));
    await frame.problem.waitFor();
    await expectOpenToEverybody(window, 'problem');
    await frame.closeProblem();
  });
});

describe('a workspace that is not open', () => {
  it('asks for the passphrase so that everybody can give it', async () => {
    await window.page.keyboard.press('Control+Alt+l');
    await new LockScreen(window.page).locked.waitFor();
    await expectOpenToEverybody(window, 'locked');
  });

  it('tells everybody why it cannot be opened', async () => {
    const dataFolder = await mkdtemp(path.join(tmpdir(), 'shortlist-damaged-'));
    await window.close();
    await show({ dataFolder });
    await home.welcome.waitFor();
    await window.close();
    const header = path.join(dataFolder, 'workspaces', 'default', 'workspace.json');
    await writeFile(header, (await readFile(header, 'utf8')).slice(0, 10));
    await show({ dataFolder });
    await window.page.getByText(/is damaged/).waitFor();
    await expectOpenToEverybody(window, 'damaged');
    await rm(dataFolder, { recursive: true, force: true });
  });
});
