import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginPace, paceAt, secondsPerDocument, spreadOfPace, watchPace, type Pace } from './pace.ts';

/** A pace that was looked at each second, while so many documents ended in each. */
function watched(rates: readonly number[], expectedSeconds = 1): Pace {
  return rates.reduce<Pace>(
    (pace, rate) => watchPace(pace, { at: pace.at + 1, ended: pace.ended + rate, isHalted: false }),
    beginPace(0, 0, expectedSeconds),
  );
}

function times<Value>(count: number, value: Value): readonly Value[] {
  return Array.from({ length: count }, () => value);
}

describe('the pace of a batch', () => {
  it('is what was expected at first and soon what was seen', () => {
    expect(secondsPerDocument(beginPace(0, 0, 1))).toBe(1);
    expect(secondsPerDocument(watched([8]))).toBeCloseTo(0.22, 2);
    expect(secondsPerDocument(watched(times(60, 8)))).toBeCloseTo(0.125, 3);
  });

  it('follows a lasting change, and hardly moves within two seconds of a burst or a stall', () => {
    const steady = watched(times(60, 10));
    const before = secondsPerDocument(steady);
    const after = (rates: readonly number[]) =>
      secondsPerDocument(
        rates.reduce<Pace>((pace, rate) => watchPace(pace, { at: pace.at + 1, ended: pace.ended + rate, isHalted: false }), steady),
      );
    expect(after([0, 0]) / before).toBeLessThan(1.15);
    expect(after([30, 30]) / before).toBeGreaterThan(0.8);
    expect(after(times(60, 2))).toBeGreaterThan(0.4);
  });

  it('does not count the time in which nothing was to be done, nor a long time without a look', () => {
    const steady = watched(times(60, 10));
    const halted = watchPace(steady, { at: steady.at + 20, ended: steady.ended, isHalted: true });
    expect(secondsPerDocument(halted)).toBe(secondsPerDocument(steady));
    const unseen = watchPace(steady, { at: steady.at + 3_600, ended: steady.ended + 1, isHalted: false });
    expect(secondsPerDocument(unseen)).toBe(secondsPerDocument(steady));
  });

  it('does not count the time in which threads warm up, before the first document ends', () => {
    expect(secondsPerDocument(watched([0, 0, 0, 0]))).toBe(1);
    expect(secondsPerDocument(watched([0, 0, 0, 0, 9]))).toBeCloseTo(0.2, 2);
    expect(watched([0, 0, 0, 0]).quiet).toBe(4);
  });

  it('is that of the moment between two looks that are kept', () => {
    const steady = watched(times(60, 10));
    const burst = { at: steady.at + 0.2, ended: steady.ended + 20, isHalted: false };
    expect(watchPace(steady, burst)).toBe(steady);
    expect(secondsPerDocument(paceAt(steady, burst))).toBeLessThan(secondsPerDocument(steady));
  });

  it('is the more certain the more evenly documents end', () => {
    expect(spreadOfPace(beginPace(0, 0, 1))).toBe(1);
    expect(spreadOfPace(watched(times(40, 10)))).toBe(0);
    const uneven = Array.from({ length: 40 }, (_, index) => (index % 4 === 0 ? 37 : 1));
    expect(spreadOfPace(watched(uneven))).toBeGreaterThan(0.15);
  });

  it('stays a number whatever is seen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 200 }), rates => {
        const pace = watched(rates);
        expect(secondsPerDocument(pace)).toBeGreaterThan(0);
        expect(secondsPerDocument(pace)).toBeLessThanOrEqual(601);
        expect(spreadOfPace(pace)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
