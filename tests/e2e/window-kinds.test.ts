import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatFilesOf } from '../fixtures/formats/kinds.ts';
import { cvOf } from '../fixtures/formats/one-cv.ts';
import { openWindow, type AppWindow } from '../support/app-window.ts';
import { dropFiles } from '../support/drop-files.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';
import { HomeScreen } from '../support/pages/home-screen.ts';
import { takePictures } from '../support/picture.ts';

/** One person for each kind of file. */
const people = [
  ['cv.rtf', 'Anouk Verhoeven'],
  ['cv.odt', 'Bastian Kröger'],
  ['cv-flex.html', 'Chiara Lombardi'],
  ['cv.md', 'Dorota Zawadzka'],
  ['with-pdf.eml', 'Edgar Nyström'],
  ['with-pdf.msg', 'Fiona Gallagher'],
  ['cv.pages', 'Gaspard Moreau'],
  ['own-words.eml', 'Hanna Lindqvist'],
] as const;
/** One that is shown as text, one as the pages of a PDF within, one as a picture. */
const lookedAt = new Set(['cv.rtf', 'with-pdf.msg', 'photo.jpg']);
const scan = path.resolve(import.meta.dirname, '../../resources/samples/cvs/Scan_20260302_091544.pdf');

let place = '';
let window: AppWindow;
let batch: BatchScreen;

async function writeKinds(folder: string): Promise<void> {
  await mkdir(folder);
  for (const [index, [kind, name]] of people.entries()) {
    const email = `person${index}@example.org`;
    const file = formatFilesOf(cvOf(name, email, `+44 7700 90020${index}`)).find(({ name: known }) => known === kind);
    await writeFile(path.join(folder, kind), file?.bytes ?? '');
  }
  const bytes = await readFile(scan);
  const end = bytes.lastIndexOf('\xff\xd9', undefined, 'latin1') + 2;
  await writeFile(path.join(folder, 'photo.jpg'), bytes.subarray(bytes.indexOf('\xff\xd8\xff', 0, 'latin1'), end));
}

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'shortlist-kinds-'));
  await writeKinds(path.join(place, 'kinds'));
  window = await openWindow();
  batch = new BatchScreen(window.page);
  await new HomeScreen(window.page).openSamples();
  await batch.count('12 completed').waitFor();
  await dropFiles(window.page, [path.join(place, 'kinds')]);
  // They join the batch that is open; the photograph is recognised last.
  await batch.count(`${12 + people.length + 1} completed`).waitFor({ timeout: 60_000 });
});

afterAll(async () => {
  await window.close();
  await rm(place, { recursive: true, force: true });
});

describe('a CV of every kind of file', () => {
  it.each([...people.map(([kind, name]) => [kind, name] as const), ['photo.jpg', 'Olena Kovalenko'] as const])(
    '%s is shown with its words, and with what was found marked in them',
    async (kind, name) => {
      await batch.row(name).click();
      const document = window.page.getByRole('region', { name: 'Document' });
      await document.getByText(kind).first().waitFor();
      await document.locator('[data-evidence-id]').first().waitFor();
      if (lookedAt.has(kind)) expect(await takePictures(window, `kind-${kind}`)).toEqual([]);
    },
  );
});
