import { describe, expect, it } from 'vitest';
import { placeLabels, spanOf } from './timeline-scale.ts';

const positions = [
  { id: 'nordbank', label: 'Nordbank', start: '2021-03', end: null },
  { id: 'havn', label: 'Havn', start: '2016-11', end: '2017-12' },
  { id: 'klara', label: 'Klara Pay', start: '2018-08', end: '2021-02' },
];

describe('the line of a person', () => {
  it('reaches from the first position to this month', () => {
    const span = spanOf(positions, '2026-11');
    expect(span?.positions.map(({ id }) => id)).toEqual(['havn', 'klara', 'nordbank']);
    expect(span?.percent(2016 * 12 + 10)).toBe(0);
    expect(span?.percent(2026 * 12 + 11)).toBe(100);
  });

  it('leaves names away where they would run into each other', () => {
    const span = spanOf(positions, '2026-11');
    if (span === null) throw new Error('no span');
    expect(placeLabels(span, 400).map(({ text }) => text)).toEqual(['Nordbank 2021', 'Klara Pay 2018', 'Havn 2016']);
    expect(placeLabels(span, 180).map(({ text }) => text)).toEqual(['Nordbank 2021', 'Havn 2016']);
  });

  it('is not there without positions', () => {
    expect(spanOf([], '2026-11')).toBeNull();
  });
});
