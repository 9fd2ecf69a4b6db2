import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { inMain } from '../support/in-main.ts';
import { testPassphrase } from '../support/launch-app.ts';
import { openPdf } from '../support/open-pdf.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { LockScreen } from '../support/pages/lock-screen.ts';
import { ReportsScreen } from '../support/pages/reports-screen.ts';
import { takePictures } from '../support/picture.ts';

let window: AppWindow;
let batch: BatchScreen;

beforeAll(async () => {
  window = await openWindow({ passphrase: null });
  batch = new BatchScreen(window.page);
  await new LockScreen(window.page).choose(testPassphrase);
  await new HomeScreen(window.page).welcome.waitFor();
  await window.page.keyboard.press('Enter');
  await batch.count('12 completed').waitFor();
});

afterAll(() => window.close());

/** Notes which files a drag carries out of the window, and which are opened, in place of doing it. */
async function noteFiles(): Promise<() => Promise<{ readonly dragged: readonly string[]; readonly opened: readonly string[] }>> {
  await inMain(window.app, ({ BrowserWindow, shell }) => {
    const noted = { dragged: [] as string[], opened: [] as string[] };
    Reflect.set(globalThis, 'notedFiles', noted);
    const main = BrowserWindow.getAllWindows().find(one => one.webContents.getURL().startsWith('app://shortlist/index.html'));
    if (main !== undefined) main.webContents.startDrag = ({ file }) => void noted.dragged.push(file);
    shell.openPath = file => {
      noted.opened.push(file);
      return Promise.resolve('');
    };
  });
  return () => inMain(window.app, () => Reflect.get(globalThis, 'notedFiles') as { dragged: string[]; opened: string[] });
}

describe('a person', () => {
  it('is dragged out of the window as report and as the file that came in', async () => {
    const noted = await noteFiles();
    // People who came after the first picture of the list wait to be sorted in.
    await window.page.keyboard.press('.');
    await eventually(() => batch.rows.count()).toBe(12);
    const [name = ''] = await batch.names();
    await batch.row(name).click();
    const drag = async (label: RegExp): Promise<void> => {
      const button = window.page.getByRole('button', { name: label });
      await button.hover();
      await button.dispatchEvent('dragstart');
    };
    await drag(/^Report as PDF/);
    await eventually(async () => (await noted()).dragged.length).toBe(1);
    await drag(/^Original file/);
    await eventually(async () => (await noted()).dragged.length).toBe(2);
    const [report = '', original = ''] = (await noted()).dragged;
    expect(path.basename(report)).toBe(`${name} - Backend Engineer (Payments Platform).pdf`);
    expect((await openPdf(report)).pages[0]).toContain(name);
    expect((await readFile(original)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await takePictures(window, 'batch-hand-out', 'main header')).toEqual([]);
  });

  it('is opened in the program of the system by the same button, to be read or printed', async () => {
    const noted = await noteFiles();
    await window.page.getByRole('button', { name: /^Report as PDF/ }).focus();
    await window.page.keyboard.press('Enter');
    await eventually(async () => (await noted()).opened.map(file => path.extname(file))).toEqual(['.pdf']);
  });
});

describe('a report', () => {
  it('is printed by one key from its preview', async () => {
    const noted = await noteFiles();
    await new Frame(window.page).go('Reports');
    const reports = new ReportsScreen(window.page);
    await reports.choose('Batch summary');
    await reports.previewPage(1).waitFor();
    await window.page.keyboard.press('Control+p');
    await eventually(async () => (await noted()).opened.map(file => path.basename(file))).toEqual([
      'Backend Engineer (Payments Platform) - batch report.pdf',
    ]);
  });
});
