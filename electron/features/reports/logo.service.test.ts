import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { openExportDesk, type ExportDesk } from '../../../tests/support/export-desk.ts';
import { describePicture } from './picture-kind.ts';

const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>';

/** The beginning of a JPEG of that size: a comment, then its frame header. */
function jpegOf(width: number, height: number): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, ...size, 3, 1, 0x22, 0, 2, 0x11, 1]);
}

function fileIn(desk: ExportDesk, name: string, content: string | Uint8Array): string {
  const file = path.join(desk.folder, name);
  writeFileSync(file, content);
  return file;
}

const onePixel = encode({ width: 1, height: 1, data: new Uint8Array(4), channels: 4 });

describe('a logo', () => {
  it.each([
    ['a PNG', onePixel, 'data:image/png;base64,'],
    ['a JPEG', jpegOf(20, 10), 'data:image/jpeg;base64,'],
    ['an SVG', svg, 'data:image/svg+xml;base64,'],
  ])('is drawn anew, and only what was drawn is kept (%s)', async (_kind, content, begins) => {
    const desk = openExportDesk();
    let drawn = '';
    desk.redraw = picture => {
      drawn = picture;
      return 'data:image/png;base64,bmV3';
    };
    await desk.exports.logo.set(fileIn(desk, 'logo', content));
    expect(drawn.startsWith(begins)).toBe(true);
    expect(desk.exports.logo.current()).toBe('data:image/png;base64,bmV3');
  });

  it.each([
    ['text', 'words only'],
    ['a page', '<html><svg></svg></html>'],
    ['a PDF', '%PDF-1.7'],
    ['a PNG that is cut off', onePixel.slice(0, 12)],
    ['nothing', ''],
  ])('is refused by name where it is no picture (%s), and the former stays', async (_kind, content) => {
    const desk = openExportDesk();
    await desk.exports.logo.set(fileIn(desk, 'good.png', onePixel));
    await expect(desk.exports.logo.set(fileIn(desk, 'bad.png', content))).rejects.toMatchObject({
      code: 'LOGO_NOT_IMAGE',
      details: { file: 'bad.png' },
    });
    expect(desk.exports.logo.current()).toBe('data:image/png;base64,AA==');
  });

  it('is refused where it begins like a picture and cannot be drawn', async () => {
    const desk = openExportDesk();
    desk.redraw = () => '';
    await expect(desk.exports.logo.set(fileIn(desk, 'torn.jpg', jpegOf(20, 10)))).rejects.toMatchObject({ code: 'LOGO_NOT_IMAGE' });
  });

  it('is refused before it is drawn where file or picture are enormous', async () => {
    const desk = openExportDesk();
    desk.redraw = () => {
      throw new Error('drawn all the same');
    };
    await expect(desk.exports.logo.set(fileIn(desk, 'wide.jpg', jpegOf(60_000, 60_000)))).rejects.toMatchObject({
      code: 'LOGO_TOO_MANY_PIXELS',
      details: { megapixels: 3600 },
    });
    await expect(desk.exports.logo.set(fileIn(desk, 'big.png', new Uint8Array(9 * 1024 * 1024)))).rejects.toMatchObject({
      code: 'LOGO_TOO_LARGE',
      details: { sizeMb: 9, limitMb: 8 },
    });
  });

  it('is refused where there is no file', async () => {
    const desk = openExportDesk();
    const folder = path.join(desk.folder, 'folder');
    mkdirSync(folder);
    for (const file of [folder, path.join(desk.folder, 'gone.png')])
      await expect(desk.exports.logo.set(file)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('stands on what is printed, until it is taken away', async () => {
    const desk = openExportDesk();
    const input = { batchId: 'batch-1', what: 'candidate', itemIds: ['cv-0'], paper: 'A4' } as const;
    await desk.exports.logo.set(fileIn(desk, 'logo.png', onePixel));
    await desk.exports.preview(input);
    await desk.exports.logo.set(null);
    await desk.exports.preview(input);
    expect(desk.printed.map(job => job.brand?.logo)).toEqual(['data:image/png;base64,AA==', null]);
  });
});

describe('a picture', () => {
  it('tells its size before it is decoded', () => {
    expect(describePicture(onePixel)).toEqual({ type: 'image/png', width: 1, height: 1 });
    expect(describePicture(jpegOf(640, 480))).toEqual({ type: 'image/jpeg', width: 640, height: 480 });
    expect(describePicture(jpegOf(640, 480).slice(0, 12))).toBeNull();
  });
});
