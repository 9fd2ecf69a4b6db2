import { describe, expect, it } from 'vitest';
import { RawPdf, writePages } from '../../tests/fixtures/raw-pdf.ts';
import { drawPages, type DrawnPage } from './page-pictures.ts';

const size = 8;
const black = Buffer.alloc(size * size);

/** A page of 595 × 842 points that paints what `content` says; `/Im` is the picture. */
async function draw(add: (pdf: RawPdf) => number, content = 'q 200 0 0 100 100 600 cm /Im Do Q', page = ''): Promise<DrawnPage> {
  const pdf = new RawPdf();
  const picture = add(pdf);
  const contents = pdf.addStream(content);
  const bytes = writePages(pdf, [contents], { resources: `/XObject << /Im ${picture} 0 R >>`, page });
  for await (const drawn of drawPages(new Uint8Array(bytes), [1])) return drawn;
  throw new Error('no page was drawn');
}

function picture(rest: string): string {
  return `/Type /XObject /Subtype /Image /Width ${size} /Height ${size} ${rest}`;
}

/** Grey at a place of the page in points from its top left. */
function greyAt({ raster, scale }: DrawnPage, x: number, y: number): number | undefined {
  return raster.pixels[Math.round(y * scale) * raster.width + Math.round(x * scale)];
}

/** The picture covers 100 to 300 points across and 142 to 242 down. */
function expectInPlace(drawn: DrawnPage): void {
  expect(greyAt(drawn, 200, 190)).toBeLessThan(40);
  expect(greyAt(drawn, 104, 146)).toBeLessThan(40);
  expect([greyAt(drawn, 95, 190), greyAt(drawn, 305, 190), greyAt(drawn, 200, 138), greyAt(drawn, 200, 247)]).toEqual([255, 255, 255, 255]);
}

describe('drawPages', () => {
  it('draws grey and coloured pictures where they stand', async () => {
    expectInPlace(await draw(pdf => pdf.addStream(black, picture('/ColorSpace /DeviceGray /BitsPerComponent 8'))));
    expectInPlace(await draw(pdf => pdf.addStream(Buffer.alloc(3 * size * size), picture('/ColorSpace /DeviceRGB /BitsPerComponent 8'))));
  });

  it('draws pictures of one bit per pixel, and stencils in the colour of their fill', async () => {
    expectInPlace(await draw(pdf => pdf.addStream(Buffer.alloc(size), picture('/ColorSpace /DeviceGray /BitsPerComponent 1'))));
    const stencil = await draw(
      pdf => pdf.addStream(Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), picture('/ImageMask true /BitsPerComponent 1')),
      'q 0 0 0 rg 200 0 0 100 100 600 cm /Im Do Q',
    );
    expectInPlace(stencil);
  });

  it('draws fax pictures with the decoder of the package', async () => {
    const rowsOfOneColour = Buffer.from([0xff, 0x00, 0x10, 0x01]);
    const fax = picture(
      `/ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${size} /Rows ${size} >>`,
    );
    expectInPlace(await draw(pdf => pdf.addPacked(rowsOfOneColour, fax)));
  });

  it('turns the page as its viewer does', async () => {
    const drawn = await draw(
      pdf => pdf.addStream(black, picture('/ColorSpace /DeviceGray /BitsPerComponent 8')),
      'q 200 0 0 100 100 600 cm /Im Do Q',
      '/Rotate 90',
    );
    expect([Math.round(drawn.width), Math.round(drawn.height)]).toEqual([842, 595]);
    expect(greyAt(drawn, 650, 200)).toBeLessThan(40);
  });

  it('draws large paper coarser instead of larger', async () => {
    const drawn = await draw(
      pdf => pdf.addStream(black, picture('/ColorSpace /DeviceGray /BitsPerComponent 8')),
      'q 200 0 0 100 100 600 cm /Im Do Q',
      '/MediaBox [0 0 5000 5000]',
    );
    expect(drawn.raster.pixels.length).toBeLessThan(12_100_000);
  });

  it('refuses a picture that unpacks to more than a page may hold', async () => {
    const bomb = draw(pdf => pdf.addStream(Buffer.alloc(140 * 1024 * 1024), picture('/ColorSpace /DeviceGray /BitsPerComponent 8')));
    await expect(bomb).rejects.toMatchObject({ code: 'DOCUMENT_UNSAFE' });
  });
});
