import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpen } from '../support/answer-dialogs.ts';
import { openWindow, removeData, reopenWindow, type AppWindow } from '../support/app-window.ts';
import { eventually } from '../support/eventually.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { takePictures } from '../support/picture.ts';
import { cvOf } from '../support/test-screening.ts';

describe('a folder that is watched for a batch', () => {
  let place = '';
  let inbox = '';
  let window: AppWindow;
  let batch: BatchScreen;
  const onEnd: (() => Promise<void>)[] = [];

  const dialog = () => window.page.getByRole('dialog', { name: 'Watched folders' });
  const meet = (opened: AppWindow): void => {
    window = opened;
    batch = new BatchScreen(opened.page);
  };

  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'shortlist-watch-'));
    inbox = path.join(place, 'applications');
    await mkdir(inbox);
    meet(await openWindow());
    await new HomeScreen(window.page).openSamples();
    await batch.count('12 completed').waitFor();
  });

  afterAll(async () => {
    await window.close();
    for (const end of onEnd) await end();
    await rm(place, { recursive: true, force: true });
  });

  it('is chosen from the menu of the batch', async () => {
    await window.page.getByRole('button', { name: 'This batch', exact: true }).click();
    await window.page.getByRole('menuitem', { name: 'Watched folders…' }).click();
    await dialog().getByText('No folder is watched for this batch.').waitFor();
    await writeFile(path.join(inbox, 'late.pdf.crdownload'), 'half of it');
    await writeFile(path.join(inbox, 'first.txt'), cvOf(1));
    await answerOpen(window.app, [inbox]);
    await dialog().getByRole('button', { name: 'Choose a folder…' }).click();
    await dialog().getByText('1 file taken').waitFor();
    await dialog().getByText('1 file is not complete yet').waitFor();
    await dialog().getByText('late.pdf.crdownload').waitFor();
    expect(await takePictures(window, 'watched-folder', '[role=dialog]')).toEqual([]);
  });

  it('names what stands in the way of watching it twice', async () => {
    await dialog().getByRole('button', { name: 'Choose a folder…' }).click();
    await dialog().getByText('is watched for this already').waitFor();
  });

  it('gives its files to the ranking once they are whole', async () => {
    await window.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await window.page.getByText('watching “applications”').waitFor();
    await batch.count('13 completed').waitFor();
    await writeFile(path.join(inbox, 'late.pdf.crdownload'), cvOf(2));
    await rename(path.join(inbox, 'late.pdf.crdownload'), path.join(inbox, 'late.txt'));
    await batch.count('14 completed').waitFor();
  });

  it('goes on after the app was killed, with each file once', async () => {
    await copyFile(path.join(inbox, 'first.txt'), path.join(inbox, 'copy.txt'));
    await writeFile(path.join(inbox, 'third.txt'), cvOf(3));
    const former = window;
    await former.kill();
    meet(await reopenWindow(former));
    onEnd.push(() => removeData(former));
    await new Frame(window.page).go('Batch');
    await batch.count('15 completed').waitFor();
    await batch.count('1 duplicate').waitFor();
    await eventually(() => batch.countOf('completed')).toBe(15);
  });

  it('says on Home and in the settings that a folder is gone, and finds it again', async () => {
    await rename(inbox, `${inbox}-away`);
    await window.page.keyboard.press('g');
    await window.page.keyboard.press('h');
    await window.page.getByText(/applications” cannot be reached/).waitFor();
    expect(await takePictures(window, 'home-folder-gone', 'main')).toEqual([]);
    await window.page.getByRole('link', { name: 'See the folder' }).click();
    await window.page.getByText('Not reachable').waitFor();
    expect(await takePictures(window, 'settings-folders', 'main')).toEqual([]);
    await rename(`${inbox}-away`, inbox);
    await window.page.getByText('Watching', { exact: true }).waitFor();
    await window.page.getByRole('button', { name: 'Show what was taken' }).click();
    await window.page.getByRole('list', { name: 'Taken lately' }).getByText('third.txt').waitFor();
    await window.page.getByRole('button', { name: 'Stop watching' }).click();
    await window.page.getByText('No folder is watched.').waitFor();
    expect(window.complaints).toEqual([]);
  });
});
