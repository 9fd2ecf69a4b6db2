import { describe, expect, it } from 'vitest';
import { isShortlisted, rankByScore } from './rank-items.ts';

const scored = (...scores: readonly number[]) => scores.map((score, index) => ({ name: `cv-${index}`, score }));

describe('rankByScore', () => {
  it('puts the best first and lets equal scores share a place in their given order', () => {
    const ranked = rankByScore(scored(60, 88, 60, 40));
    expect(ranked.map(({ item, rank, tied }) => `${rank}${tied ? '=' : ''} ${item.name}`)).toEqual([
      '1 cv-1',
      '2= cv-0',
      '2= cv-2',
      '4 cv-3',
    ]);
  });
});

describe('isShortlisted', () => {
  it('takes the best N with all who tie at the last place, and only from the threshold on where one is given', () => {
    const ranked = rankByScore(scored(90, 80, 80, 70));
    const names = (rule: { readonly top: number | null; readonly threshold: number | null }): readonly string[] =>
      ranked.filter(place => isShortlisted(place, rule)).map(place => place.item.name);
    expect(names({ top: 2, threshold: null })).toEqual(['cv-0', 'cv-1', 'cv-2']);
    expect(names({ top: null, threshold: 80 })).toEqual(['cv-0', 'cv-1', 'cv-2']);
    expect(names({ top: 3, threshold: 85 })).toEqual(['cv-0']);
  });
});
