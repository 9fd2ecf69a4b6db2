import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBands, inBand, scoreBands } from './score-bands.ts';

describe('score bands', () => {
  it('are those of the advice, and follow the thresholds of a rubric', () => {
    expect(scoreBands().map(({ from, to }) => `${from}–${to}`)).toEqual(['85–100', '70–84', '50–69', '35–49', '0–34']);
    expect(scoreBands({ strongYes: 90, yes: 75, maybe: 60, no: 60 }).map(({ from, to }) => [from, to])).toEqual([
      [90, 100],
      [75, 89],
      [60, 74],
      [0, 59],
    ]);
  });

  it('hold every score exactly once, with tenths below the next whole point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), tenths => {
        expect(scoreBands().filter(band => inBand(tenths / 10, band))).toHaveLength(1);
      }),
    );
    expect(inBand(84.9, { from: 70, to: 84 })).toBe(true);
    expect(inBand(null, { from: 0, to: 100 })).toBe(false);
  });

  it('count people, and leave out who has no score', () => {
    expect(countBands([91, 84.9, 70, 12, null], scoreBands())).toEqual([1, 2, 0, 0, 1]);
  });
});
