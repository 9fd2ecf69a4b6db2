import { describe, expect, it } from 'vitest';
import { atScale, blurred, faded, noisy } from '../../tests/fixtures/scans/degrade.ts';
import { smoothGrain } from './grain.ts';
import { blankRaster, type Raster } from './raster.ts';
import { edgeWidthOf, faultOf } from './sharpness.ts';

/** Height of a line of ten points at 200 dots per inch, in pixels. */
const lineHeight = 26;

/** A page of upright and level strokes three pixels wide, as ordinary letters have them. */
function strokes(): Raster {
  const page = blankRaster(600, 600);
  for (let y = 0; y < 600; y += 1) {
    for (let x = 0; x < 600; x += 1) {
      const isStroke = Math.floor(y / 30) % 2 === 0 ? x % 11 < 3 : y % 11 < 3;
      if (isStroke && y % 30 > 5) page.pixels[y * 600 + x] = 0;
    }
  }
  return page;
}

/** The page as a scanner with fewer dots saw it, drawn at its old size. */
function coarse(share: number): Raster {
  return atScale(1 / share)(atScale(share)(strokes()));
}

function widthOf(page: Raster): number | null {
  return edgeWidthOf(smoothGrain(page));
}

function faultAt(page: Raster, detail = 1): ReturnType<typeof faultOf> {
  return faultOf(widthOf(page), lineHeight, detail);
}

describe('the width of edges', () => {
  it('is that of a sharp page whatever its contrast and grain', () => {
    for (const page of [strokes(), faded(120, 200)(strokes()), noisy(16)(strokes()), noisy(60)(strokes())])
      expect(faultAt(page)).toBeNull();
  });

  it('grows with blur', () => {
    const widths = [0.6, 1.5, 2.4].map(radius => widthOf(blurred(radius)(strokes())) ?? 0);
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect(faultAt(blurred(2.2)(strokes()))).toBe('blurred');
    expect(faultAt(noisy(12)(blurred(2.2)(strokes())))).toBe('blurred');
  });

  it('tells letters of few dots from those of enough', () => {
    expect(faultAt(coarse(0.5), 0.5)).toBeNull();
    expect(faultAt(coarse(0.3), 0.3)).toBe('small');
  });

  it('counts in proportion to the letters: large ones bear more', () => {
    const width = widthOf(blurred(1.5)(strokes()));
    expect(faultOf(width, lineHeight, 1)).toBe('blurred');
    expect(faultOf(width, 3 * lineHeight, 1)).toBeNull();
  });

  it('is unknown where nothing is written', () => {
    expect(widthOf(blankRaster(600, 600))).toBeNull();
    expect(faultAt(blankRaster(600, 600))).toBeNull();
  });
});
