import { describe, expect, it } from 'vitest';
import { fillShape } from './fill-shape.ts';
import { meanGrey } from './picture.fixture.ts';
import { blankRaster } from './raster.ts';

const black = { grey: 0, alpha: 1, evenOdd: false };
const everywhere = [0, 0, 20, 20] as const;
const square = (left: number, top: number, side: number): readonly number[] => [
  left,
  top,
  left + side,
  top,
  left + side,
  top + side,
  left,
  top + side,
];

function filled(shape: readonly (readonly number[])[], paint = black, clip: readonly [number, number, number, number] = everywhere) {
  const page = blankRaster(20, 20);
  fillShape(page, shape, paint, clip);
  return page;
}

describe('fillShape', () => {
  it('fills what lies inside and nothing else', () => {
    const page = filled([square(5, 5, 10)]);
    expect(meanGrey(page, 5, 5, 10, 10)).toBe(0);
    expect(meanGrey(page, 0, 0, 20, 20)).toBeCloseTo(255 * 0.75, 0);
  });

  it('covers a pixel in part as the shape does', () => {
    const page = filled([square(5.5, 5, 10)]);
    expect(page.pixels[10 * 20 + 5]).toBeGreaterThan(110);
    expect(page.pixels[10 * 20 + 5]).toBeLessThan(145);
  });

  it('leaves holes by winding and by parity', () => {
    const hole = [...square(8, 8, 4)];
    const turnedHole = [8, 8, 8, 12, 12, 12, 12, 8];
    expect(meanGrey(filled([square(5, 5, 10), turnedHole]), 9, 9, 2, 2)).toBe(255);
    expect(meanGrey(filled([square(5, 5, 10), hole]), 9, 9, 2, 2)).toBe(0);
    expect(meanGrey(filled([square(5, 5, 10), hole], { ...black, evenOdd: true }), 9, 9, 2, 2)).toBe(255);
  });

  it('stays inside the clip and on the page, and lets through what its opacity says', () => {
    const clipped = filled([square(-50, -50, 200)], black, [0, 0, 10, 20]);
    expect([meanGrey(clipped, 0, 0, 10, 20), meanGrey(clipped, 10, 0, 10, 20)]).toEqual([0, 255]);
    expect(meanGrey(filled([square(0, 0, 20)], { ...black, alpha: 0.4 }), 2, 2, 10, 10)).toBeCloseTo(153, -1);
  });

  it('draws nothing for a shape without sides', () => {
    expect(meanGrey(filled([[3, 3], []]), 0, 0, 20, 20)).toBe(255);
  });
});
