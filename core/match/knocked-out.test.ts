import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../contract/rubric.ts';
import { isKnockedOut } from './knocked-out.ts';

describe('a saved result', () => {
  it('is of somebody who lacks a condition when the advice is worse than the score', () => {
    expect(isKnockedOut({ score: 91, recommendation: 'no' }, defaultThresholds)).toBe(true);
    expect(isKnockedOut({ score: 55, recommendation: 'no' }, defaultThresholds)).toBe(true);
  });

  it('is of somebody who lacks none when the advice is that of the score', () => {
    expect(isKnockedOut({ score: 91, recommendation: 'strong-yes' }, defaultThresholds)).toBe(false);
    expect(isKnockedOut({ score: 70, recommendation: 'yes' }, defaultThresholds)).toBe(false);
    expect(isKnockedOut({ score: 20, recommendation: 'strong-no' }, defaultThresholds)).toBe(false);
  });
});
