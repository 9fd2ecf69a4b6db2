import { describe, expect, it } from 'vitest';
import { picturePdf } from '../../tests/fixtures/scans/picture-pdf.ts';
import { RawPdf, writePages, type PageOptions } from '../../tests/fixtures/raw-pdf.ts';
import { drawPages, type DrawnPage } from './page-pictures.ts';
import { blankRaster } from './raster.ts';

/** A page of 595 × 842 points with that content; `add` adds further objects and says what the page has to name of them. */
async function draw(content: string, add: (pdf: RawPdf) => PageOptions = () => ({})): Promise<DrawnPage> {
  const pdf = new RawPdf();
  const options = add(pdf);
  return drawn(writePages(pdf, [content], options));
}

async function drawn(bytes: Buffer): Promise<DrawnPage> {
  for await (const page of drawPages(new Uint8Array(bytes), [1])) return page;
  throw new Error('no page was drawn');
}

/** The box of all that is darker than grey, in points from the top left; null for a white page. */
function inkBox({ raster, scale }: DrawnPage): { left: number; top: number; right: number; bottom: number } | null {
  const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
  for (let at = 0; at < raster.pixels.length; at += 1) {
    if ((raster.pixels[at] ?? 255) > 128) continue;
    const [x, y] = [(at % raster.width) / scale, Math.floor(at / raster.width) / scale];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box.right < 0 ? null : box;
}

/** Equal but for the pixel at the edge. */
function expectNear(found: number | undefined, expected: number): void {
  expect(Math.abs((found ?? Infinity) - expected)).toBeLessThan(1);
}

const at = (x: number, y: number, size: number, text: string, before = ''): string =>
  `BT /F1 ${size} Tf ${before} ${x} ${y} Td (${text}) Tj ET\n`;

describe('drawn text', () => {
  it('stands where it is set, as large as it is set, from the outlines of its font', async () => {
    const box = inkBox(await draw(at(100, 700, 20, 'HHHH')));
    // Capitals of Helvetica are 0.72 em high, an H is 0.72 em wide; page coordinates run up.
    expectNear(box?.left, 101.6);
    expectNear(box?.bottom, 142);
    expectNear(box?.top, 142 - 14.4);
    expectNear(box?.right, 100 + 4 * 14.44 - 1.6);
  });

  it('follows spacing, scaling, rise and the size of the page', async () => {
    const plain = inkBox(await draw(at(100, 700, 20, 'HH')));
    const spaced = inkBox(await draw(at(100, 700, 20, 'HH', '10 Tc')));
    const wide = inkBox(await draw(at(100, 700, 20, 'HH', '200 Tz')));
    const risen = inkBox(await draw(at(100, 700, 20, 'HH', '5 Ts')));
    const twice = inkBox(await draw(`q 2 0 0 2 0 0 cm ${at(50, 350, 20, 'HH')} Q`));
    const right = plain?.right ?? 0;
    expectNear(spaced?.right, right + 10);
    expectNear(wide?.right, 100 + 2 * (right - 100));
    expectNear(risen?.bottom, (plain?.bottom ?? 0) - 5);
    expectNear(twice?.right, 100 + 2 * (right - 100));
  });

  it('is left out where it is invisible or clipped away', async () => {
    expect(inkBox(await draw(at(100, 700, 20, 'HHHH', '3 Tr')))).toBeNull();
    expect(inkBox(await draw(`q 300 300 50 50 re W n ${at(100, 700, 20, 'HHHH')} Q`))).toBeNull();
  });

  it('is drawn by the procedures of fonts that have no outlines', async () => {
    const box = inkBox(
      await draw('BT /F3 20 Tf 100 700 Td (a) Tj ET', pdf => {
        const block = pdf.addStream('1000 0 0 0 750 750 d1 0 0 750 750 re f');
        const font = pdf.add(
          `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /block ${block} 0 R >> /Encoding << /Type /Encoding /Differences [97 /block] >> /FirstChar 97 /LastChar 97 /Widths [1000] /Resources << >> >>`,
        );
        return { fonts: `/F3 ${font} 0 R` };
      }),
    );
    expectNear(box?.left, 100);
    expectNear(box?.right, 115);
    expectNear(box?.top, 127);
  });
});

describe('drawn shapes', () => {
  it('are filled and stroked in the grey of their colour', async () => {
    const page = await draw('0.5 g 100 700 100 50 re f 0 G 4 w 300 700 m 400 700 l S');
    const grey = page.raster.pixels[Math.round(117 * page.scale) * page.raster.width + Math.round(150 * page.scale)];
    expect(grey).toBeGreaterThan(110);
    expect(grey).toBeLessThan(145);
    expect(inkBox(page)?.bottom).toBeGreaterThan(141);
    expectNear(inkBox(page)?.right, 400);
  });
});

describe('the detail of a page', () => {
  it('is that of its picture, and full where it has none or a finer one', async () => {
    const scanned = async (dotsPerInch: number): Promise<number> =>
      (await drawn(picturePdf(blankRaster(Math.round((595 / 72) * dotsPerInch), Math.round((842 / 72) * dotsPerInch))))).detail;
    expect(await scanned(60)).toBeCloseTo(0.3, 1);
    expect(await scanned(300)).toBe(1);
    expect((await draw(at(100, 700, 20, 'H'))).detail).toBe(1);
  });
});
