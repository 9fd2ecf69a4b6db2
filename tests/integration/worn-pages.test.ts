import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conditions, worn } from '../fixtures/scans/conditions.ts';
import { atScale } from '../fixtures/scans/degrade.ts';
import { garble, garblings } from '../fixtures/scans/garble.ts';
import { outlinePdf } from '../fixtures/scans/outline-pdf.ts';
import { picturePdf } from '../fixtures/scans/picture-pdf.ts';
import { runScreen, type ScreenJson } from '../support/run-screen.ts';
import { drawPages } from '../../workers/ocr/page-pictures.ts';

const cv = path.resolve(import.meta.dirname, '../../resources/samples/cvs/ana-lindqvist-cv.pdf');
const printed = { name: 'Ana Lindqvist', emails: ['ana.lindqvist@example.com'] };
/** Photos and grain so strong that a letter may be lost: the person has to be known, or help asked for. */
const hard = new Set(['uneven light', 'pale ink', 'fax', 'photo on a desk', 'crooked −12°']);
/** Words by which a page is said to be unfit that the recogniser itself is sure of. */
const told: Readonly<Record<string, string>> = { 'out of focus': 'too blurred', '60 dpi': 'too coarse' };

let folder = '';
let candidates: ScreenJson['candidates'] = [];

/** What came of a file. */
function outcome(name: string): ScreenJson['candidates'][number] | undefined {
  return candidates.find(({ file }) => file === `${name}.pdf`);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shortlist-worn-'));
  const bytes = await readFile(cv);
  for (const garbling of garblings) await writeFile(path.join(folder, `text layer ${garbling}.pdf`), garble(bytes, garbling));
  await writeFile(
    path.join(folder, 'text layer of one font.pdf'),
    garble(bytes, 'shuffled', index => index === 0),
  );
  for await (const { raster } of drawPages(new Uint8Array(bytes), [1])) {
    await writeFile(path.join(folder, 'outlines.pdf'), outlinePdf(atScale(0.65)(raster)));
    for (const condition of conditions) await writeFile(path.join(folder, `${condition.name}.pdf`), picturePdf(worn(raster, condition)));
  }
  const run = await runScreen(['--quiet', '--json', '-', folder]);
  ({ candidates } = JSON.parse(run.stdout) as ScreenJson);
}, 900_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('pages that have to be recognised', () => {
  it.each(garblings)('are read from how they look where their text layer is nonsense: %s', garbling => {
    expect(outcome(`text layer ${garbling}`)).toMatchObject(printed);
  });

  it('are read from how they look where the letters of one font are nonsense', () => {
    expect(outcome('text layer of one font')).toMatchObject({
      ...printed,
      warnings: expect.arrayContaining([expect.stringContaining('text in the file is unusable')]),
    });
  });

  it('are read from how they look where letters are shapes', () => {
    expect(outcome('outlines')).toMatchObject({ status: 'completed', name: printed.name });
  });

  it.each(conditions.filter(({ name, legible }) => legible && !hard.has(name)).map(({ name }) => name))(
    'are read when scanned: %s',
    name => {
      expect(outcome(name)).toMatchObject(printed);
    },
  );

  it.each([...hard])('name the person or ask for help: %s', name => {
    const found = outcome(name);
    expect(found?.status === 'needs-help' || found?.name === printed.name).toBe(true);
  });

  it.each(conditions.filter(({ legible }) => !legible).map(({ name }) => name))('ask for help where nobody could read them: %s', name => {
    expect(outcome(name)?.status).toBe('needs-help');
  });

  it.each(conditions.map(({ name }) => name))('never give a wrong address without a word: %s', name => {
    const { status, emails = [], warnings = [] } = outcome(name) ?? {};
    const wrong = emails.filter(email => !printed.emails.includes(email));
    expect(status === 'needs-help' || wrong.every(email => warnings.some(warning => warning.includes(email)))).toBe(true);
  });

  it.each(Object.keys(told))('say what is wrong with them, what to do, and keep what was made out: %s', name => {
    const found = outcome(name);
    expect(found?.error).toContain(told[name]);
    expect(found?.error).toContain('300 dpi');
    expect(found?.name).not.toBe('');
  });
});
