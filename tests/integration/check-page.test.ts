import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedFont, nextLetter } from '../fixtures/embedded-font.ts';
import { plainPdf } from '../fixtures/hostile/plain-cv.ts';
import { stuffedWords } from '../fixtures/hostile/stuffed-words.ts';
import { RawPdf, linesFrom, literal, textAt, writePages } from '../fixtures/raw-pdf.ts';

const project = path.resolve(import.meta.dirname, '../..');
const doctor = path.join(project, 'electron/setup/doctor.mjs');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shortlist-check-page-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Answer {
  readonly code: number;
  readonly text: string;
}

function checkPage(...words: readonly string[]): Promise<Answer> {
  return new Promise(resolve => {
    execFile(process.execPath, [doctor, 'check-page', ...words], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: stdout + stderr });
    });
  });
}

async function file(name: string, bytes: string | Uint8Array): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, bytes);
  return place;
}

/** A page in an embedded font that says other letters than it shows. */
function swapped(): Buffer {
  const pdf = new RawPdf();
  const font = embedFont(pdf, { says: nextLetter });
  const line = 'Gardener in the park of the town since spring, watering and mowing every day';
  const content = `${linesFrom(780, ['# Ada Palmer', 'Bristol, United Kingdom'])}BT /F3 11 Tf 56 700 Td ${literal(line)} Tj ET`;
  return writePages(pdf, [content], { fonts: `/F3 ${font} 0 R` });
}

describe('npm run doctor -- check-page', { timeout: 120_000 }, () => {
  it('says that an ordinary page agrees with its picture', async () => {
    const answer = await checkPage(await file('plain.pdf', plainPdf()));
    expect(answer.text).toMatch(/page 1 agrees with its picture: 100 % of the letters of \d+ words are seen/u);
    expect(answer.text).not.toMatch(/not seen|only seen/u);
    expect(answer.code).toBe(0);
  });

  it('names white words with their boxes', async () => {
    const answer = await checkPage(await file('white.pdf', plainPdf(`q 1 g ${textAt(56, 420, stuffedWords)} Q`)), '1');
    expect(answer.text).toContain('page 1 DISAGREES with its picture');
    for (const word of stuffedWords.split(' '))
      expect(answer.text).toMatch(new RegExp(`not seen +\\d+ 41\\d \\d+ \\d+ +${word} \\(hidden\\)`, 'u'));
    expect(answer.code).toBe(1);
  });

  it('shows what is drawn where a font says other letters', async () => {
    const answer = await checkPage(await file('swapped.pdf', swapped()), '1');
    expect(answer.text).toMatch(/Hbsefofs, “Gardener” is/u);
    expect(answer.text).toMatch(/xbufsjoh, “watering” is/u);
    expect(answer.code).toBe(1);
  });

  it('names a page that is not there, a file without pages, and a file that is not there', async () => {
    const plain = await file('short.pdf', plainPdf());
    expect(await checkPage(plain, '7')).toEqual({
      code: 2,
      text: expect.stringContaining('There is no page 7: the file has 1.') as string,
    });
    const text = await file('cv.txt', 'Ada Palmer\nGardener\n');
    expect(await checkPage(text)).toEqual({ code: 2, text: expect.stringContaining('has no pages that could be compared') as string });
    expect(await checkPage(path.join(folder, 'gone.pdf'))).toEqual({
      code: 2,
      text: expect.stringContaining('There is no file') as string,
    });
    expect(await checkPage(plain, 'first')).toEqual({ code: 2, text: expect.stringContaining('Which file') as string });
  });
});
