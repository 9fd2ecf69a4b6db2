import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { expectOpenToEverybody } from '../support/open-to-everybody.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { JobScreen } from '../support/pages/job-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';
import { takePictures } from '../support/picture.ts';
import { VersionsScreen } from '../support/pages/versions-screen.ts';

let window: AppWindow;
let frame: Frame;
let job: JobScreen;
let versions: VersionsScreen;

beforeAll(async () => {
  window = await openWindow({ passphrase: null });
  await window.page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  frame = new Frame(window.page);
  job = new JobScreen(window.page);
  versions = new VersionsScreen(window.page);
  const batch = new BatchScreen(window.page);
  await new LockScreen(window.page).choose(testPassphrase);
  await new HomeScreen(window.page).welcome.waitFor();
  await window.page.keyboard.press('Enter');
  await batch.count('12 completed').waitFor();
  await batch.personName.waitFor();
});

afterAll(() => window.close());

describe('versions of a rubric', () => {
  it('tell of a new synonym what it reaches, and refuse one that another criterion has', async () => {
    const { page } = window;
    await frame.go('Jobs');
    await page.getByRole('link', { name: /Backend Engineer/ }).click();
    await job.criterion('Query tuning').click();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'New synonym' }).fill('docker');
    await page.keyboard.press('Enter');
    await page.getByText(/docker.*already counts for.*Docker/).waitFor();
    await page.getByRole('textbox', { name: 'New synonym' }).fill('payment');
    await page.keyboard.press('Enter');
    await page.getByText(/payment.*stands in \d+ CVs; \d+ of them lack .*Query tuning/).waitFor();
    await page.keyboard.press('Escape');
    await takePictures(window, 'job-synonym');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText(/change not saved/).waitFor({ state: 'detached' });
  });

  it('begin with one, which has nothing beside it', async () => {
    await job.criterion('TypeScript').waitFor();
    await window.page.keyboard.press('v');
    await window.page.getByText('There is only one version yet.').waitFor();
    await window.page.keyboard.press('Escape');
    await job.criterion('TypeScript').waitFor();
  });

  it('show after a change what it was, and who moved by which criterion, to the tenth of a point', async () => {
    const { keyboard } = window.page;
    await job.criterion('Kubernetes').click();
    await keyboard.press('Escape');
    for (let press = 0; press < 4; press += 1) await keyboard.press('Shift+ArrowRight');
    await job.criterion('GraphQL').click();
    await keyboard.press('Escape');
    await keyboard.press('Delete');
    await keyboard.press('Control+s');
    await frame.toast.getByText('Rubric 2 saved').waitFor();
    await keyboard.press('v');
    await versions.changes.getByText('removed', { exact: true }).waitFor();
    await eventually(() => versions.subjects()).toEqual(expect.arrayContaining(['GraphQL', 'Kubernetes']));
    await eventually(() => versions.people.getByRole('row').count()).toBeGreaterThan(2);
    await versions.choose('All');
    await versions.person('Ana Lindqvist').click();
    await versions.why('Ana Lindqvist').waitFor();
    await eventually(async () => (await versions.points('Ana Lindqvist')).length).toBeGreaterThan(1);
    const { moves, sum } = await versions.sums('Ana Lindqvist');
    expect(Math.round(moves * 10)).toBe(Math.round(sum * 10));
  });

  it('are open to everybody', async () => {
    await expectOpenToEverybody(window, 'job-versions');
  });

  it('are restored as a new version, with the former places', async () => {
    const { keyboard } = window.page;
    await versions.version(1).click();
    await keyboard.press('r');
    await frame.toast.getByText('Rubric 1 of').waitFor();
    await eventually(() => versions.list.getByRole('listitem').count()).toBe(3);
    await versions.compare(1).click();
    await window.page.getByText('Rubric 1 and rubric 3 ask for the same, with the same weights.').waitFor();
    await versions.choose('Moved');
    await window.page.getByText('Nobody moves between these versions.').waitFor();
  });
});
