import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSave } from '../support/answer-dialogs.ts';
import { openWindow, removeData, reopenWindow, type AppWindow } from '../support/app-window.ts';
import { openDisplay, type Display } from '../support/display.ts';
import { dropFiles } from '../support/drop-files.ts';
import { eventually } from '../support/eventually.ts';
import { openPdf } from '../support/open-pdf.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { ReportsScreen } from '../support/pages/reports-screen.ts';
import { inMain } from '../support/in-main.ts';

/** Where the system has no X11 there is a display already, and nobody would want windows on it during tests. */
describe.runIf(process.platform === 'linux')('an ordinary window on a display', () => {
  let place = '';
  let display: Display;
  let window: AppWindow;
  let frame: Frame;
  let batch: BatchScreen;

  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'shortlist-display-'));
    display = await openDisplay();
    show(await openWindow({ display: display.name }));
  });

  afterAll(async () => {
    await window.close();
    await removeData(window);
    display.close();
    await rm(place, { recursive: true, force: true });
  });

  function show(opened: AppWindow): void {
    window = opened;
    frame = new Frame(opened.page);
    batch = new BatchScreen(opened.page);
  }

  it('stands there as a window of the system and draws itself', async () => {
    const state = await inMain(window.app, ({ BrowserWindow }) => {
      const shown = BrowserWindow.getAllWindows().find(one => one.isVisible());
      return { title: shown?.getTitle(), offscreen: shown?.webContents.isOffscreen(), size: shown?.getContentSize() };
    });
    expect(state).toMatchObject({ offscreen: false, size: [1440, 900] });
    expect(state.title).toContain('Shortlist');
  });

  it('takes what is dropped, ranks it, draws the page and prints a report', async () => {
    await new HomeScreen(window.page).openSamples();
    await batch.count('12 completed').waitFor();
    await dropFiles(window.page, [path.resolve(import.meta.dirname, '../../resources/samples/cvs/Lebenslauf Weidmann.docx')]);
    await batch.count('14 received').waitFor();
    await batch.row('Ana Lindqvist').click();
    await batch.waitForDrawnPage();
    await window.page.keyboard.press('s');
    await frame.toast.getByText('Ana Lindqvist').waitFor();
    await window.page.keyboard.press('Control+e');
    await new ReportsScreen(window.page).previewPage(1).waitFor();
    const file = path.join(place, 'Ana.pdf');
    await answerSave(window.app, file);
    await window.page.keyboard.press('Control+Enter');
    await frame.toast.getByText('Ana.pdf').waitFor();
    expect((await openPdf(file)).pages.join(' ')).toContain('Ana Lindqvist');
  });

  it('comes back where and as large as it was', async () => {
    await window.resize({ width: 1100, height: 700 });
    const bounds = (): Promise<unknown> =>
      inMain(window.app, ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find(one => one.isVisible())
          ?.getBounds(),
      );
    const before = await bounds();
    await window.app.close();
    show(await reopenWindow(window, { display: display.name, resized: false }));
    await eventually(bounds).toEqual(before);
    expect(await window.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1100, 700]);
  });
});
