import { deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../core/document/layout-document.ts';
import { drawPages } from '../../ocr/page-pictures.ts';
import { readPdf } from '../pdf.ts';
import { pagesOfPictures } from './image-page.ts';
import { pngPicture } from './png.ts';
import { wrapImageAsPdf } from './wrap-image.ts';

const size = { width: 60, height: 84 };

/** A picture whose upper left quarter is black on white. */
function quarter(channels: 1 | 2 | 3 | 4, depth: 8 | 16 = 8): Uint8Array {
  const full = depth === 16 ? 65_535 : 255;
  const data = depth === 16 ? new Uint16Array(size.width * size.height * channels) : new Uint8Array(size.width * size.height * channels);
  for (let pixel = 0; pixel < size.width * size.height; pixel += 1) {
    const isBlack = pixel % size.width < size.width / 2 && pixel < (size.width * size.height) / 2;
    const hasAlpha = channels % 2 === 0;
    data.fill(isBlack || hasAlpha ? 0 : full, pixel * channels, (pixel + 1) * channels);
    if (hasAlpha) data[(pixel + 1) * channels - 1] = isBlack ? full : 0;
  }
  return encode({ ...size, data, depth, channels });
}

/** Grey at the middles of the quarters: upper left, upper right, lower left, lower right. */
async function quarters(pdf: Uint8Array): Promise<readonly number[]> {
  for await (const { raster } of drawPages(pdf, [1])) {
    const at = (x: number, y: number): number =>
      raster.pixels[Math.floor(raster.height * y) * raster.width + Math.floor(raster.width * x)] ?? -1;
    return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)].map(grey => (grey < 40 ? 0 : 255));
  }
  return [];
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
}

function png(header: readonly number[], data: Buffer, more: readonly Buffer[] = []): Uint8Array {
  const head = Buffer.alloc(13);
  for (const [index, value] of header.slice(0, 2).entries()) head.writeUInt32BE(value, index * 4);
  for (const [index, value] of header.slice(2).entries()) head.writeUInt8(value, 8 + index);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', head), ...more, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]));
}

describe('wrapImageAsPdf', () => {
  it('makes a page that is a picture', async () => {
    const raw = await readPdf(wrapImageAsPdf(quarter(3)));
    expect(raw.pages).toEqual([{ width: 595, height: 833 }]);
    expect(raw.spans).toEqual([]);
    expect(layoutDocument(raw).imagePages).toEqual([1]);
  });

  it.each([
    [1, 16],
    [3, 8],
    [4, 8],
  ] as const)('shows a PNG of %i channels in %i bits as it is, transparency on white', async (channels, depth) => {
    expect(await quarters(wrapImageAsPdf(quarter(channels, depth)))).toEqual([0, 255, 255, 255]);
  });

  it('shows palettes, and few bits', async () => {
    const palette = chunk('PLTE', Buffer.from([255, 255, 255, 0, 0, 0]));
    const rows = deflateSync(Buffer.from([0, 0b01000000, 0, 0b00000000]));
    expect(await quarters(wrapImageAsPdf(png([2, 2, 1, 3, 0, 0, 0], rows, [palette])))).toEqual([255, 0, 255, 255]);
    const transparent = [palette, chunk('tRNS', Buffer.from([255, 0]))];
    expect(await quarters(wrapImageAsPdf(png([2, 2, 1, 3, 0, 0, 0], rows, transparent)))).toEqual([255, 255, 255, 255]);
  });

  it('keeps a JPEG byte for byte and turns it upright', async () => {
    const jpeg = (orientation: number): Uint8Array => {
      const exif = Buffer.from(`45786966000049492a0008000000010012010300010000000${orientation}00000000000000`, 'hex');
      const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
      const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 40, 0, 20, 1, 1, 0x11, 0]);
      return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8]), app1, frame, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3])]));
    };
    for (const [orientation, width] of [
      [1, 421],
      [3, 421],
      [6, 842],
      [8, 842],
    ] as const) {
      const pdf = wrapImageAsPdf(jpeg(orientation));
      expect(Buffer.from(pdf).includes(Buffer.from(jpeg(orientation)))).toBe(true);
      expect((await readPdf(pdf)).pages[0]?.width).toBe(width);
    }
  });

  it.each([
    [3, [255, 255, 255, 0]],
    [5, [0, 255, 255, 255]],
    [6, [255, 0, 255, 255]],
    [8, [255, 255, 0, 255]],
  ])('turns and mirrors by orientation %i', async (orientation, expected) => {
    expect(await quarters(pagesOfPictures([{ ...pngPicture(quarter(3)), orientation }]))).toEqual(expected);
  });

  it('refuses what holds no picture, lies about its size or is enormous', () => {
    const bomb = deflateSync(Buffer.alloc(5_000_000));
    expect(() => wrapImageAsPdf(png([9, 9, 8, 6, 0, 0, 0], bomb))).toThrow(expect.objectContaining({ code: 'DOCUMENT_UNSAFE' }));
    expect(() => wrapImageAsPdf(png([60_000, 60_000, 8, 2, 0, 0, 0], bomb))).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_TOO_COMPLEX' }),
    );
    expect(() => wrapImageAsPdf(quarter(4).subarray(0, 60))).toThrow(expect.objectContaining({ code: 'DOCUMENT_DAMAGED' }));
    expect(() => wrapImageAsPdf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toThrow(expect.objectContaining({ code: 'DOCUMENT_DAMAGED' }));
  });
});
