import { describe, expect, it } from 'vitest';
import { anaCv } from '../../../tests/support/report-sample-person.ts';
import { cvOf, position } from '../../../tests/support/report-samples.ts';
import { barsOf, labelsOf, lastMonth, scaleOf } from './timeline-scale.ts';

const today = '2026-11-21';

describe('time line', () => {
  it('shows studies before positions in one lane when nothing overlaps', () => {
    const bars = barsOf(anaCv, today);
    expect(bars.map(bar => [bar.label, bar.lane, bar.studies, bar.current])).toEqual([
      ['Lund University', 0, true, false],
      ['Havn Software', 0, false, false],
      ['Klara Pay', 0, false, false],
      ['Nordbank', 0, false, true],
    ]);
  });

  it('puts overlapping positions into lanes of their own, and no more than four', () => {
    const many = Array.from({ length: 6 }, (_, index) => position('Adviser', `Firm ${index}`, '', '2020-01', null));
    expect(barsOf(cvOf({ experience: many }), today).map(bar => bar.lane)).toEqual([0, 1, 2, 3, 3, 3]);
  });

  it('leaves out what has no start', () => {
    expect(barsOf(cvOf({ experience: [position('Adviser', 'Firm', '', null, '2020')] }), today)).toEqual([]);
  });

  it('spans from the oldest start to today and names at most nine years', () => {
    const bars = barsOf(cvOf({ experience: [position('Adviser', 'Firm', '', '1986-05', null)] }), today);
    const scale = scaleOf(bars, lastMonth(today), 388);
    expect(scale.x(1986 * 12 + 4)).toBe(0);
    expect(scale.x(lastMonth(today) + 1)).toBe(388);
    expect(scale.years.length).toBeLessThanOrEqual(9);
    expect(new Set(scale.years).size).toBe(scale.years.length);
  });

  it('drops names that would run into each other, oldest first', () => {
    const short = Array.from({ length: 10 }, (_, index) =>
      position('Adviser', `A company with a long name ${index}`, '', `20${10 + index}-01`, `20${10 + index}-12`),
    );
    const bars = barsOf(cvOf({ experience: short }), today);
    const labels = labelsOf(bars, scaleOf(bars, lastMonth(today), 388).x, 388, null).toSorted((a, b) => a.x - b.x);
    expect(labels.length).toBeGreaterThan(1);
    expect(labels.length).toBeLessThan(10);
    expect(labels.at(-1)?.text).toContain('…');
  });

  it('drops a name that a line would cross', () => {
    const bars = barsOf(anaCv, today);
    const { x } = scaleOf(bars, lastMonth(today), 388);
    const all = labelsOf(bars, x, 388, null).map(label => label.text);
    const crossed = labelsOf(bars, x, 388, x(2019 * 12)).map(label => label.text);
    expect(all).toContain('Klara Pay');
    expect(crossed).not.toContain('Klara Pay');
  });
});
