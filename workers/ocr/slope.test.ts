import { describe, expect, it } from 'vitest';
import { turned } from '../../tests/fixtures/scans/degrade.ts';
import { linesOfBlocks } from './picture.fixture.ts';
import { blankRaster, turnUpright } from './raster.ts';
import { slopeOf } from './slope.ts';

describe('slopeOf', () => {
  it('finds how far lines fall or rise, to an eighth of a degree', () => {
    for (const degrees of [-12, -3, 0, 1.5, 6]) expect(slopeOf(turned(degrees)(linesOfBlocks())).degrees).toBeCloseTo(degrees, 0);
  });

  it('tells a page on its side', () => {
    expect(slopeOf(linesOfBlocks()).isSideways).toBe(false);
    expect(slopeOf(turnUpright(linesOfBlocks(), 90)).isSideways).toBe(true);
  });

  it('leaves a page level on which nothing is written', () => {
    expect(slopeOf(blankRaster(600, 600))).toEqual({ degrees: 0, isSideways: false });
  });
});
