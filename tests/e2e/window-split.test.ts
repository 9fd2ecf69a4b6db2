import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { dropFiles } from '../support/drop-files.ts';
import { packOfCvs } from '../support/pack-of-cvs.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { takePictures } from '../support/picture.ts';

describe('a PDF with the CVs of three people', () => {
  let place = '';
  let window: AppWindow;
  let batch: BatchScreen;
  let frame: Frame;
  let names: readonly string[] = [];

  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'shortlist-split-'));
    const pack = await packOfCvs(3);
    names = pack.names;
    await writeFile(path.join(place, 'pack.pdf'), pack.bytes);
    window = await openWindow();
    batch = new BatchScreen(window.page);
    frame = new Frame(window.page);
    await new HomeScreen(window.page).openSamples();
    await batch.count('12 completed').waitFor();
    await dropFiles(window.page, [path.join(place, 'pack.pdf')]);
    await batch.file('pack.pdf').getByText('This file holds the CVs of 3 people').waitFor();
  });

  afterAll(async () => {
    await window.close();
    await rm(place, { recursive: true, force: true });
  });

  const parts = () => batch.person.getByRole('form', { name: 'People in this file' }).getByRole('listitem');

  it('is offered in parts, whose pages can be moved, joined and divided', async () => {
    await batch.file('pack.pdf').click();
    await batch.person.getByRole('heading', { name: 'Several people in one file' }).waitFor();
    for (const [index, name] of names.entries()) await parts().nth(index).getByText(name).waitFor();
    expect(await takePictures(window, 'several-people', '[data-pane=person]')).toEqual([]);
    await batch.person.getByRole('button', { name: 'Join page 1 with the next' }).click();
    await parts().nth(0).getByText('pages 1–2').waitFor();
    await batch.person.getByRole('button', { name: 'End pages 1–2 a page earlier' }).click();
    await parts().nth(1).getByText('pages 2–3').waitFor();
    await batch.person.getByRole('button', { name: 'Divide pages 2–3' }).click();
    await batch.person.getByRole('button', { name: 'Split into 3' }).waitFor();
  });

  it('is split by the keyboard into people who are ranked, each with their page', async () => {
    await batch.file('pack.pdf').click();
    await window.page.keyboard.press('s');
    await batch.person.locator('[data-split]:focus').waitFor();
    await window.page.keyboard.press('Enter');
    await frame.toast.getByText('pack.pdf split into 3').waitFor();
    await batch.count('15 completed').waitFor();
    await window.page.keyboard.press('.');
    for (const name of names) await batch.row(name).waitFor();
    await batch.row(names[2] ?? '').click();
    await batch.personName.getByText(names[2] ?? '').waitFor();
    await batch.pages
      .getByRole('img', { name: 'Page 1' })
      .or(batch.pages.getByLabel('Page 1', { exact: true }))
      .waitFor();
    expect(await takePictures(window, 'several-people-split', '[data-pane=person]')).toEqual([]);
  });

  it('is put together again with U', async () => {
    await window.page.keyboard.press('u');
    await frame.toast.getByText('Undone:').waitFor();
    await batch.count('12 completed').waitFor();
    for (const name of names) expect(await batch.row(name).count()).toBe(0);
    await batch.file('pack.pdf').getByText('This file holds the CVs of 3 people').waitFor();
    expect(window.complaints).toEqual([]);
  });
});
