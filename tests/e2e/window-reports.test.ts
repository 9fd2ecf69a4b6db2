import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpen, answerSave } from '../support/answer-dialogs.ts';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { openPdf } from '../support/open-pdf.ts';
import { expectOpenToEverybody } from '../support/open-to-everybody.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { CompareScreen } from '../support/pages/compare-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';
import { SettingsScreen } from '../support/pages/settings-screen.ts';
import { takePictures } from '../support/picture.ts';
import { ReportsScreen } from '../support/pages/reports-screen.ts';

let window: AppWindow;
let batch: BatchScreen;
let reports: ReportsScreen;
let frame: Frame;
let place = '';
let names: readonly string[] = [];

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'shortlist-written-'));
  window = await openWindow({ passphrase: null });
  batch = new BatchScreen(window.page);
  reports = new ReportsScreen(window.page);
  frame = new Frame(window.page);
  await new LockScreen(window.page).choose(testPassphrase);
  await new HomeScreen(window.page).welcome.waitFor();
  await window.page.keyboard.press('Enter');
  await batch.count('12 completed').waitFor();
});

afterAll(async () => {
  await window.close();
  await rm(place, { recursive: true, force: true });
});

describe('people side by side', () => {
  it('come from the comparison on the screen with one key, on sheets that lie on their side', async () => {
    const { keyboard } = window.page;
    // People who came after the first picture of the list wait to be sorted in.
    await window.page.keyboard.press('.');
    await eventually(() => batch.rows.count()).toBe(12);
    names = (await batch.names()).slice(0, 4);
    await batch.row(names[0] ?? '').click();
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await batch.bulkBar.waitFor();
    await keyboard.press('c');
    await new CompareScreen(window.page).table.waitFor();
    await keyboard.press('p');
    const page = reports.previewPage(1);
    await page.waitFor();
    const { width, height } = (await page.boundingBox()) ?? { width: 0, height: 1 };
    expect(width / height).toBeCloseTo(297 / 210, 1);
    await eventually(() => reports.compared()).toEqual(names.slice(0, 3));
    await expectOpenToEverybody(window, 'reports-comparison');
  });

  it('are written as they are shown, with a fourth who was ticked', async () => {
    await reports.tick(names[3] ?? '');
    await eventually(() => reports.compared()).toEqual(names);
    const file = path.join(place, 'compared.pdf');
    await answerSave(window.app, file);
    await reports.export.click();
    await frame.toast.getByText('compared.pdf').waitFor();
    const [first = ''] = (await openPdf(file)).pages;
    expect(first).toContain('Comparison of 4');
    for (const name of names) expect(first).toContain(name);
  });

  it('cannot be fewer than two, and the screen says so', async () => {
    for (const name of names.slice(1)) await reports.tick(name);
    await window.page.getByText('Tick two to four people at the left').waitFor();
    await expect.soft(reports.export.getAttribute('aria-disabled')).resolves.toBe('true');
    await reports.tick(names[1] ?? '');
    await reports.previewPage(1).waitFor();
  });
});

describe('data for other programs', () => {
  it('is the full result as one file', async () => {
    await reports.choose('Full result as JSON');
    const file = path.join(place, 'result.json');
    await answerSave(window.app, file);
    await reports.export.click();
    await frame.toast.getByText('result.json').waitFor();
    const result = JSON.parse(await readFile(file, 'utf8'));
    expect(result.candidates).toHaveLength(13);
    expect(result.candidates[0]).toMatchObject({ name: names[0], rank: 1, status: 'completed' });
  });

  it('is a CV of an open format for each person, in a folder', async () => {
    await reports.choose('CVs as JSON Resume');
    await reports.of('All');
    await expectOpenToEverybody(window, 'reports-json-resume');
    await answerOpen(window.app, [place]);
    await reports.export.click();
    await frame.toast.getByText('12 files').waitFor();
    const files = (await readdir(place)).filter(file => file.endsWith(' - resume.json'));
    expect(files).toHaveLength(12);
    const first = JSON.parse(await readFile(path.join(place, `${names[0]} - resume.json`), 'utf8'));
    expect(first.basics.name).toBe(names[0]);
  });
});

describe('the looks of reports', () => {
  it('are set with a sheet beside them: logo, name, colour, a line at the foot', async () => {
    const settings = new SettingsScreen(window.page);
    await frame.go('Settings');
    await settings.show('Reports');
    const logo = path.join(place, 'logo.svg');
    await writeFile(
      logo,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0b6b53"/></svg>',
    );
    await answerOpen(window.app, [logo]);
    await window.page.getByRole('button', { name: 'Choose a logo…' }).click();
    await window.page.getByRole('img', { name: 'The logo' }).waitFor();
    await window.page.getByRole('textbox', { name: 'Organisation' }).fill('Kestrel Clearing');
    await window.page.getByRole('textbox', { name: 'Line at the foot' }).fill('12 Harbour Street, Malmö');
    await window.page.getByRole('textbox', { name: 'Colour', exact: true }).fill('#ffd400');
    await window.page.getByText('Too pale for paper').waitFor();
    await window.page.getByRole('figure', { name: 'A report as it would look' }).getByText('12 Harbour Street').waitFor();
    await window.page.getByRole('textbox', { name: 'Colour', exact: true }).blur();
    await expectOpenToEverybody(window, 'settings-reports');
  });

  it('refuse by name what is no picture, and keep the logo', async () => {
    const fake = path.join(place, 'fake.png');
    await writeFile(fake, '<html>');
    await answerOpen(window.app, [fake]);
    await window.page.getByRole('button', { name: 'Change…' }).click();
    await window.page.getByText('“fake.png” is no picture that can be drawn.').first().waitFor();
    await window.page.getByRole('img', { name: 'The logo' }).waitFor();
  });

  it('stand on what is printed', async () => {
    await frame.go('Reports');
    await reports.of('All');
    await reports.previewPage(1).waitFor();
    await expect.soft(takePictures(window, 'reports-brand')).resolves.toEqual([]);
    const file = path.join(place, 'branded.pdf');
    await reports.choose('Batch summary');
    await answerSave(window.app, file);
    await reports.export.click();
    await frame.toast.getByText('branded.pdf').waitFor();
    const [first = ''] = (await openPdf(file)).pages;
    expect(first).toContain('Kestrel Clearing');
    expect(first).toContain('12 Harbour Street, Malmö');
    expect((await readFile(file)).toString('latin1')).toContain('/Subtype /Image');
  });
});

describe('what was written lately', () => {
  it('is listed, can be written again beside what is there, and says what is gone', async () => {
    const entry = reports.latelyEntry('compared.pdf');
    await entry.getByText('Comparison of 2 to 4').waitFor();
    await reports.doWith(entry, 'Export again');
    await frame.toast.getByText(/comparison of 4\.pdf/).waitFor();
    await reports.latelyEntry(/comparison of 4\.pdf/).waitFor();
    await rm(path.join(place, 'compared.pdf'));
    await frame.go('Home');
    await frame.go('Reports');
    await reports.latelyEntry('compared.pdf').getByText('moved or deleted').waitFor();
    await expectOpenToEverybody(window, 'reports-lately');
  });
});
