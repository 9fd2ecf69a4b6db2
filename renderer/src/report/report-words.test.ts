import { describe, expect, it } from 'vitest';
import { count, countInWords, monthIndex, shorten, showDay, showMonth, showMonths, showNumber, showPeriod } from './report-words.ts';

describe('words of a report', () => {
  it('write days, months and periods as people do', () => {
    expect(showDay('2026-11-21T09:00:00.000Z')).toBe('21 November 2026');
    expect(showMonth('2021-03')).toBe('Mar 2021');
    expect(showPeriod('2021-03', null, true)).toBe('Mar 2021 – now');
    expect(showPeriod(null, '2016', false)).toBe('2016');
    expect(showPeriod(null, null, false)).toBe('');
  });

  it('write lengths in years and months', () => {
    expect([0, 1, 12, 69].map(showMonths)).toEqual(['0 m', '1 m', '1 y', '5 y 9 m']);
    expect(monthIndex('2016', true) - monthIndex('2016')).toBe(11);
  });

  it('write numbers without needless decimals and with their nouns', () => {
    expect([88, 46.4, 46.04].map(showNumber)).toEqual(['88', '46.4', '46']);
    expect(count(1, 'word')).toBe('1 word');
    expect(count(1200, 'word')).toBe('1,200 words');
    expect(countInWords(5, 'document')).toBe('Five documents');
    expect(countInWords(41, 'document')).toBe('41 documents');
  });

  it('cut long texts at a word where one is near', () => {
    expect(shorten('short', 10)).toBe('short');
    expect(shorten('a quotation that goes on', 20)).toBe('a quotation that…');
    expect(shorten('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudamp…');
  });
});
