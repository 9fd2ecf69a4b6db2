import { describe, expect, it } from 'vitest';
import { faded, shaded } from '../../tests/fixtures/scans/degrade.ts';
import { evenOut } from './even-light.ts';
import { fillBlock, linesOfBlocks, meanGrey } from './picture.fixture.ts';

describe('evenOut', () => {
  it('leaves a page alone that is evenly lit', () => {
    const page = linesOfBlocks();
    expect(evenOut(page)).toBe(page);
    const pale = faded(120, 200)(page);
    expect(evenOut(pale)).toBe(pale);
  });

  it('makes paper white and letters dark in the far corner as in the near one', () => {
    const dim = shaded(0.3)(linesOfBlocks());
    const even = evenOut(dim);
    const [near, far] = [meanGrey(even, 60, 100, 700, 4), meanGrey(even, 60, 820, 700, 4)];
    expect(meanGrey(dim, 60, 100, 700, 4) - meanGrey(dim, 60, 820, 700, 4)).toBeGreaterThan(40);
    expect(Math.abs(near - far)).toBeLessThan(12);
    expect(meanGrey(even, 62, 826, 6, 8)).toBeLessThan(60);
  });

  it('turns bright letters on a dark panel dark, where light is uneven', () => {
    const page = linesOfBlocks();
    fillBlock(page, 0, 300, 900, 200, 40);
    for (let x = 60; x < 800; x += 20) fillBlock(page, x, 400, 10, 16, 230);
    const even = evenOut(shaded(0.4)(page));
    expect(meanGrey(even, 62, 403, 6, 10)).toBeLessThan(meanGrey(even, 60, 470, 300, 12) - 60);
  });
});
