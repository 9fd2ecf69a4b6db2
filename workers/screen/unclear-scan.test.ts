import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecognisedPage } from '../../core/contract/recognition.ts';
import { defaultGroupWeights, defaultThresholds, type Rubric } from '../../core/contract/rubric.ts';
import { picturePdf } from '../../tests/fixtures/scans/picture-pdf.ts';
import { blankRaster } from '../ocr/raster.ts';
import { loadReadingResources } from '../resources.ts';
import { rematchDocument } from './rematch-document.ts';
import { screenDocument } from './screen-document.ts';

const resources = await loadReadingResources(path.resolve(import.meta.dirname, '../../resources'));
const understanding = { today: '2026-11', defaultRegion: 'US' };
const rubric = JSON.stringify({
  title: 'Curator',
  version: 1,
  weights: defaultGroupWeights,
  thresholds: defaultThresholds,
  criteria: [],
  seniority: null,
  language: 'en',
  lint: [],
} satisfies Rubric);

const lines = [
  'Rosalind Achterberg',
  'r.achterberg@example.org',
  'WORK EXPERIENCE',
  '03/2015 - Present Assistant Curator, Harewood Hall',
  'EDUCATION',
  '2010 - 2013 BA History of Art, University of York',
];

function recognised(part: Partial<RecognisedPage>): readonly RecognisedPage[] {
  const words = lines.flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => {
      const baseline = 80 + row * 24;
      return {
        text,
        box: { x: 60 + index * 5, y: baseline - 8, width: text.length * 5, height: 10 },
        baseline,
        size: 10,
        confidence: 0.95,
      };
    }),
  );
  return [{ page: 1, turn: 0, confidence: 0.95, blank: false, fault: null, words, ...part }];
}

function screen(part: Partial<RecognisedPage>) {
  const bytes = new Uint8Array(picturePdf(blankRaster(60, 84)));
  return screenDocument({ bytes, rubric, recognised: recognised(part), ...understanding }, resources, () => undefined);
}

async function rematch(part: Partial<RecognisedPage>) {
  const { text, cv } = (await screen(part)).reading;
  return rematchDocument({ text, cv, ruling: null, rubric, ...understanding }, resources, () => undefined);
}

describe('what was recognised', () => {
  it('is matched, at once and again, when it is clear', async () => {
    const { reading, match } = await screen({});
    expect(reading.help).toBeNull();
    expect(match).not.toBeNull();
    await expect(rematch({})).resolves.toMatchObject({ insufficient: false });
  });

  it('needs help with its reason and keeps its values when the page is blurred or coarse', async () => {
    for (const [fault, words] of [
      ['blurred', 'too blurred'],
      ['small', 'too coarse'],
    ] as const) {
      const { reading, match } = await screen({ fault });
      expect(reading).toMatchObject({
        help: 'DOCUMENT_NOT_RECOGNISED',
        unclear: expect.stringContaining(words),
        name: 'Rosalind Achterberg',
      });
      expect(match).toBeNull();
      await expect(rematch({ fault })).rejects.toMatchObject({ code: 'DOCUMENT_NOT_RECOGNISED' });
    }
  });

  it('is held to the same limit when it is matched again as at first', async () => {
    const { reading } = await screen({ confidence: 0.5 });
    expect(reading.confidence).toBeGreaterThan(0.35);
    expect(reading).toMatchObject({ help: 'DOCUMENT_NOT_RECOGNISED', unclear: expect.stringContaining('too unclear') });
    await expect(rematch({ confidence: 0.5 })).rejects.toMatchObject({ code: 'DOCUMENT_NOT_RECOGNISED' });
  });
});
