import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedFont, nextLetter } from '../fixtures/embedded-font.ts';
import { plainLines, plainPdf } from '../fixtures/hostile/plain-cv.ts';
import { stuffedWords } from '../fixtures/hostile/stuffed-words.ts';
import { linesFrom, literal, RawPdf, textAt, writePages } from '../fixtures/raw-pdf.ts';
import { findBarriers } from '../support/accessibility.ts';
import { leastSize, openWindow, usualSize, type AppWindow } from '../support/app-window.ts';
import { dropFiles } from '../support/drop-files.ts';
import { BatchScreen } from '../support/pages/batch-screen.ts';

/** A CV with one line in a font that says other letters than it shows. */
function swapped(): Buffer {
  const pdf = new RawPdf();
  const font = embedFont(pdf, { says: nextLetter });
  const line = 'Watering the park of the town and mowing its lawns every spring';
  const content = `${linesFrom(780, plainLines('Ada Palmer'))}BT /F3 10 Tf 56 420 Td ${literal(line)} Tj ET`;
  return writePages(pdf, [content], { fonts: `/F3 ${font} 0 R` });
}

/** A recognition takes seconds, more on a busy machine. */
const slow = 90_000;

describe('a page checked against its picture', { timeout: 2 * slow }, () => {
  let place = '';
  let window: AppWindow;
  let batch: BatchScreen;

  beforeAll(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'shortlist-page-check-'));
    const files: Readonly<Record<string, Buffer>> = {
      'white.pdf': plainPdf(`q 1 g ${textAt(56, 420, stuffedWords)} Q`, { name: 'Bea Osei' }),
      'swapped.pdf': swapped(),
      'plain.pdf': plainPdf('', { name: 'Carl Ngata' }),
    };
    await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(path.join(place, name), bytes)));
    window = await openWindow();
    batch = new BatchScreen(window.page);
    await dropFiles(window.page, [place]);
    await batch.count('3 completed').waitFor({ timeout: slow });
  });

  afterAll(async () => {
    await window.close();
    await rm(place, { recursive: true, force: true });
  });

  function strip(): Locator {
    return window.page.getByRole('region', { name: 'Page and picture compared' });
  }

  async function check(name: string): Promise<void> {
    await batch.row(name).click();
    await batch.waitForDrawnPage();
    await window.page.getByRole('button', { name: 'Check this page against its picture' }).click();
  }

  it('names the words that are not seen, marks them, and changes no score', async () => {
    const scores = await batch.scores();
    await check('Bea Osei');
    await strip()
      .getByText(/Comparing page 1 with its picture, \d+ %/)
      .waitFor();
    await strip().getByText('7 words of the text of page 1 cannot be seen on it.').waitFor({ timeout: slow });
    await strip().getByText('The score was not changed.').waitFor();
    const words = strip().getByRole('group', { name: 'Not seen:' }).getByRole('button');
    expect(await words.allInnerTexts()).toEqual(stuffedWords.split(' '));
    expect(await batch.scores()).toEqual(scores);
  });

  it('shows what is drawn instead, beside its place on the page', async () => {
    await check('Ada Palmer');
    await strip()
      .getByText(/read otherwise than they look/)
      .waitFor({ timeout: slow });
    await strip().getByRole('button', { name: 'Xbufsjoh shown as Watering' }).click();
    const mark = window.page.getByRole('button', { name: /The file says “Xbufsjoh”, the page shows “Watering”, page 1/ });
    await mark.waitFor();
    expect(await mark.getAttribute('data-kind')).toBe('unseen');
  });

  it('remembers what was found, and forgets the strip that was closed', async () => {
    await batch.row('Bea Osei').click();
    await strip().getByText('cannot be seen on it.').waitFor();
    await strip().getByRole('button', { name: 'Close' }).click();
    await strip().waitFor({ state: 'detached' });
    await batch.row('Ada Palmer').click();
    await strip()
      .getByText(/read otherwise/)
      .waitFor();
  });

  it('says that an ordinary page agrees, and can be called off on the way', async () => {
    await check('Carl Ngata');
    await strip().getByRole('button', { name: 'Cancel' }).click();
    await strip().waitFor({ state: 'detached' });
    await check('Carl Ngata');
    await strip().getByText('Page 1 shows what its text says.').waitFor({ timeout: slow });
    await strip()
      .getByText(/100 % of the letters of \d+ words are seen/)
      .waitFor();
  });

  it.each([
    ['light', usualSize],
    ['dark', leastSize],
  ] as const)('can be used by everybody in the %s window', async (appearance, size) => {
    await window.resize(size);
    await window.appearance(appearance);
    await batch.row('Ada Palmer').click();
    await strip()
      .getByText(/read otherwise/)
      .waitFor();
    await batch.waitForDrawnPage();
    expect(await findBarriers(window.page)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
