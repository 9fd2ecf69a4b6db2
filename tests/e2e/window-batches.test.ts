import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { dropFiles } from '../support/drop-files.ts';
import { eventually } from '../support/eventually.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { takePictures } from '../support/picture.ts';
import { cvOf } from '../support/test-screening.ts';

describe('several batches', () => {
  let place = '';
  let window: AppWindow;
  let batch: BatchScreen;
  let frame: Frame;
  let home: HomeScreen;

  /** A folder of CVs whose batch is paused as soon as it is there. */
  async function pausedBatch(name: string): Promise<void> {
    const folder = path.join(place, name);
    await mkdir(folder);
    for (let index = 0; index < 60; index += 1)
      await writeFile(path.join(folder, `${index}.txt`), `${cvOf(index % 50)}\nReference ${index}\n`);
    await frame.go('Home');
    await home.dropZone.waitFor();
    await dropFiles(window.page, [folder]);
    await batch.filter.waitFor();
    await window.page.keyboard.press('p');
    await window.page.getByRole('button', { name: 'Resume' }).first().waitFor();
  }

  /** Titles of the running batches with their place, in the order of the screen. */
  const running = () =>
    home.runningBatches
      .locator('[data-running-batch]')
      .evaluateAll(rows =>
        rows.map(row =>
          [/\(2\)/.test(row.textContent ?? '') ? 'second' : 'first', row.querySelector('[data-place]')?.textContent ?? ''].join(' ').trim(),
        ),
      );
  const menu = async (item: string): Promise<void> => {
    await window.page.getByRole('button', { name: 'This batch', exact: true }).click();
    await window.page.getByRole('menuitem', { name: item }).click();
  };

  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'shortlist-batches-'));
    window = await openWindow();
    batch = new BatchScreen(window.page);
    frame = new Frame(window.page);
    home = new HomeScreen(window.page);
    await home.openSamples();
    await batch.count('12 completed').waitFor();
  });
  afterAll(async () => {
    await window.close();
    await rm(place, { recursive: true, force: true });
  });

  it('are read in the order that a person gives them', async () => {
    await pausedBatch('first');
    await pausedBatch('second');
    await menu('Read before the others');
    await window.page.getByText(/ · first$/).waitFor();
    await frame.go('Home');
    await eventually(running).toEqual(['second first', 'first']);
    expect(await takePictures(window, 'home-order', 'main')).toEqual([]);
    await home.runningBatches.getByRole('button', { name: 'Order of reading' }).first().click();
    await window.page.getByRole('menuitem', { name: 'Read after the others' }).click();
    await eventually(running).toEqual(['first', 'second last']);
  });

  it('are put away and taken back', async () => {
    await home.recentBatch('Backend Engineer').last().click();
    await batch.count('12 completed').waitFor();
    await menu('Archive');
    await frame.toast.getByText('Archived. Nothing of it is lost.').waitFor();
    await frame.go('Home');
    await eventually(() => home.recentBatch('Backend Engineer').count()).toBe(2);
    await window.page.evaluate(() => (globalThis.location.hash = '/batches?all=true'));
    await window.page.getByRole('button', { name: 'Show 1 archived' }).click();
    await window.page.getByRole('row', { name: /Sample CVs, archived/ }).click();
    await menu('Take out of the archive');
    await frame.toast.getByText('Back in the lists.').waitFor();
    expect(window.complaints).toEqual([]);
  });
});
