import { describe, expect, it } from 'vitest';
import type { Experience } from '../../../core/contract/cv.ts';
import { positionsOf, sayTimeline } from './timeline-words.ts';

function position(organization: string, start: string | null, end: string | null, current = false): Experience {
  return { title: 'Engineer', organization, location: '', start, end, current, bullets: [], lines: [], confidence: 1, evidence: [] };
}

const today = '2026-11';
const gap = { start: '2018-01', end: '2018-07', months: 7 };
const overlap = { start: '2020-01', end: '2020-03', months: 3 };

describe('words of the line of time', () => {
  it('say the years, how overlaps count, and the gaps', () => {
    const cv = { experience: [], totalYears: 9.49, overlaps: [overlap] };
    expect(sayTimeline({ cv, gaps: [gap], today })).toBe('9.5 years, overlaps counted once · 1 gap of 7 months');
    expect(sayTimeline({ cv, gaps: [gap, gap], today })).toBe('9.5 years, overlaps counted once · 2 gaps, 14 months in all');
    expect(sayTimeline({ cv: { ...cv, overlaps: [], totalYears: 6.1 }, gaps: [], today })).toBe('6.1 years, no gap, no overlap');
    expect(sayTimeline({ cv: { ...cv, overlaps: [], totalYears: 1 }, gaps: [gap], today })).toBe('1 year · 1 gap of 7 months');
  });
});

describe('positions on the line of time', () => {
  it('run until now only when they are still held, and need a start', () => {
    const experience = [position('Nordbank', '2021-03', null, true), position('', '2016', null), position('Klara', null, '2020')];
    expect(positionsOf({ cv: { experience, totalYears: 1, overlaps: [] }, gaps: [], today })).toEqual([
      { id: 'position-0', label: 'Nordbank', note: '', start: '2021-03', end: null },
      { id: 'position-1', label: 'Engineer', note: '', start: '2016', end: '2016' },
    ]);
  });

  it('say what the title is', () => {
    const occupation = { family: { code: '17', name: 'Engineering and architecture' }, seniority: 'senior' } as const;
    const experience = [{ ...position('Nordbank', '2021-03', null, true), occupation }];
    expect(positionsOf({ cv: { experience, totalYears: 1, overlaps: [] }, gaps: [], today })[0]?.note).toBe(
      'Engineering and architecture, senior',
    );
  });
});
