import { describe, expect, it } from 'vitest';
import { shownScore } from './shown-score.ts';

describe('a score in the what-if', () => {
  it('is a whole number', () => {
    expect([shownScore(71.5, 70), shownScore(70, 70), shownScore(12.4, 70)]).toEqual(['72', '70', '12']);
  });

  it('keeps its tenth where it only seems to reach the threshold', () => {
    expect(shownScore(69.6, 70)).toBe('69.6');
    expect(shownScore(69.4, 70)).toBe('69');
  });
});
