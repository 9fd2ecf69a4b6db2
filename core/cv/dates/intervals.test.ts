import { describe, expect, it } from 'vitest';
import { gapsOf, intervalOfExperience, overlapsOf, unionMonths, type Interval } from './intervals.ts';

const today = '2026-11';

function interval(start: string, end: string | null): Interval {
  const found = intervalOfExperience({ start, end, current: end === null }, today);
  if (!found) throw new Error(`no interval for ${start}`);
  return found;
}

describe('intervals of positions', () => {
  it('counts both end months', () => {
    expect(unionMonths([interval('2025-01', '2025-04')])).toBe(4);
  });

  it('counts a current position up to today', () => {
    expect(unionMonths([interval('2025-07', null)])).toBe(17);
  });

  it('counts parallel positions once', () => {
    expect(unionMonths([interval('2020-01', '2020-12'), interval('2020-06', '2021-06')])).toBe(18);
  });

  it('takes bare years at their middle, so that positions in a row neither overlap nor leave gaps', () => {
    const row = [interval('2015', '2017'), interval('2017', '2019')];
    expect(unionMonths(row)).toBe(48);
    expect(overlapsOf(row)).toEqual([]);
    expect(gapsOf(row)).toEqual([]);
  });

  it('takes a single bare year as half a year', () => {
    expect(unionMonths([interval('2019', '2019')])).toBe(6);
  });

  it('has no months for a position that begins after today', () => {
    expect(intervalOfExperience({ start: '2027-02', end: null, current: true }, today)).toBeNull();
  });

  it('tells the gap between two positions', () => {
    expect(gapsOf([interval('2018-01', '2018-06'), interval('2019-01', '2019-06')])).toEqual([
      { start: '2018-07', end: '2018-12', months: 6 },
    ]);
  });

  it('tells the months in which two positions ran side by side', () => {
    expect(overlapsOf([interval('2021-01', '2024-03'), interval('2023-07', null)])).toEqual([
      { start: '2023-07', end: '2024-03', months: 9 },
    ]);
  });
});
