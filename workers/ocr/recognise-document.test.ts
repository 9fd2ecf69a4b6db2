import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recognitionLimits, type RecognisedPage } from '../../core/contract/recognition.ts';
import { RawPdf, writePages } from '../../tests/fixtures/raw-pdf.ts';
import { recogniseDocument } from './recognise-document.ts';
import { loadTextRecogniser, type TextRecogniser } from './text-recogniser.ts';

const sample = readFileSync(path.resolve(import.meta.dirname, '../../resources/samples/cvs/Scan_20260302_091544.pdf'));

/** The picture inside the sample, as it is stored. */
const photograph = sample.subarray(sample.indexOf('\xff\xd8\xff', 0, 'latin1'), sample.lastIndexOf('\xff\xd9', undefined, 'latin1') + 2);
const upright = '595 0 0 842 0 0';
const upsideDown = '-595 0 0 -842 595 842';
/** Turned a quarter clockwise on a page of upright paper, filling its width. */
const onItsSide = '0 -595 595 0 0 700';

/** A PDF whose pages hold the sample's picture, each placed by a matrix; an empty matrix leaves the page white. */
function scanned(...placings: readonly string[]): Uint8Array<ArrayBuffer> {
  const pdf = new RawPdf();
  const picture = pdf.addPacked(
    photograph,
    '/Type /XObject /Subtype /Image /Width 910 /Height 1287 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
  );
  const contents = placings.map(placing => pdf.addStream(placing === '' ? '' : `q ${placing} cm /Im Do Q`));
  return new Uint8Array(writePages(pdf, contents, { resources: `/XObject << /Im ${picture} 0 R >>` }));
}

function textOf({ words }: RecognisedPage): string {
  return words.map(word => word.text).join(' ');
}

let recogniser: TextRecogniser;
beforeAll(async () => {
  recogniser = await loadTextRecogniser(recognitionLimits.dotsPerInch);
});

async function recognise(
  bytes: Uint8Array<ArrayBuffer>,
  pages: readonly number[],
): Promise<{ pages: readonly RecognisedPage[]; reached: number[] }> {
  const reached: number[] = [];
  return {
    pages: await recogniseDocument({ bytes, pages: [...pages], languages: [] }, recogniser, percent => reached.push(percent)),
    reached,
  };
}

describe('recogniseDocument', { timeout: 90_000 }, () => {
  it('reads name, address and number from a scan, says where they stand and how sure it is', async () => {
    const { pages } = await recognise(scanned(upright), [1]);
    const [page] = pages;
    if (page === undefined) throw new Error('no page');
    for (const words of ['Olena Kovalenko', 'olena.kovalenko@example.net', '+49 221 4710 266', 'Cologne, Germany'])
      expect(textOf(page)).toContain(words);
    expect(page.confidence).toBeGreaterThan(0.8);
    expect(page.confidence).toBeLessThan(1);
    const name = page.words.find(word => word.text === 'Kovalenko');
    expect(name?.box.x).toBeGreaterThan(100);
    expect(name?.box.y).toBeGreaterThan(40);
    expect((name?.box.y ?? 0) + (name?.box.height ?? 0)).toBeLessThan(90);
    expect(name?.size).toBeGreaterThan(15);
    expect(page.words.find(word => word.text === 'Paramedic')?.size).toBeLessThan(12);
    expect(page.words.filter(word => word.text === '•').length).toBeGreaterThan(5);
  });

  it('reads pages that lie upside down or on their side, and places their words on the page as it is', async () => {
    const { pages, reached } = await recognise(scanned(upsideDown, onItsSide), [1, 2]);
    expect(pages.map(page => page.turn)).toEqual([180, 90]);
    for (const page of pages) expect(textOf(page)).toContain('olena.kovalenko@example.net');
    const [turned, side] = pages;
    expect(turned?.words.find(word => word.text === 'Kovalenko')?.box.y).toBeGreaterThan(700);
    expect(side?.words.find(word => word.text === 'Kovalenko')?.box.x).toBeGreaterThan(500);
    expect(reached.at(-1)).toBe(100);
    expect(reached).toEqual(reached.toSorted((one, other) => one - other));
  });

  it('leaves white pages at once, and pages beyond the limit', async () => {
    const { pages } = await recognise(
      scanned(...Array.from({ length: 12 }, () => '')),
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(pages).toHaveLength(recognitionLimits.pages);
    expect(pages.every(page => page.words.length === 0)).toBe(true);
  });
});
