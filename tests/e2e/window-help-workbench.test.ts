import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileFiles, writeHostileFiles } from '../fixtures/hostile.ts';
import { answerOpen } from '../support/answer-dialogs.ts';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { dropFiles } from '../support/drop-files.ts';
import { eventually } from '../support/eventually.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { takePictures } from '../support/picture.ts';
import { cvOf } from '../support/test-screening.ts';

describe('files that need a person', () => {
  const locked = 'user-password.pdf';
  let place = '';
  let window: AppWindow;
  let batch: BatchScreen;
  let frame: Frame;

  const heading = (name: string) => batch.person.getByRole('heading', { name });
  const clipboard = (): Promise<string> => window.app.evaluate(({ clipboard: board }) => board.readText());

  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'shortlist-help-'));
    await writeHostileFiles(
      place,
      hostileFiles.filter(file => file.name === locked),
    );
    await writeFile(path.join(place, 'notes.txt'), 'Please call me back about the invoice. Thank you.');
    await writeFile(path.join(place, 'scrap.txt'), 'To whom it may concern: the parcel arrived on Tuesday.');
    await writeFile(path.join(place, 'cut.pdf'), '%PDF-1.4 cut');
    window = await openWindow();
    batch = new BatchScreen(window.page);
    frame = new Frame(window.page);
    await new HomeScreen(window.page).openSamples();
    await batch.count('12 completed').waitFor();
    await dropFiles(
      window.page,
      [locked, 'notes.txt', 'scrap.txt', 'cut.pdf'].map(name => path.join(place, name)),
    );
    await batch.count('3 need help').waitFor();
  });
  afterAll(async () => {
    await window.close();
    await rm(place, { recursive: true, force: true });
  });

  it('shows the ways on from a protected file, and the equation of the batch', async () => {
    await batch.file(locked).click();
    await heading('This PDF needs a password').waitFor();
    await window.page.getByText(/^17 received = 12 completed \+ 3 need help/).waitFor();
    expect(await takePictures(window, 'needs-help-password', '[data-pane=person]')).toEqual([]);
  });

  it('copies a letter that asks for the file again, and goes to the next file', async () => {
    await batch.file(locked).click();
    await window.page.keyboard.press('q');
    await frame.toast.getByText(/A letter about .* is copied/).waitFor();
    expect(await clipboard()).toMatch(
      /^Hello,\n\nthank you for your application\. Your file “user-password\.pdf” is protected by a password/,
    );
    await eventually(() => batch.personName.innerText()).not.toBe('This PDF needs a password');
  });

  it('offers the fields of a protected file without its password', async () => {
    await batch.file(locked).click();
    await window.page.keyboard.press('f');
    await heading('Fill in by hand').waitFor();
    await batch.person.getByRole('button', { name: /^Add/ }).first().waitFor();
    expect(await takePictures(window, 'needs-help-fill-in', '[data-pane=person]')).toEqual([]);
    await batch.person.getByRole('button', { name: 'Back', exact: true }).click();
    await heading('This PDF needs a password').waitFor();
  });

  it('gets a new file in its row', async () => {
    await window.page
      .getByRole('main')
      .getByRole('button', { name: /refused$/ })
      .click();
    await batch.file('cut.pdf').click();
    await writeFile(path.join(place, 'whole.txt'), cvOf(4));
    await answerOpen(window.app, [path.join(place, 'whole.txt')]);
    await batch.person.getByRole('button', { name: /^Replace the file/ }).click();
    await frame.toast.getByText(/is being read in place of/).waitFor();
    await batch.count('13 completed').waitFor();
    expect(await batch.file('cut.pdf').count()).toBe(0);
  });

  it('takes a new file that is dropped on its pane, while the rest of the window adds to the batch', async () => {
    await writeFile(path.join(place, 'fresh.txt'), cvOf(6));
    await batch.file('scrap.txt').click();
    await heading('Read, but too little was understood').or(heading('Read, but probably no CV')).waitFor();
    await dropFiles(window.page, [path.join(place, 'fresh.txt')], batch.person);
    await batch.count('14 completed').waitFor();
    expect(await batch.file('scrap.txt').count()).toBe(0);
    await batch.count('17 received').waitFor();
  });

  it('leaves the list with X, and the next one has the keyboard', async () => {
    await batch.file('notes.txt').click();
    await window.page.keyboard.press('x');
    await batch.count('1 set aside').waitFor();
    await heading('This PDF needs a password').waitFor();
    expect(window.complaints).toEqual([]);
  });
});
