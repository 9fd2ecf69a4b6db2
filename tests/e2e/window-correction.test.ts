import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../support/accessibility.ts';
import { applicationLetter } from '../support/application-letter.ts';
import { openWindow, type AppWindow, leastSize, usualSize } from '../support/app-window.ts';
import { dropFiles } from '../support/drop-files.ts';
import { eventually } from '../support/eventually.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { FieldsPanel } from '../support/pages/fields-panel.ts';
import { Frame } from '../support/pages/frame.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { takePictures } from '../support/picture.ts';

describe('what the machine read, put right by a person', () => {
  let place = '';
  let window: AppWindow;
  let batch: BatchScreen;
  let fields: FieldsPanel;
  let frame: Frame;

  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'shortlist-correction-'));
    window = await openWindow();
    batch = new BatchScreen(window.page);
    fields = new FieldsPanel(window.page);
    frame = new Frame(window.page);
    await new HomeScreen(window.page).openSamples();
    await batch.count('12 completed').waitFor();
  });

  afterAll(async () => {
    await window.close();
    await rm(place, { recursive: true, force: true });
  });

  it('is written in its place, counts at once and goes back with U', async () => {
    await batch.row('Ana Lindqvist').click();
    await batch.tab('Fields').click();
    await fields.field('Name: Ana Lindqvist').click();
    await fields.input('Name').fill('Anna Lindqvist');
    await window.page.keyboard.press('Enter');
    await batch.row('Anna Lindqvist').waitFor();
    await batch.personName.getByText('Anna Lindqvist').waitFor();
    await fields.group('Person').getByText('corrected by you').waitFor();
    await eventually(() => fields.focusedField()).toBe('Name: Anna LindqvistChange');
    await window.page.keyboard.press('u');
    await frame.toast.getByText('Undone:').waitFor();
    await batch.row('Ana Lindqvist').waitFor();
    await fields.field('Name: Ana Lindqvist').waitFor();
  });

  it('goes from field to field with Tab, and Escape leaves one as it was', async () => {
    await fields.field('Name: Ana Lindqvist').focus();
    await window.page.keyboard.press('F2');
    await window.page.keyboard.press('Tab');
    await fields.input('Headline').waitFor();
    await fields.input('Headline').fill('Nothing of the kind');
    await window.page.keyboard.press('Escape');
    await eventually(() => fields.focusedField()).toMatch(/^Headline: /u);
    expect(await fields.pane.getByText('Nothing of the kind').count()).toBe(0);
    await window.page.keyboard.press('ArrowDown');
    await eventually(() => fields.focusedField()).toMatch(/^E-mail: /u);
  });

  it('says what a value has to be before it is saved', async () => {
    await window.page.keyboard.press('Enter');
    await fields.input('E-mail').fill('nobody');
    await window.page.keyboard.press('Enter');
    await fields.pane.getByRole('alert').getByText('An e-mail address has one @ and a domain.').waitFor();
    await window.page.keyboard.press('Escape');
  });

  it('shows what was added on a page written by hand', async () => {
    await fields.group('Certificates').getByRole('button', { name: 'Add' }).click();
    await fields.input('Certificate').fill('Certified Fjord Pilot');
    await window.page.keyboard.press('Enter');
    const added = fields.group('Certificates').getByRole('listitem').filter({ hasText: 'Certified Fjord Pilot' });
    await added.getByRole('button', { name: /show/ }).click();
    await batch.pages
      .getByRole('group', { name: /^Text of page/ })
      .getByText('Written by hand')
      .waitFor();
    await batch.pages.getByText('Certified Fjord Pilot').waitFor();
  });

  it('ranks a file that was not understood once it is filled in', async () => {
    const file = path.join(place, 'scribble.txt');
    await writeFile(file, 'zzz qqq\n');
    await dropFiles(window.page, [file]);
    await batch.file('scribble.txt').click();
    await window.page.keyboard.press('f');
    await fields.pane.getByRole('heading', { name: 'Fill in by hand' }).waitFor();
    const write = async (button: string, group: string, words: Readonly<Record<string, string>>): Promise<void> => {
      await fields.group(group).getByRole('button', { name: button, exact: true }).click();
      for (const [label, text] of Object.entries(words)) await fields.input(label).fill(text);
      await window.page.keyboard.press('Enter');
    };
    await write('+ Name', 'Person', { Name: 'Ada Byron' });
    await fields.field('Name: Ada Byron').waitFor();
    await write('+ E-mail', 'Person', { 'E-mail': 'ada@example.org' });
    await fields.field('E-mail: ada@example.org').waitFor();
    await write('Add', 'Positions', { Title: 'Backend engineer', Employer: 'Analytical Engines', From: '2015-01', To: '2026-10' });
    await batch.count('13 completed').waitFor();
    await batch.personName.getByText('Ada Byron').waitFor();
    await window.page.keyboard.press('.');
    await batch.row('Ada Byron').waitFor();
  });

  it('ranks what looks like a letter when a person says that it is a CV, and needs help with it when they say that it is none', async () => {
    const file = path.join(place, 'letter.txt');
    await writeFile(file, applicationLetter);
    await dropFiles(window.page, [file]);
    await batch.file('letter.txt').click();
    await window.page.getByRole('heading', { name: 'Read, but probably no CV' }).waitFor();
    await window.page.getByText('This looks like a cover letter, not a CV. It has no score').waitFor();
    await window.page.getByRole('button', { name: 'It is a CV, read it as one' }).waitFor();
    await window.page.keyboard.press('v');
    await frame.toast.getByText('letter.txt read as a CV').waitFor();
    await batch.count('14 completed').waitFor();
    await batch.personName.getByText('Rosalind Achterberg').waitFor();
    await frame.runCommand('This is no CV');
    await window.page.getByRole('heading', { name: 'No CV, you said' }).waitFor();
    await batch.count('13 completed').waitFor();
    await window.page.keyboard.press('u');
    await frame.toast.getByText('Undone:').waitFor();
    await batch.count('14 completed').waitFor();
  });

  it('shows the files of one person as versions, which can be split and joined again', async () => {
    const cv = (title: string): string =>
      `Grace Hopper\ngrace@example.org\n+1 415 555 0199\n\nEXPERIENCE\n\n${title}, Navy Systems\n01/2015 - present\n- Built services\n`;
    const files = ['grace-2025.txt', 'grace-2026.txt'].map(name => path.join(place, name));
    await Promise.all(files.map((file, index) => writeFile(file, cv(index === 0 ? 'Engineer' : 'Backend engineer'))));
    await dropFiles(window.page, files);
    await batch.count('15 completed').waitFor();
    await batch.count('1 other version').waitFor();
    await window.page.keyboard.press('.');
    await eventually(() => batch.row('Grace Hopper').count()).toBe(1);
    await batch.row('Grace Hopper').getByRole('img', { name: '2 versions' }).waitFor();
    await batch.row('Grace Hopper').click();
    await window.page.getByRole('button', { name: '2 versions of this CV' }).click();
    await window.page.getByRole('menuitem', { name: /grace-2025\.txt/ }).waitFor();
    await window.page.getByRole('menuitem', { name: 'Not the same person' }).click();
    await frame.toast.getByText('split off: not the same person').waitFor();
    await window.page.getByRole('button', { name: 'Whose file this is' }).waitFor();
    await window.page.keyboard.press('u');
    await window.page.getByRole('button', { name: '2 versions of this CV' }).waitFor();
  });

  it('lets the version count that a person chooses, in the place of the other', async () => {
    const shown = (): Promise<string> => window.page.getByRole('region', { name: 'Document', exact: true }).first().innerText();
    const before = (await shown()).includes('grace-2025.txt') ? 'grace-2025.txt' : 'grace-2026.txt';
    const other = before === 'grace-2025.txt' ? 'grace-2026.txt' : 'grace-2025.txt';
    await batch.count('1 other version').click();
    await batch.file(other).click();
    await window.page.getByText('this one does not count').waitFor();
    await batch.person.getByRole('button', { name: '2 versions' }).click();
    await window.page.getByText('counts', { exact: false }).first().waitFor();
    await takePictures(window, 'versions');
    await window.page.keyboard.press('Escape');
    await window.page.getByRole('button', { name: 'Let this one count' }).click();
    await frame.toast.getByText(`${other} counts for Grace Hopper`).waitFor();
    await batch.file(before).waitFor();
    await eventually(() => batch.row('Grace Hopper').count()).toBe(1);
    await window.page.keyboard.press('u');
    await batch.file(other).waitFor();
    await batch.row('Grace Hopper').click();
  });

  it('shows a report of a parse before it is written, without a word of the person', async () => {
    await batch.tab('Fields').click();
    await fields.pane.getByRole('button', { name: 'Report this parse…' }).click();
    const report = window.page.getByRole('dialog').getByRole('region', { name: 'fields.json' });
    await report.getByText('"Xxxxx Xxxxxx"').first().waitFor();
    expect(await report.textContent()).not.toContain('Hopper');
    await window.page.keyboard.press('Escape');
  });

  it('can be used by everybody, in both themes and sizes', async () => {
    for (const size of [usualSize, leastSize]) {
      await window.resize(size);
      for (const appearance of ['light', 'dark'] as const) {
        await window.appearance(appearance);
        expect(await findBarriers(window.page)).toEqual([]);
      }
    }
    expect(window.complaints).toEqual([]);
  });
});
