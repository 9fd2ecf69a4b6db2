import { describe, expect, it } from 'vitest';
import { blankRaster, drawPicture, inkShare, toPortableGreyMap, turnUpright, type GreyPicture, type Raster } from './raster.ts';

/** Two by two pixels: black and dark above, light and white below. */
const corners: GreyPicture = { width: 2, height: 2, pixels: new Uint8Array([0, 80, 160, 255]), coverage: null };

function at({ width, pixels }: Raster, x: number, y: number): number | undefined {
  return pixels[y * width + x];
}

function quarters(raster: Raster): readonly (number | undefined)[] {
  const { width, height } = raster;
  return [at(raster, 0, 0), at(raster, width - 1, 0), at(raster, 0, height - 1), at(raster, width - 1, height - 1)];
}

describe('drawPicture', () => {
  it('puts the first row of a picture at the top, as PDF does, and leaves the rest of the page white', () => {
    const raster = blankRaster(20, 20);
    drawPicture(raster, corners, [10, 0, 0, -10, 5, 15]);
    expect([at(raster, 5, 5), at(raster, 14, 5), at(raster, 5, 14), at(raster, 14, 14)]).toEqual([0, 80, 160, 255]);
    expect([at(raster, 4, 5), at(raster, 15, 14), at(raster, 5, 4)]).toEqual([255, 255, 255]);
  });

  it('turns and mirrors as the matrix says', () => {
    const turned = blankRaster(10, 10);
    drawPicture(turned, corners, [0, 10, 10, 0, 0, 0]);
    expect(quarters(turned)).toEqual([160, 0, 255, 80]);
  });

  it('joins strips without a gap', () => {
    const raster = blankRaster(10, 11);
    const strip: GreyPicture = { width: 4, height: 3, pixels: new Uint8Array(12), coverage: null };
    drawPicture(raster, strip, [10, 0, 0, -5.5, 0, 5.5]);
    drawPicture(raster, strip, [10, 0, 0, -5.5, 0, 11]);
    expect(Math.max(...raster.pixels)).toBe(0);
  });

  it('averages what it reduces, so that thin strokes stay grey', () => {
    const lines: GreyPicture = { width: 40, height: 4, pixels: new Uint8Array(160).map((_, index) => (index % 2) * 255), coverage: null };
    const raster = blankRaster(10, 1);
    drawPicture(raster, lines, [10, 0, 0, -1, 0, 1]);
    for (const pixel of raster.pixels) expect(Math.abs(pixel - 127)).toBeLessThan(3);
  });

  it('lets what lies beneath show where a stencil does not cover', () => {
    const raster = blankRaster(2, 1);
    drawPicture(raster, { width: 2, height: 1, pixels: new Uint8Array([0, 0]), coverage: new Uint8Array([255, 0]) }, [2, 0, 0, -1, 0, 1]);
    expect([...raster.pixels]).toEqual([0, 255]);
  });
});

describe('turnUpright', () => {
  const page: Raster = { width: 3, height: 2, pixels: new Uint8Array([1, 2, 3, 4, 5, 6]) };

  it('brings text that ran downwards, upside down or upwards into reading direction', () => {
    expect(turnUpright(page, 90)).toEqual({ width: 2, height: 3, pixels: new Uint8Array([3, 6, 2, 5, 1, 4]) });
    expect(turnUpright(page, 180)).toEqual({ width: 3, height: 2, pixels: new Uint8Array([6, 5, 4, 3, 2, 1]) });
    expect(turnUpright(page, 270)).toEqual({ width: 2, height: 3, pixels: new Uint8Array([4, 1, 5, 2, 6, 3]) });
  });
});

describe('inkShare', () => {
  it('is nothing on grey paper and counts what is clearly darker than the paper', () => {
    const paper = new Uint8Array(1000).fill(190);
    expect(inkShare({ width: 100, height: 10, pixels: paper })).toBe(0);
    paper.fill(40, 0, 100);
    expect(inkShare({ width: 100, height: 10, pixels: paper })).toBeCloseTo(0.1);
  });
});

describe('toPortableGreyMap', () => {
  it('writes a header and the pixels as they are', () => {
    const bytes = toPortableGreyMap({ width: 2, height: 1, pixels: new Uint8Array([7, 9]) });
    expect(new TextDecoder('latin1').decode(bytes)).toBe('P5\n2 1\n255\n\u0007\t');
  });
});
