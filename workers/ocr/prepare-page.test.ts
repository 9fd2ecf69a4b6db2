import { describe, expect, it } from 'vitest';
import { noisy, shaded, turned } from '../../tests/fixtures/scans/degrade.ts';
import { grainOf } from './grain.ts';
import { fillBlock, linesOfBlocks } from './picture.fixture.ts';
import { preparePage, sampleOf } from './prepare-page.ts';
import { blankRaster, turnUpright } from './raster.ts';
import { slopeOf } from './slope.ts';

describe('preparePage', () => {
  it('leaves a clean page as it is', () => {
    const page = linesOfBlocks();
    expect(preparePage(page)).toMatchObject({ raster: page, isSideways: false, margin: { x: 0, y: 0 }, edgeWidth: 2 });
  });

  it('makes lines level, without grain and evenly lit, and says what it added around them', () => {
    const prepared = preparePage(noisy(40)(shaded(0.4)(turned(4)(linesOfBlocks()))));
    expect(Math.abs(slopeOf(prepared.raster).degrees)).toBeLessThan(1);
    expect(grainOf(prepared.raster)).toBeLessThan(9);
    expect(prepared.margin.x).toBeCloseTo((prepared.raster.width - 900) / 2);
    expect(prepared.margin.x).toBeGreaterThan(0);
  });

  it('tells a page on its side', () => {
    expect(preparePage(turnUpright(linesOfBlocks(), 270)).isSideways).toBe(true);
  });
});

describe('sampleOf', () => {
  it('is the part over the whole width in which most is written', () => {
    const page = blankRaster(400, 1000);
    for (let x = 20; x < 380; x += 20) fillBlock(page, x, 700, 10, 40, 0);
    const sample = sampleOf(page);
    expect([sample.width, sample.height]).toEqual([400, 130]);
    expect(sample.pixels.filter(pixel => pixel === 0)).toHaveLength(18 * 10 * 40);
  });
});
