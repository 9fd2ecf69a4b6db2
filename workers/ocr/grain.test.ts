import { describe, expect, it } from 'vitest';
import { noisy } from '../../tests/fixtures/scans/degrade.ts';
import { grainOf, smoothGrain } from './grain.ts';
import { linesOfBlocks } from './picture.fixture.ts';
import { blankRaster } from './raster.ts';

describe('grain', () => {
  it('is measured as the standard deviation of noise, and letters are none', () => {
    expect(grainOf(linesOfBlocks())).toBe(0);
    const grey = { ...blankRaster(400, 400), pixels: new Uint8Array(160_000).fill(128) };
    // Three numbers of even distribution, each of variance 1/12, spread over two thirds of the levels.
    for (const levels of [20, 60]) expect(grainOf(noisy(levels)(grey)) / ((levels / 1.5) * Math.sqrt(3 / 12))).toBeCloseTo(1, 0);
  });

  it('is smoothed where it is strong, more where it is very strong, and the page is left alone otherwise', () => {
    const page = linesOfBlocks();
    expect(smoothGrain(page)).toEqual({ raster: page, times: 0 });
    for (const [levels, times] of [
      [40, 1],
      [150, 3],
    ] as const) {
      const grey = noisy(levels)({ ...page, pixels: page.pixels.map(pixel => (pixel === 0 ? 60 : 150)) });
      const smooth = smoothGrain(grey);
      expect(smooth.times).toBe(times);
      expect(grainOf(smooth.raster)).toBeLessThan(grainOf(grey) / 2);
    }
  });
});
